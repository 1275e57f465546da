import type { Day } from './day.js';
import type { Instant } from './instant.js';
import type { JsonObject } from './json.js';
import type { LegalSource } from './legal-source.js';
import type { CouncilSettings } from './settings.js';

/** How much a finding weighs: for information, for attention, or a bar to any hearing. */
export type Severity = 'info' | 'warning' | 'blocking';

/** One thing an assessment found: a stable code, where in the submission (`employer.name`, or rows), and its rule. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string | undefined;
  readonly rows: readonly number[] | undefined;
  readonly source: LegalSource;
  readonly data: JsonObject | undefined;
}

/** A deadline as the law gives it, before any time the clock has stood still: a legal day, or a moment. */
export interface CaseDeadline {
  readonly kind: string;
  readonly due: { readonly on: Day } | { readonly at: Instant };
  /** The field or moment it is counted from, as `receivedAt` or `notice2SentAt`. */
  readonly computedFrom: string;
  readonly source: LegalSource;
  /** Whether it stands still while the sender is asked for information. */
  readonly standsStill: boolean;
}

/** An earlier case of the same type and party, as it stands when another is assessed. */
export interface EarlierCase {
  readonly caseId: string;
  readonly number: string;
  readonly receivedAt: Instant;
  readonly submission: JsonObject;
}

/** What may be known about a case besides the submission when it is assessed. */
export interface AssessmentFacts {
  readonly receivedAt: Instant;
  readonly assessedAt: Instant;
  /** Cases of the same party, oldest first; empty for types that name no party. */
  readonly earlier: readonly EarlierCase[];
  /** Days the council has closed besides public holidays. */
  readonly extraClosedDays: readonly Day[];
  /** What the council has settled for itself; figures of law that are assumptions yield to it. */
  readonly settings: CouncilSettings;
  /** A day whose law is asked instead of that of the case's own; left out when a case is judged for the record. */
  readonly lawOn?: Day;
}

/** The result of judging a submission by the law of a day. `ruleSet` names that law. */
export interface Assessment {
  readonly ruleSet: string;
  readonly findings: readonly Finding[];
  readonly deadlines: readonly CaseDeadline[];
}

/** The code of a finding that says a required field is not stated; with one of these a case is incomplete. */
export const DATA_MISSING = 'data-missing';

/** A finding; leave out what does not apply. */
export function finding(
  code: string,
  severity: Severity,
  from: LegalSource,
  at: { readonly path?: string; readonly rows?: readonly number[]; readonly data?: JsonObject } = {},
): Finding {
  return { code, severity, path: at.path, rows: at.rows, source: from, data: at.data };
}
