import { holdsCprNumber } from '../rules/identifiers.law.js';
import type { ColumnId } from './columns.state.js';
import type { ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import { headingRecord, type Layout, layoutOf } from './layout.assessment.js';
import type { SentRecord } from './row.state.js';
import type { SentFile } from './sent-file.state.js';

/**
 * Where a file seems to hold CPR numbers: in any cell of any record, preamble and total row included, on any other sheet, and in
 * the names of the file and its sheets. P-numbers are told apart below their heading only. What the cells hold is not repeated.
 */
export function cprFindings(file: SentFile, layout: Layout | undefined, fileName: string): readonly ListFinding[] {
  const isBeside = [fileName, ...file.names].some((name) => holdsCprNumber(name, false)) || file.elsewhere.some(isOnSheet);
  return [...(isBeside ? [cprLike(null, null)] : []), ...file.records.flatMap((record) => inRecord(record, layout))];
}

/** The columns of another sheet are those of its own headings, where it has any. */
function isOnSheet(records: readonly SentRecord[]): boolean {
  const heading = headingRecord(records);
  const layout = heading && layoutOf(heading);
  return records.some((record) => inRecord(record, layout).length > 0);
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
