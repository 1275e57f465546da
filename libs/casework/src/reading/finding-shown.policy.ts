import type { CaseType, Finding } from '#kernel';
import type { Relation } from './audience.policy.js';

/** A finding as it is for somebody who stands so to its case: without what names other cases, where those are not for the reader. */
export function findingFor<F extends Pick<Finding, 'data'>>(found: F, { namesCases = [] }: CaseType, relation: Relation): F {
  const { data } = found;
  if (data === undefined || showsOtherCases(relation)) return found;
  return { ...found, data: Object.fromEntries(Object.entries(data).filter(([name]) => !namesCases.includes(name))) };
}

/** Whether a reader may know which other cases a finding rests on: those who see all of the council's, and who has sent them. */
function showsOtherCases(relation: Relation): boolean {
  return relation === 'council' || relation === 'sender';
}
