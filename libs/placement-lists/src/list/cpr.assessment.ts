import { holdsCprNumber } from '../rules/identifiers.law.js';
import type { ColumnId } from './columns.state.js';
import type { ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import type { Layout } from './layout.assessment.js';
import type { SentRecord } from './row.state.js';

/**
 * Where a file seems to hold CPR numbers: in any cell of any record, preamble and total row included, and in its name.
 * P-numbers are told apart below their heading only. What the cells hold is not repeated.
 */
export function cprFindings(records: readonly SentRecord[], layout: Layout | undefined, fileName: string): readonly ListFinding[] {
  const inName = holdsCprNumber(fileName, false) ? [cprLike(null, null)] : [];
  return [...inName, ...records.flatMap((record) => inRecord(record, layout))];
}

function inRecord({ row, cells }: SentRecord, layout: Layout | undefined): readonly ListFinding[] {
  const found: ListFinding[] = [];
  const isBelowHeading = layout !== undefined && row > layout.heading.row;
  for (const [place, cell] of cells.entries()) {
    const column = isBelowHeading ? (layout.columnAt[place] ?? null) : null;
    if (holdsCprNumber(cell, column === 'pNumber')) found.push(cprLike(row, column));
  }
  return found;
}

function cprLike(row: number | null, column: ColumnId | null): ListFinding {
  return listFinding('cpr-like-content', { row, column });
}
