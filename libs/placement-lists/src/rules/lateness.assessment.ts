import type { ListFacts } from '../list/facts.state.js';
import type { ListFinding } from '../list/finding.state.js';
import { listFinding } from '../list/list-finding.assessment.js';

/** That a submitted list comes late. */
export function lateness({ daysLate: days }: ListFacts): readonly ListFinding[] {
  return days === 0 ? [] : [listFinding('list-late', { row: null, data: { days } })];
}
