import { shownFinding } from '../words/shown-finding.view.js';
import { columnOf } from './columns.state.js';
import type { ListFinding } from './finding.state.js';
import type { CheckedList } from './list.assessment.js';

const FAULTS_HEADING = 'Fejl';
const STARTS_A_FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d.]*(?:,\d+)?$/;

/**
 * The records of the report on a list: its headings and its rows as sent, refused ones included, and after them what was found.
 * Where the list seems to hold CPR numbers nothing of it is repeated: the heading of the faults stands alone.
 */
export function reportRecords({ heading, sent, findings }: CheckedList): readonly (readonly string[])[] {
  const byRow = groupedByRow(findings);
  const width = sent.reduce((widest, { cells }) => Math.max(widest, cells.length), heading?.cells.length ?? 0);
  const recordOf = (cells: readonly string[], last: string): readonly string[] => [
    ...Array.from({ length: width }, (_, place) => cells[place] ?? ''),
    last,
  ];
  return [
    recordOf(heading?.cells ?? [], FAULTS_HEADING),
    ...sent.map(({ row, cells }) => recordOf(cells, (byRow.get(row) ?? []).map(sentence).join(' '))),
  ];
}

/** A cell that no spreadsheet takes for a formula. */
export function asText(cell: string): string {
  return STARTS_A_FORMULA.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}

function sentence(found: ListFinding): string {
  const { text } = shownFinding(found);
  const heading = found.column === null ? undefined : columnOf(found.column).heading;
  return heading === undefined || text.includes(heading) ? text : `${heading}: ${text}`;
}

function groupedByRow(findings: readonly ListFinding[]): ReadonlyMap<number | null, readonly ListFinding[]> {
  const byRow = new Map<number | null, ListFinding[]>();
  for (const found of findings) byRow.set(found.row, [...(byRow.get(found.row) ?? []), found]);
  return byRow;
}
