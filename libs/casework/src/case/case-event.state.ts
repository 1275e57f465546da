import type { CaseDeadline, Day, Finding, Instant, JsonObject, LegalNature } from '#kernel';
import type { HearingEvent } from '../hearing/hearing-event.state.js';
import type { PartyHearingEvent } from '../party-hearing/party-hearing-event.state.js';
import type { PlannedDispatch } from './planned-dispatch.state.js';

/** Who sent a case: a principal (`agency:siri`, `municipality:851`) and the name it goes by. */
export interface Sender {
  readonly principal: string;
  readonly name: string;
}

/** A submission as the log keeps it: personal fields are taken out, and found again by `personalRef`. */
export interface SubmissionOnRecord {
  readonly submission: JsonObject;
  readonly personalRef: string | undefined;
  /** SHA-256 over the canonical JSON of the whole submission, as on the sender's receipt. */
  readonly contentSha256: string;
  readonly subject: string;
  readonly municipalities: readonly string[];
  readonly party: string | undefined;
  readonly uniqueKey: string | undefined;
  /** Principals who may read the case besides the sender. */
  readonly readers: readonly string[];
  readonly confidentialUntil: Day | undefined;
}

/** How long the clock stood still while the sender was asked: whole Copenhagen days, and exactly. */
export interface Standstill {
  readonly days: number;
  readonly milliseconds: number;
}

/** What a change does to the hearing under way. */
export interface HearingChange {
  readonly contentHash: string;
  readonly material: boolean;
}

export type Basis = 'hearing' | 'meeting' | 'chair-mandate' | 'secretariat';
export type DocumentAccess = 'hearing' | 'secretariat';

export interface DocumentOnRecord {
  readonly documentId: string;
  readonly title: string;
  readonly access: DocumentAccess;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The organisation it came from; undefined when the secretariat put it on the case. */
  readonly from: string | undefined;
}

interface Recorded<T extends string, D> {
  readonly type: T;
  readonly at: Instant;
  readonly data: D;
}

export type CaseReceived = Recorded<
  'CaseReceived',
  SubmissionOnRecord & {
    readonly caseId: string;
    readonly number: string;
    readonly caseType: string;
    readonly legalNature: LegalNature;
    readonly council: string;
    readonly sender: Sender;
    readonly registeredBySecretariat: boolean;
  }
>;
export type CaseAssessed = Recorded<
  'CaseAssessed',
  {
    readonly ruleSet: string;
    readonly findings: readonly Finding[];
    readonly deadlines: readonly CaseDeadline[];
    readonly complete: boolean;
  }
>;
export type SubmissionSupplemented = Recorded<
  'SubmissionSupplemented',
  SubmissionOnRecord & {
    readonly changed: readonly string[];
    readonly stoodStill: Standstill;
    readonly hearing: HearingChange | undefined;
  }
>;
export type InformationRequested = Recorded<'InformationRequested', { readonly questions: readonly string[] }>;
export type InformationProvided = Recorded<
  'InformationProvided',
  SubmissionOnRecord & { readonly changed: readonly string[]; readonly stoodStill: Standstill }
>;
export type CaseAssigned = Recorded<'CaseAssigned', { readonly to: string }>;
export type NoteAdded = Recorded<'NoteAdded', { readonly text: string }>;
export type DocumentAdded = Recorded<'DocumentAdded', DocumentOnRecord & { readonly hearing: HearingChange | undefined }>;
export type CaseReferredToMeeting = Recorded<'CaseReferredToMeeting', { readonly reason: string; readonly seats: readonly string[] }>;
/** A finding that a point of attention rests on, as it stood in the case. */
export type FindingRaised = Pick<Finding, 'code' | 'path' | 'rows' | 'data'>;
/** `findings` is undefined where none were named, as in all events from before they could be. */
export type AttentionPointRaised = Recorded<
  'AttentionPointRaised',
  { readonly text: string; readonly recommendation: string; readonly findings: readonly FindingRaised[] | undefined }
>;
export type DecisionMade = Recorded<
  'DecisionMade',
  {
    readonly decisionId: string;
    readonly outcome: string;
    readonly text: string;
    readonly reasons: string | undefined;
    readonly basis: Basis;
    readonly terms: string | undefined;
    /** The decision this one takes the place of, after a case was reopened. */
    readonly replaces: string | undefined;
    readonly dispatches: readonly PlannedDispatch[];
  }
>;
/** `about` is undefined where the message was news of a decision, as all were once. */
export type DispatchConfirmed = Recorded<'DispatchConfirmed', { readonly dispatchId: string; readonly about: 'party-hearing' | undefined }>;
export type CaseClosed = Recorded<'CaseClosed', Readonly<Record<string, never>>>;
export type CaseWithdrawn = Recorded<'CaseWithdrawn', { readonly reason: string }>;
export type CaseMisdirected = Recorded<'CaseMisdirected', { readonly forwardedTo: string; readonly reason: string }>;
export type CaseReopened = Recorded<'CaseReopened', { readonly reason: string }>;

/** Everything that can happen to a case; its hearing is part of the same stream. */
export type CaseEvent =
  | CaseReceived
  | CaseAssessed
  | SubmissionSupplemented
  | InformationRequested
  | InformationProvided
  | CaseAssigned
  | NoteAdded
  | DocumentAdded
  | CaseReferredToMeeting
  | AttentionPointRaised
  | DecisionMade
  | DispatchConfirmed
  | CaseClosed
  | CaseWithdrawn
  | CaseMisdirected
  | CaseReopened
  | HearingEvent
  | PartyHearingEvent;
