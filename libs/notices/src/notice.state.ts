import type { Day, Instant } from '#kernel';

export type NoticeKind = 'receipt' | 'concern' | 'party-hearing' | 'attention-point' | 'decision' | HearingNoticeKind | QuarterNoticeKind;

/** What members are told of a hearing; and the secretariat, of members whom no mail reaches. */
export type HearingNoticeKind = 'invitation' | 'extension' | 'hearing-reminder' | 'closing' | 'unreached';

/** What people are told of a quarter's KLV lists. */
export type QuarterNoticeKind = 'reminder' | 'distribution';

/** By which way news of a decision reaches somebody. */
export type Channel = 'mail' | 'letter';

/** Why a notice could not be sent, or its sending not be put on record. */
export type NoticeFault = 'no-address' | 'mail-refused' | 'mail-unreachable' | 'not-filed' | 'not-confirmed' | 'internal';

/** One person or organisation to be told of one event. `recipient` is a principal, or `member:<memberId>`. */
export interface PlannedNotice {
  readonly id: string;
  readonly eventId: string;
  readonly kind: NoticeKind;
  readonly recipient: string;
  /** The dispatch of the case that this notice is, to be confirmed once it has gone. */
  readonly dispatchId: string | undefined;
}

/** A planned notice that waits for a moment of the application clock; undefined when it goes at once. */
export interface TimedNotice extends PlannedNotice {
  readonly notBefore: Instant | undefined;
}

/** A notice taken in hand. Once `sentAt` is set the mail has gone and is not sent again. */
export interface Notice extends PlannedNotice {
  readonly council: string;
  readonly stream: string;
  readonly attempts: number;
  readonly sentAt: Instant | undefined;
}

/** What became of a notice: a mail that went, by the application's clock; a letter laid on the case; or nothing, since it is out of date. */
export type Delivered = { readonly kind: 'mailed'; readonly at: Instant } | { readonly kind: 'filed' } | { readonly kind: 'superseded' };

/** A case as every notice names it. */
export interface CaseInBrief {
  readonly number: string;
  /** What kind of case it is, in words. */
  readonly title: string;
  readonly subject: string;
}

/** A day or moment that matters in a case, by what it is called. */
export interface DeadlineTold {
  readonly label: string;
  readonly due: { readonly on: Day } | { readonly at: Instant };
}

/** Who a notice is from, by the names borne on the day. */
export interface Signature {
  readonly committee: string | undefined;
  readonly council: string | undefined;
}

/** A finding as people read it, with its rule as they cite it. */
export interface FindingTold {
  readonly code: string;
  readonly text: string;
  readonly source: string;
}
