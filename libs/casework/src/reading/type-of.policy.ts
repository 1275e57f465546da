import { caseTypeNamed } from '#case-types';
import type { CaseType } from '#kernel';
import type { CaseState } from '../case/case.state.js';

/** The law a case is handled by. @throws Error when the case is of a type this program does not know */
export function typeOf({ type }: Pick<CaseState, 'type'>): CaseType {
  const found = caseTypeNamed(type);
  if (found === undefined) throw new Error(`no case type is called ${type}`);
  return found;
}
