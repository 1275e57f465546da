import { uuidOf } from '#kernel';
import type { PlannedNotice } from './notice.state.js';

interface Happened<T extends string, D> {
  readonly type: T;
  readonly data: D;
}

/** The events that people are told of, and what of them says whom. */
export type NoticedEvent =
  | Happened<'CaseReceived', Concerning & { readonly sender: { readonly principal: string } }>
  | Happened<'SubmissionSupplemented', Concerning>
  | Happened<'InformationProvided', Concerning>
  | Happened<'HearingOpened', { readonly seats: readonly { readonly holder: string }[]; readonly deputies: readonly string[] | undefined }>
  | Happened<'DeputyCalled', { readonly deputy: string }>
  | Happened<'HearingExtended', object>
  | Happened<'HearingClosed', object>
  | Happened<'PartyHearingOpened', { readonly dispatches: readonly Dispatch[] }>
  | Happened<'AttentionPointRaised', object>
  | Happened<'DecisionMade', { readonly dispatches: readonly Dispatch[] }>;

/** A submission, with the principals besides the sender whom it concerns. */
interface Concerning {
  readonly readers: readonly string[];
}

interface Dispatch {
  readonly dispatchId: string;
  readonly recipient: string;
}

/** Where an event stands: its own id, its case's, and who may answer in the case's hearing by then. */
interface Place {
  readonly id: string;
  readonly stream: string;
  readonly members: readonly string[];
}

type Plans = {
  readonly [T in NoticedEvent['type']]: (place: Place, event: Extract<NoticedEvent, { type: T }>) => readonly PlannedNotice[];
};

const MEMBER = 'member:';
/** Those who bring a point of attention before the council. */
const LEADING = ['secretariat', 'presidency'];
const PLANS: Plans = {
  CaseReceived: (place, { data: { sender, readers } }) => [
    plan(place.id, 'receipt', sender.principal),
    ...concerns(
      place,
      readers.filter((reader) => reader !== sender.principal),
    ),
  ],
  SubmissionSupplemented: (place, { data }) => concerns(place, data.readers),
  InformationProvided: (place, { data }) => concerns(place, data.readers),
  HearingOpened: ({ id }, { data }) =>
    [...new Set([...data.seats.map(({ holder }) => holder), ...(data.deputies ?? [])])].map((member) => invitation(id, member)),
  DeputyCalled: ({ id }, { data }) => [invitation(id, data.deputy)],
  HearingExtended: ({ id, members }) => members.map((member) => plan(id, 'extension', `${MEMBER}${member}`)),
  HearingClosed: ({ id, members }) => members.map((member) => plan(id, 'closing', `${MEMBER}${member}`)),
  PartyHearingOpened: ({ id }, { data }) => dispatched(id, 'party-hearing', data.dispatches),
  AttentionPointRaised: ({ id }) => LEADING.map((recipient) => plan(id, 'attention-point', recipient)),
  DecisionMade: ({ id }, { data }) => dispatched(id, 'decision', data.dispatches),
};

/** Whom an event obliges us to tell. The same event always plans the same notices, under the same ids. */
export function plannedNotices({ id, stream, members }: Place, event: NoticedEvent): readonly PlannedNotice[] {
  const plans = PLANS[event.type] as (place: Place, event: NoticedEvent) => readonly PlannedNotice[];
  return plans({ id, stream, members }, event);
}

/** The member that a recipient is; undefined for an organisation. */
export function memberOf(recipient: string): string | undefined {
  return recipient.startsWith(MEMBER) ? recipient.slice(MEMBER.length) : undefined;
}

/** The id is made from the case, so that whoever is named by several events is told once. */
function concerns({ id: eventId, stream }: Place, readers: readonly string[]): readonly PlannedNotice[] {
  const told = [...new Set(readers)];
  return told.map((recipient) => ({
    id: uuidOf(`${stream} concern ${recipient}`),
    eventId,
    kind: 'concern',
    recipient,
    dispatchId: undefined,
  }));
}

function dispatched(eventId: string, kind: 'decision' | 'party-hearing', dispatches: readonly Dispatch[]): readonly PlannedNotice[] {
  return dispatches.map(({ dispatchId, recipient }) => ({ id: dispatchId, eventId, kind, recipient, dispatchId }));
}

/** An invitation to the round of hearing that an event has opened, or to which it calls somebody in. */
export function invitation(eventId: string, memberId: string): PlannedNotice {
  return plan(eventId, 'invitation', `${MEMBER}${memberId}`);
}

function plan(eventId: string, kind: PlannedNotice['kind'], recipient: string): PlannedNotice {
  return { id: uuidOf(`${eventId} ${recipient}`), eventId, kind, recipient, dispatchId: undefined };
}
