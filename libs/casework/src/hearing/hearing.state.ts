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
  SeatInHearing,
} from './hearing-event.state.js';

/** A seat's ballot as it stands: who may cast it, and whether it is out. */
export interface Seat extends SeatInHearing {
  readonly disqualified: boolean;
  /** The deputy called in, who then holds the seat's one ballot. */
  readonly deputy: string | undefined;
}

/** One version of a seat's reply. A lapsed reply was given to something since changed. */
export interface Reply {
  readonly seatId: string;
  readonly memberId: string;
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly contentHash: string;
  readonly at: Instant;
  readonly lapsed: boolean;
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
  readonly seats: readonly Seat[];
  readonly contentHash: string;
  readonly replies: readonly Reply[];
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

/** A seat counts unless it is disqualified and no deputy has been called in. */
export function isEntitled(seat: Seat): boolean {
  return !seat.disqualified || seat.deputy !== undefined;
}

/** The reply that counts for a seat: the last that has not lapsed, given by whoever holds its ballot now. */
export function replyOf(hearing: Hearing, seat: Seat): Reply | undefined {
  if (!isEntitled(seat)) return undefined;
  return hearing.replies.findLast((reply) => reply.seatId === seat.seatId && reply.memberId === ballotHolder(seat) && !reply.lapsed);
}

/** The hearing after its content changed: a material change makes every reply given so far lapse. */
export function withContent(hearing: Hearing, contentHash: string, material: boolean): Hearing {
  const replies = material ? hearing.replies.map((reply) => ({ ...reply, lapsed: true })) : hearing.replies;
  return { ...hearing, contentHash, replies };
}

/** A hearing as it opens. Who was disqualified in the round before stays so, with the deputy called in, until ruled otherwise. */
export function openedHearing({ at, data }: HearingOpened, before: Hearing | undefined): Hearing {
  const seats = data.seats.map((seat) => ({ ...seat, ...standingOf(seat, before) }));
  return { ...data, seats, opensAt: at, replies: [], closed: undefined };
}

function standingOf({ seatId, holder }: SeatInHearing, before: Hearing | undefined): Pick<Seat, 'disqualified' | 'deputy'> {
  const earlier = before?.seats.find((seat) => seat.seatId === seatId && seat.holder === holder);
  return earlier?.disqualified === true ? { disqualified: true, deputy: earlier.deputy } : { disqualified: false, deputy: undefined };
}

type Later = Exclude<HearingEvent, HearingOpened>;
type Evolvers = { readonly [T in Later['type']]: (hearing: Hearing, event: Extract<Later, { type: T }>) => Hearing };

const EVOLVERS: Evolvers = {
  HearingExtended: (hearing, { data }: HearingExtended) => ({ ...hearing, closesAt: data.closesAt }),
  HearingReplyGiven: (hearing, { at, data }: HearingReplyGiven) => ({
    ...hearing,
    replies: [...hearing.replies, { ...data, at, lapsed: false }],
  }),
  DisqualificationDeclared: (hearing, { data }: DisqualificationDeclared) => withSeat(hearing, data.seatId, { disqualified: true }),
  DisqualificationRuled: (hearing, { data }: DisqualificationRuled) =>
    withSeat(hearing, data.seatId, data.disqualified ? { disqualified: true } : { disqualified: false, deputy: undefined }),
  DeputyCalled: (hearing, { data }: DeputyCalled) => withSeat(hearing, data.seatId, { deputy: data.deputy }),
  HearingClosed: (hearing, { at, data }: HearingClosed) => ({
    ...hearing,
    closed: { at, cause: data.cause, reason: data.reason, outcome: data.outcome },
  }),
};

/** What an event after its opening makes of a hearing. */
export function evolveHearing(hearing: Hearing, event: Later): Hearing {
  const evolver = EVOLVERS[event.type] as (hearing: Hearing, event: Later) => Hearing;
  return evolver(hearing, event);
}

function withSeat(hearing: Hearing, seatId: string, change: Partial<Pick<Seat, 'disqualified' | 'deputy'>>): Hearing {
  return { ...hearing, seats: hearing.seats.map((seat) => (seat.seatId === seatId ? { ...seat, ...change } : seat)) };
}
