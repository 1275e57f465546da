import type { HearingRule, Instant } from '#kernel';
import type {
  Answer,
  ClosingCause,
  DeputyCalled,
  DisqualificationDeclared,
  DisqualificationRuled,
  HearingClosed,
  HearingEvent,
  HearingExtended,
  HearingOpened,
  HearingOutcome,
  HearingReplyGiven,
  SeatContacted,
  SeatHandedOn,
  SeatInHearing,
} from './hearing-event.state.js';

/** A seat's ballot as it stands: who may cast it, and whether it is out. */
export interface Seat extends SeatInHearing {
  readonly disqualified: boolean;
  /** The deputy called in, who then holds the seat's one ballot. */
  readonly deputy: string | undefined;
  /** A deputy called in who is out of the case in turn, until ruled otherwise. */
  readonly deputyOut: string | undefined;
  /** Whether nobody holds it any more. */
  readonly vacant: boolean | undefined;
}

/** One version of a seat's reply. A lapsed reply was given to something since changed. */
export interface Reply {
  readonly seatId: string;
  readonly memberId: string;
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly minorityStatement: string | undefined;
  readonly contentHash: string;
  readonly at: Instant;
  readonly lapsed: boolean;
}

/** That whoever held a seat's ballot was asked in person to answer. */
export interface SeatContact {
  readonly seatId: string;
  readonly memberId: string;
  readonly at: Instant;
  readonly note: string;
}

/** One round of hearing of a case. Every version of every reply is kept, oldest first. */
export interface Hearing {
  readonly round: number;
  readonly question: string;
  readonly recommendation: string | undefined;
  readonly recommendationText: string | undefined;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly rule: HearingRule;
  /** Whether it ends once all have answered; undefined as in the events that say nothing of it. */
  readonly closeWhenAllAnswered: boolean | undefined;
  readonly seats: readonly Seat[];
  readonly contentHash: string;
  readonly replies: readonly Reply[];
  /** Oldest first; undefined while nobody was. */
  readonly contacts: readonly SeatContact[] | undefined;
  readonly closed: HearingClosing | undefined;
}

export interface HearingClosing {
  readonly at: Instant;
  readonly cause: ClosingCause;
  readonly reason: string | undefined;
  readonly outcome: HearingOutcome;
}

/** Who casts a seat's ballot now. */
export function ballotHolder(seat: Seat): string {
  return seat.deputy ?? seat.holder;
}

/** A seat counts unless it is vacant, or disqualified and no deputy has been called in. */
export function isEntitled(seat: Seat): boolean {
  return seat.vacant !== true && (!seat.disqualified || seat.deputy !== undefined);
}

/** The seat that somebody has to do with: as its holder, or as its deputy called in. */
export function seatWith({ seats }: Hearing, memberId: string): Seat | undefined {
  const mine = seats.filter((seat) => [seat.deputy, seat.deputyOut, seat.vacant === true ? undefined : seat.holder].includes(memberId));
  return mine.find((seat) => seat.deputy === memberId) ?? mine[0];
}

/** The reply that counts for a seat: the last that has not lapsed, given by whoever holds its ballot now. */
export function replyOf(hearing: Hearing, seat: Seat): Reply | undefined {
  if (!isEntitled(seat)) return undefined;
  return hearing.replies.findLast((reply) => reply.seatId === seat.seatId && reply.memberId === ballotHolder(seat) && !reply.lapsed);
}

/** The last time whoever holds a seat's ballot was contacted about it. */
export function contactOf(hearing: Hearing, seat: Seat): SeatContact | undefined {
  return hearing.contacts?.findLast(({ seatId, memberId }) => seatId === seat.seatId && memberId === ballotHolder(seat));
}

/** The hearing after its content changed: a material change makes every reply given so far lapse. */
export function withContent(hearing: Hearing, contentHash: string, material: boolean): Hearing {
  const replies = material ? hearing.replies.map((reply) => ({ ...reply, lapsed: true })) : hearing.replies;
  return { ...hearing, contentHash, replies };
}

/**
 * A hearing as it opens. Who is out of the case holds no ballot in it; the deputy called in for such a member holds it in this
 * round too.
 */
export function openedHearing({ at, data }: HearingOpened, before: Hearing | undefined, out: readonly string[]): Hearing {
  const { round, question, recommendation, recommendationText, closesAt, rule, closeWhenAllAnswered, contentHash } = data;
  const stillServes = (deputy: string | undefined) => data.deputies === undefined || data.deputies.some((one) => one === deputy);
  const seats = data.seats.map((seat) => {
    const deputy = carriedDeputy(seat, before, out);
    return standing(seat, out.includes(seat.holder), stillServes(deputy) ? deputy : undefined);
  });
  const opened = { round, question, recommendation, recommendationText, closesAt, rule, closeWhenAllAnswered, contentHash };
  return { ...opened, seats, opensAt: at, replies: [], contacts: undefined, closed: undefined };
}

/** The deputy who goes on holding a seat's ballot in the next round: called in for a member who is still out. */
export function carriedDeputy(seat: SeatInHearing, before: Hearing | undefined, out: readonly string[]): string | undefined {
  const earlier = before?.seats.find(({ seatId, holder }) => seatId === seat.seatId && holder === seat.holder);
  const deputy = out.includes(seat.holder) ? earlier?.deputy : undefined;
  return deputy !== undefined && out.includes(deputy) ? undefined : deputy;
}

/** The hearing after seats changed hands: whoever comes new answers for the seat, and no deputy was called in for them. */
export function withHandedOn(hearing: Hearing, handedOn: readonly SeatHandedOn[] | undefined, out: readonly string[]): Hearing {
  const seats = (handedOn ?? []).reduce(
    (all, change) => all.map((seat) => (seat.seatId === change.seatId ? handed(seat, change, out) : seat)),
    hearing.seats,
  );
  return { ...hearing, seats };
}

function handed(seat: Seat, { holder }: SeatHandedOn, out: readonly string[]): Seat {
  if (holder === undefined) return { ...seat, vacant: true, deputy: undefined, deputyOut: undefined };
  return standing({ ...seat, holder }, out.includes(holder), undefined);
}

function standing(seat: SeatInHearing, disqualified: boolean, deputy: string | undefined): Seat {
  const { seatId, side, organisation, holder } = seat;
  return { seatId, side, organisation, holder, disqualified, deputy, deputyOut: undefined, vacant: false };
}

type Later = Exclude<HearingEvent, HearingOpened>;
type Evolvers = { readonly [T in Later['type']]: (hearing: Hearing, event: Extract<Later, { type: T }>) => Hearing };

const EVOLVERS: Evolvers = {
  HearingExtended: (hearing, { data }: HearingExtended) => ({ ...hearing, closesAt: data.closesAt }),
  HearingReplyGiven: (hearing, reply) => ({ ...hearing, replies: [...hearing.replies, replyOnRecord(reply)] }),
  DisqualificationDeclared: (hearing, { data }: DisqualificationDeclared) =>
    withSeat(hearing, data.seatId, (seat) =>
      seat.holder === data.memberId ? { ...seat, disqualified: true } : withoutDeputy(seat, data.memberId),
    ),
  DisqualificationRuled: (hearing, { data }: DisqualificationRuled) =>
    withSeat(hearing, data.seatId, (seat) => (isOut(data) ? ruledOut(seat, data.memberId) : ruledIn(seat, data.memberId))),
  DeputyCalled: (hearing, { data }: DeputyCalled) =>
    withSeat(hearing, data.seatId, (seat) => ({ ...seat, deputy: data.deputy, deputyOut: undefined })),
  SeatContacted: (hearing, { at, data: { seatId, memberId, note } }: SeatContacted) => ({
    ...hearing,
    contacts: [...(hearing.contacts ?? []), { seatId, memberId, at, note }],
  }),
  HearingClosed: (hearing, { at, data }: HearingClosed) => ({
    ...hearing,
    closed: { at, cause: data.cause, reason: data.reason, outcome: data.outcome },
  }),
};

/** Whether a ruling keeps a member out: a disqualified one may still take part by way of exception. */
export function isOut({ disqualified, exception }: DisqualificationRuled['data']): boolean {
  return disqualified && exception === undefined;
}

/**
 * What an event after its opening makes of a hearing; `out` names who is out of the case after it. A hearing that is closed
 * stays as it was counted.
 */
export function evolveHearing(hearing: Hearing, event: Later, out: readonly string[]): Hearing {
  if (hearing.closed !== undefined) return hearing;
  const evolver = EVOLVERS[event.type] as (hearing: Hearing, event: Later) => Hearing;
  return evolver('handedOn' in event.data ? withHandedOn(hearing, event.data.handedOn, out) : hearing, event);
}

function replyOnRecord({ at, data }: HearingReplyGiven): Reply {
  const { seatId, memberId, answer, remark, minorityStatement, contentHash } = data;
  return { seatId, memberId, answer, remark, minorityStatement, contentHash, at, lapsed: false };
}

function ruledOut(seat: Seat, memberId: string): Seat {
  return seat.holder === memberId ? { ...seat, disqualified: true } : withoutDeputy(seat, memberId);
}

/** The member has the ballot back, whoever stood in meanwhile; a deputy has it back from nobody but the member. */
function ruledIn(seat: Seat, memberId: string): Seat {
  if (seat.holder === memberId) return { ...seat, disqualified: false, deputy: undefined, deputyOut: undefined };
  return seat.deputyOut === memberId ? { ...seat, deputy: memberId, deputyOut: undefined } : seat;
}

function withoutDeputy(seat: Seat, memberId: string): Seat {
  return seat.deputy === memberId ? { ...seat, deputy: undefined, deputyOut: memberId } : seat;
}

function withSeat(hearing: Hearing, seatId: string, change: (seat: Seat) => Seat): Hearing {
  return { ...hearing, seats: hearing.seats.map((seat) => (seat.seatId === seatId ? change(seat) : seat)) };
}
