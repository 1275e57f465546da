import type { AssessmentFacts, CouncilSettings, Day, HearingRule, Instant, JsonObject, Side } from '#kernel';
import type { Answer, Ground } from '../hearing/hearing-event.state.js';
import type { Basis, DocumentOnRecord, Sender } from './case-event.state.js';

/** What is known besides a submission when it is assessed. */
export type FactsGiven = Pick<AssessmentFacts, 'earlier' | 'extraClosedDays' | 'settings'>;

/** A submission as it was read: complete, and the reference under which its personal fields are kept if it has any. */
export interface SubmissionGiven {
  /** The type by which it was read. */
  readonly caseType: string;
  readonly submission: JsonObject;
  readonly personalRef: string;
  /** Gathered anew each time the command is decided. */
  readonly facts: FactsGiven;
  /** Files that come with it and whose bytes are put away; they become documents of the case in the same append. */
  readonly documents: readonly DocumentOnRecord[];
}

/** A seat of the committee on the day of the command; a vacant one has no holder. */
export interface CommitteeSeatGiven {
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: string;
  readonly holder: string | undefined;
}

/** A seat of the committee on the day of the command, with its deputy. */
export interface BenchSeat {
  readonly seatId: string;
  readonly holder: string | undefined;
  readonly deputy: string | undefined;
}

/** Who holds a seat of the committee, or is deputy at it, from when to when, first and last day included; without `to` it runs on. */
export interface SeatTerm {
  readonly seatId: string;
  readonly holder: string;
  /** Whose deputy it is; undefined for who holds the seat. */
  readonly deputyOf: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Ids for the decision that an approved hearing makes at once where its rule says so. */
export interface IdsForDecision {
  readonly decisionId: string;
  readonly dispatchId: string;
}

/** The committee's terms, so that those answer and are counted who hold the seats on the day; undefined when not known. */
export interface TermsGiven {
  readonly seatTerms: readonly SeatTerm[] | undefined;
}

interface Given<T extends string, D> {
  readonly type: T;
  readonly at: Instant;
  readonly data: D;
}

export type ReceiveCase = Given<
  'submit',
  SubmissionGiven & {
    readonly caseId: string;
    readonly number: string;
    readonly council: string;
    readonly sender: Sender;
    readonly registeredBySecretariat: boolean;
  }
>;
export type SupplementSubmission = Given<'supplement', SubmissionGiven>;
export type RequestInformation = Given<'request-information', { readonly questions: readonly string[] }>;
export type ProvideInformation = Given<'provide-information', SubmissionGiven>;
export type OpenHearing = Given<
  'open-hearing',
  TermsGiven & {
    readonly question: string;
    readonly recommendation: string | undefined;
    readonly recommendationText: string | undefined;
    readonly closesAt: Instant | undefined;
    readonly rule: Partial<HearingRule>;
    readonly seats: readonly CommitteeSeatGiven[];
    /** What the council has settled for itself: how cases are heard, and the days it is closed. */
    readonly settings: CouncilSettings;
    readonly closedDays: readonly Day[];
  }
>;
export type ExtendHearing = Given<'extend-hearing', { readonly closesAt: Instant; readonly reason: string }>;
export type CloseHearing = Given<'close-hearing', IdsForDecision & TermsGiven & { readonly reason: string }>;
/** The sweep's word that a deadline has passed. */
export type ExpireHearing = Given<'expire-hearing', IdsForDecision & TermsGiven>;
export type ReplyToHearing = Given<
  'reply',
  TermsGiven & {
    readonly memberId: string;
    /** The seats the member holds on the day. */
    readonly seatsHeld: readonly string[];
    readonly answer: Answer;
    readonly remark: string | undefined;
    readonly minorityStatement: string | undefined;
    readonly contentHash: string;
  }
>;
export type DeclareDisqualification = Given<
  'declare-disqualification',
  TermsGiven & {
    readonly memberId: string;
    readonly seatsHeld: readonly string[];
    readonly ground: Ground;
    /** Personal: kept under `personalRef`, and never in the log. */
    readonly explanation: string;
    readonly personalRef: string;
  }
>;
export type RuleOnDisqualification = Given<
  'rule-on-disqualification',
  {
    readonly memberId: string;
    readonly disqualified: boolean;
    readonly reason: string;
    readonly exception: string | undefined;
    readonly bench: readonly BenchSeat[];
    readonly chair: string | undefined;
    readonly deputyChair: string | undefined;
  }
>;
export type CallDeputy = Given<'call-deputy', { readonly seatId: string; readonly reason: string; readonly bench: readonly BenchSeat[] }>;
/** A member who is silent has been asked in person. */
export type ContactSeat = Given<'contact', TermsGiven & { readonly seatId: string; readonly note: string }>;
export type OpenPartyHearing = Given<
  'open-party-hearing',
  {
    readonly text: string;
    readonly closesAt: Instant | undefined;
    readonly dispatchId: string;
    /** What the council has settled for itself: how long a party has, and the days it is closed. */
    readonly settings: CouncilSettings;
    readonly closedDays: readonly Day[];
  }
>;
export type AnswerPartyHearing = Given<
  'answer-party-hearing',
  {
    /** Personal: kept under `personalRef`, and never in the log. */
    readonly statement: string;
    readonly personalRef: string;
    /** The day a letter came, where the secretariat answers for the party. */
    readonly receivedOn: Day | undefined;
  }
>;
export type ReferToMeeting = Given<
  'refer-to-meeting',
  TermsGiven & { readonly reason: string; readonly seats: readonly CommitteeSeatGiven[] }
>;
export type DecisionGiven = IdsForDecision & {
  readonly outcome: string;
  readonly text: string;
  readonly reasons: string | undefined;
  readonly basis: Basis;
  readonly terms: string | undefined;
};
export type Decide = Given<
  'decide',
  DecisionGiven &
    TermsGiven & {
      /** What the council has settled for itself: what its chair may decide. */
      readonly settings: CouncilSettings;
    }
>;
/** `bySystem`: the product itself saw the message go, which is put on record whatever state the case has reached. */
export type ConfirmDispatch = Given<'confirm-dispatch', { readonly dispatchId: string; readonly bySystem: boolean }>;
/** The product has written the letter that a dispatch owes; it is put away under the dispatch's own id. */
export type FileLetter = Given<'file-letter', DocumentOnRecord>;
export type CloseCase = Given<'close', Readonly<Record<string, never>>>;
export type WithdrawCase = Given<'withdraw', TermsGiven & { readonly reason: string }>;
export type MarkMisdirected = Given<'mark-misdirected', { readonly forwardedTo: string; readonly reason: string }>;
export type ReopenCase = Given<'reopen', { readonly reason: string }>;
export type AssignCase = Given<'assign', { readonly to: string }>;
export type AddNote = Given<'note', { readonly text: string }>;
/** `findings` names codes of the case's findings. */
export type RaiseAttentionPoint = Given<
  'raise-attention-point',
  { readonly text: string; readonly recommendation: string; readonly findings: readonly string[] | undefined }
>;
export type AddDocument = Given<'add-document', DocumentOnRecord>;

/** Everything that can be asked of a case. Ids, time and outside facts come with the command. */
export type CaseCommand =
  | ReceiveCase
  | SupplementSubmission
  | RequestInformation
  | ProvideInformation
  | OpenHearing
  | ExtendHearing
  | CloseHearing
  | ExpireHearing
  | ReplyToHearing
  | DeclareDisqualification
  | RuleOnDisqualification
  | CallDeputy
  | ContactSeat
  | OpenPartyHearing
  | AnswerPartyHearing
  | ReferToMeeting
  | Decide
  | ConfirmDispatch
  | FileLetter
  | CloseCase
  | WithdrawCase
  | MarkMisdirected
  | ReopenCase
  | AssignCase
  | AddNote
  | RaiseAttentionPoint
  | AddDocument;
