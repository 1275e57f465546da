import type { Instant } from '#kernel';
import type { Channel } from './notice.state.js';

/** A round of hearing, as far as an invitation asks. */
export interface RoundStanding {
  readonly round: number;
  readonly closesAt: Instant;
  readonly closed: object | undefined;
  readonly seats: readonly { readonly holder: string; readonly disqualified: boolean; readonly deputy: string | undefined }[];
}

/** A case, as far as news of its decision asks. */
export interface DecisionStanding {
  readonly status: string;
  readonly decision: { readonly decisionId: string } | undefined;
  readonly dispatches: readonly DispatchStanding[];
}

/** A case, as far as word of its party hearing asks. */
export interface PartyHearingStanding extends Pick<DecisionStanding, 'status' | 'dispatches'> {
  readonly partyHearings: readonly { readonly openedAt: Instant; readonly answer: object | undefined }[] | undefined;
}

interface DispatchStanding {
  readonly dispatchId: string;
  /** Undefined for word of a party hearing. */
  readonly decisionId: string | undefined;
  readonly channel: Channel;
  readonly confirmedAt: Instant | undefined;
}

/** A case, as far as those ask whom it concerns. */
export interface ConcernStanding {
  readonly status: string;
  readonly sender: { readonly principal: string };
  readonly readers: readonly string[];
}

const LET_GO = ['withdrawn', 'misdirected'];
const UNDECIDED = ['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting'];
const WITH_DECISION_STANDING = ['decided', 'notified', 'closed'];

/** Whether an invitation still invites: that round is open, time is left, and the member or deputy holds a ballot in it. */
export function isInvitationDue(memberId: string, round: number | undefined, hearings: readonly RoundStanding[], now: Instant): boolean {
  const hearing = hearings.at(-1);
  if (hearing === undefined || hearing.round !== round || hearing.closed !== undefined || hearing.closesAt < now) return false;
  return hearing.seats.some(
    ({ holder, disqualified, deputy }) => (deputy ?? holder) === memberId && (!disqualified || deputy !== undefined),
  );
}

/** Whether word of an extension is still of use: the hearing waits for the member until the moment told of, and no other. */
export function isExtensionDue(
  memberId: string,
  then: RoundStanding | undefined,
  hearings: readonly RoundStanding[],
  now: Instant,
): boolean {
  return then !== undefined && isInvitationDue(memberId, then.round, hearings, now) && hearings.at(-1)?.closesAt === then.closesAt;
}

/** Whether a case still concerns a reader who is not its sender, and is to be handled here. */
export function isConcernDue(recipient: string, { status, sender, readers }: ConcernStanding): boolean {
  return !LET_GO.includes(status) && readers.includes(recipient) && recipient !== sender.principal;
}

/** Whether a decision is still news: it stands, and nobody has confirmed this mail about it. A letter is part of the case even then. */
export function isDecisionDue(dispatchId: string, { status, decision, dispatches }: DecisionStanding): boolean {
  const dispatch = dispatches.find((owed) => owed.dispatchId === dispatchId);
  if (dispatch === undefined || (dispatch.channel === 'mail' && dispatch.confirmedAt !== undefined)) return false;
  return WITH_DECISION_STANDING.includes(status) && dispatch.decisionId === decision?.decisionId;
}

/** Whether a party is still to be heard: nothing is decided, and by mail it has not been told nor answered. A letter is sent even then. */
export function isPartyHearingDue(
  dispatchId: string,
  openedAt: Instant,
  { status, dispatches, partyHearings }: PartyHearingStanding,
): boolean {
  const dispatch = dispatches.find((owed) => owed.dispatchId === dispatchId);
  if (dispatch === undefined || !UNDECIDED.includes(status)) return false;
  const isAnswered = partyHearings?.find((hearing) => hearing.openedAt === openedAt)?.answer !== undefined;
  return dispatch.channel === 'letter' || (dispatch.confirmedAt === undefined && !isAnswered);
}
