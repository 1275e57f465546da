import { caseTypeNamed, readSubmission } from '#case-types';
import type { NewCase, UntimedSubmission } from '#casework';
import type { CaseType, JsonObject } from '#kernel';
import { randomUUID } from 'node:crypto';
import { actor } from './case-actors.js';
import { exampleOf } from './examples.js';

const EMPLOYER = 'company:99001003';

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

/** Dismissals that are too few in one notice of the example's enterprise, and enough in two. */
export const TOO_FEW = 6;

/** A notice that an employer sends: the example of its type with what a test cares about changed. */
export function newNotice(changes: JsonObject = {}, council = 'nj'): NewCase {
  const type = massLayoffNotice();
  const given = { caseType: type.name, submission: changedNotice(changes), personalRef: randomUUID(), documents: [] };
  const identity = { caseId: randomUUID(), council, sender: { principal: EMPLOYER, name: 'Arbejdsgiver' } };
  return {
    type,
    received: { type: 'submit', data: { ...given, ...identity, registeredBySecretariat: false } },
    actor: actor({ role: 'company', organisation: EMPLOYER, council }),
    repeatable: undefined,
    correlationId: randomUUID(),
    causationId: undefined,
  };
}

/** The same notice sent anew, with what a test cares about changed. */
export function supplementWith(changes: JsonObject): UntimedSubmission {
  const submission = changedNotice(changes);
  return { type: 'supplement', data: { caseType: massLayoffNotice().name, submission, personalRef: randomUUID(), documents: [] } };
}

function changedNotice(changes: JsonObject): JsonObject {
  const { cvr, ...fields } = changes;
  const example = exampleOf('mass-layoff-notice');
  const employer = { ...(example['employer'] as JsonObject), ...(cvr === undefined ? {} : { cvr }) };
  const read = readSubmission(massLayoffNotice(), { ...example, plannedDismissals: TOO_FEW, ...fields, employer });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  return read.submission;
}
