import type { CaseType } from '#kernel';
import type { FindingRaised } from '../case/case-event.state.js';
import type { Relation } from './audience.policy.js';
import { findingText } from './finding.messages.js';
import { findingFor } from './finding-shown.policy.js';

const MOST_ROWS_NAMED = 20;

/** `Listen kom 3 dage efter fristen. (række 4, 9)`; of very many rows, the first. */
export function raisedFindingText(found: FindingRaised, type: CaseType): string {
  const { rows = [] } = found;
  const named = rows.slice(0, MOST_ROWS_NAMED).join(', ') + (rows.length > MOST_ROWS_NAMED ? ' m.fl.' : '');
  return [findingText(found, type), ...(rows.length === 0 ? [] : [`(${rows.length === 1 ? 'række' : 'rækkerne'} ${named})`])].join(' ');
}

/** What a point of attention rests on, in words for somebody who stands so to its case; none where no findings were named. */
export function raisedFindingTexts(findings: readonly FindingRaised[] | undefined, type: CaseType, relation: Relation): readonly string[] {
  return (findings ?? []).map((found) => raisedFindingText(findingFor(found, type, relation), type));
}
