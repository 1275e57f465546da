import type { CaseType } from '#kernel';
import type { FindingRaised } from '../case/case-event.state.js';
import { findingText } from './finding.messages.js';

const MOST_ROWS_NAMED = 20;

/** `Listen kom 3 dage efter fristen. (række 4, 9)`; of very many rows, the first. */
export function raisedFindingText(found: FindingRaised, type: CaseType): string {
  const { rows = [] } = found;
  const named = rows.slice(0, MOST_ROWS_NAMED).join(', ') + (rows.length > MOST_ROWS_NAMED ? ' m.fl.' : '');
  return [findingText(found, type), ...(rows.length === 0 ? [] : [`(${rows.length === 1 ? 'række' : 'rækkerne'} ${named})`])].join(' ');
}
