import type { HearingRule, Instant, Side } from '#kernel';

/** What a seat may answer in a hearing. */
export const ANSWERS = ['approve', 'approve-with-remark', 'object', 'request-meeting', 'abstain'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether an answer leaves something to say of one's own to the outcome: a plain approval does not. */
export function mayDissent(answer: Answer): boolean {
  return answer !== 'approve';
}

/** How a hearing ended. Only `approved` leads to a case that is heard. */
export type HearingOutcome = 'approved' | 'objected' | 'meeting-requested' | 'no-quorum';

/** Why a hearing ended: its deadline, everybody's answer, or an act before it. */
export const CLOSING_CAUSES = ['deadline', 'all-answered', 'secretariat', 'referred-to-meeting', 'decided', 'withdrawn'] as const;
export type ClosingCause = (typeof CLOSING_CAUSES)[number];

/** A seat with a ballot when the hearing opened, and who held it. */
export interface SeatInHearing {
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: string;
  readonly holder: string;
}

/** A seat that has changed hands while a hearing ran; vacant without a holder. The same holder again when the deputy called in is deputy no more. */
export interface SeatHandedOn {
  readonly seatId: string;
  readonly holder: string | undefined;
}

/** Why somebody may be disqualified: forvaltningsloven § 3, stk. 1, nr. 1–5, in their order. */
export const GROUNDS = ['own-interest', 'close-relation', 'close-ties', 'earlier-part', 'other-doubt'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface HearingOpened {
  readonly type: 'HearingOpened';
  readonly at: Instant;
  readonly data: {
    readonly round: number;
    readonly question: string;
    readonly recommendation: string | undefined;
    readonly recommendationText: string | undefined;
    readonly closesAt: Instant;
    readonly rule: HearingRule;
    readonly seats: readonly SeatInHearing[];
    /** Deputies called in earlier who hold their seat's ballot in this round too; not in events of the first release. */
    readonly deputies: readonly string[] | undefined;
    /** Whether it ends before its deadline once all have answered; not in events from before councils could settle it. */
    readonly closeWhenAllAnswered: boolean | undefined;
    readonly contentHash: string;
  };
}

export interface HearingExtended {
  readonly type: 'HearingExtended';
  readonly at: Instant;
  readonly data: { readonly closesAt: Instant; readonly reason: string };
}

export interface HearingReplyGiven {
  readonly type: 'HearingReplyGiven';
  readonly at: Instant;
  readonly data: {
    readonly round: number;
    readonly seatId: string;
    readonly memberId: string;
    readonly answer: Answer;
    readonly remark: string | undefined;
    /** What the member wants told with the outcome, in the organisation's name; not in events from before it could be given. */
    readonly minorityStatement: string | undefined;
    readonly contentHash: string;
    /** Seats that had changed hands by then, as with every later event of a hearing; undefined when none had. */
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

export interface DisqualificationDeclared {
  readonly type: 'DisqualificationDeclared';
  readonly at: Instant;
  readonly data: {
    readonly seatId: string;
    readonly memberId: string;
    readonly ground: Ground;
    /** Where the explanation is kept, which is personal. */
    readonly explanationRef: string;
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

export interface DisqualificationRuled {
  readonly type: 'DisqualificationRuled';
  readonly at: Instant;
  readonly data: {
    readonly seatId: string;
    readonly memberId: string;
    readonly disqualified: boolean;
    readonly reason: string;
    /** Why the member takes part although disqualified (§ 4); undefined when the member does not. */
    readonly exception: string | undefined;
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

export interface DeputyCalled {
  readonly type: 'DeputyCalled';
  readonly at: Instant;
  readonly data: {
    readonly seatId: string;
    readonly deputy: string;
    readonly reason: string;
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

/** The secretariat has asked a silent member in person. */
export interface SeatContacted {
  readonly type: 'SeatContacted';
  readonly at: Instant;
  readonly data: {
    readonly round: number;
    readonly seatId: string;
    readonly memberId: string;
    readonly note: string;
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

export interface HearingClosed {
  readonly type: 'HearingClosed';
  readonly at: Instant;
  readonly data: {
    readonly round: number;
    readonly cause: ClosingCause;
    readonly reason: string | undefined;
    readonly outcome: HearingOutcome;
    readonly handedOn: readonly SeatHandedOn[] | undefined;
  };
}

export type HearingEvent =
  | HearingOpened
  | HearingExtended
  | HearingReplyGiven
  | DisqualificationDeclared
  | DisqualificationRuled
  | DeputyCalled
  | SeatContacted
  | HearingClosed;
