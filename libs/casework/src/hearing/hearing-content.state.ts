import type { Finding, JsonObject } from '#kernel';
import { canonicalJson, sha256 } from '#kernel';
import type { CaseDocument } from '../case/case.state.js';

/** What a hearing puts before its members, all of it the same for each of them. */
export interface HearingContent {
  readonly question: string;
  readonly recommendation: string | undefined;
  readonly submission: JsonObject;
  readonly findings: readonly Finding[];
  readonly documents: readonly CaseDocument[];
}

/** SHA-256 over what members are shown, so that a reply says what it was given to. Documents kept from members do not count. */
export function contentHashOf({ question, recommendation, submission, findings, documents }: HearingContent): string {
  const shown = documents.filter((document) => document.access === 'hearing').map((document) => document.sha256);
  return sha256(
    canonicalJson({
      question,
      recommendation: recommendation ?? null,
      submission,
      findings: findings.map((found) => ({ ...found, source: { ...found.source } })),
      documents: shown.sort(),
    }),
  );
}
