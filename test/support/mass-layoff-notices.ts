import { caseTypeNamed, readSubmission } from '#case-types';
import type { CaseType, JsonObject } from '#kernel';
import { exampleOf } from './examples.js';

/** What a notice of redundancies is about, as far as those care who are told of it. */
export interface AboutNotice {
  /** Where the workplaces are. */
  readonly municipalities: readonly string[];
  readonly confidentialUntil?: string;
}

export function massLayoffNotice(): CaseType {
  const type = caseTypeNamed('mass-layoff-notice');
  if (type === undefined) throw new Error('the case type is not listed');
  return type;
}

/** The example of its type, with these workplaces. */
export function noticeOf({ municipalities, confidentialUntil }: AboutNotice): JsonObject {
  const numbers = { pNumber: null, normalEmployees: 50, plannedDismissals: 6, categories: [] };
  const workplaces = municipalities.map((municipality) => ({ ...numbers, municipality }));
  const read = readSubmission(massLayoffNotice(), {
    ...exampleOf('mass-layoff-notice'),
    workplaces,
    confidentialUntil: confidentialUntil ?? null,
  });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  return read.submission;
}
