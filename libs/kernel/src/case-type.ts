import type { Assessment, AssessmentFacts } from './assessment.js';
import type { Day } from './day.js';
import type { HearingRule } from './hearing-rule.js';
import type { Setting } from './settings.js';

/** What the council does in a case: decides it for a party, gives an opinion, or takes note of it. */
export type LegalNature = 'decision' | 'opinion' | 'notification';

/** Who may send a case: a kind of organisation, or one agency by its principal (`agency:siri`). */
export type SenderKind = 'municipality' | 'company' | `agency:${string}`;

/** One way a case can end. `fullyGranted` says that no reasons and no complaint guidance are owed for a decision. */
export interface Outcome {
  readonly code: string;
  readonly fullyGranted: boolean;
}

/** A sentence that may be built from a finding's data. */
export type Wording = string | ((data: Readonly<Record<string, unknown>>) => string);

/** The words of a case type in one language, keyed by code. */
export interface CaseTypeWords {
  readonly title: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly findings: Readonly<Record<string, Wording>>;
  readonly deadlines: Readonly<Record<string, string>>;
  /** What each submission field is called, keyed by dotted path. */
  readonly fields: Readonly<Record<string, string>>;
  /** What the codes a field may hold are called, keyed by the field's dotted path. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** How a case type is heard unless the council has set otherwise. */
export interface HearingDefaults {
  readonly rule: HearingRule;
  /** Working days from opening to the deadline. */
  readonly workingDays: number;
}

/** Somebody who is told by letter: a principal, and what stands on the letter by which the secretariat finds the address. */
export interface Addressee {
  readonly principal: string;
  readonly name: string;
  /** Below the name, as `CVR-nr. 99001003`. */
  readonly lines: readonly string[];
}

/**
 * All that makes one kind of case what it is. A case type is a folder of law: casework runs every case by this contract
 * and knows no type by name.
 */
export interface CaseType<S extends object = object> {
  /** Kebab-case, permanent; part of the address cases are sent to. */
  readonly name: string;
  /** Unless the council has set otherwise. */
  readonly legalNature: LegalNature;
  readonly senders: readonly SenderKind[];
  /** The validated shape of a submission: every field is present after reading, `null` where not stated. */
  readonly submission: new () => S;
  /** Dotted paths of personal data, kept outside the log. */
  readonly personal: readonly string[];
  /** Dotted paths whose change is not material to a hearing under way. */
  readonly immaterial: readonly string[];
  /** Whether the sender still supplements a case that is decided, as with the later notices of the same redundancies. */
  readonly supplementedAfterDecision?: boolean;
  /** Whether a new submission takes up again a case that is decided, notified or closed, as with a corrected list. */
  readonly reopenedBySupplement?: boolean;
  /** Whether submissions are made from files that senders upload, and never taken as JSON. */
  readonly sentAsFile?: boolean;
  readonly outcomes: readonly Outcome[];
  readonly hearing: HearingDefaults;
  /** What its law leaves to the council besides how it is heard. */
  readonly settings: readonly Setting[];
  /** Members of its findings' data that name other cases; the wording of such a finding must do without them. */
  readonly namesCases?: readonly string[];
  readonly words: { readonly da: CaseTypeWords; readonly en: CaseTypeWords };
  /** One line that tells the case from others; no personal data. */
  subjectOf(submission: S): string;
  /** Three-digit codes of the municipalities the case concerns. */
  municipalitiesOf(submission: S): readonly string[];
  /** What its submissions are counted together by, as an employer's CVR number; earlier cases of the same are facts of the assessment. */
  partyOf?(submission: S): string | undefined;
  /** What only one case may be about, as a municipality's quarter. */
  uniqueKeyOf?(submission: S): string | undefined;
  /** Principals who may read the case besides the sender, and are told of it: `municipality:851`. */
  readersOf?(submission: S): readonly string[];
  /** Who is told of the decision by letter, because the case is theirs though another has sent it; of what is not personal. */
  toldByLetterOf?(submission: S): readonly Addressee[];
  /** The last day on which the case is confidential. */
  confidentialUntilOf?(submission: S): Day | undefined;
  /** Judges a submission; pure, so the same submission and facts give the same assessment. */
  assess(submission: S, facts: AssessmentFacts): Assessment;
}
