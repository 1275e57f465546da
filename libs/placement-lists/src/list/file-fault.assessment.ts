import type { ColumnId } from './columns.state.js';
import type { FormCode, ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import { LONGEST_CELL, MOST_COLUMNS } from './limits.state.js';

/** Why a file cannot be read as a list at all; nothing else is then said of it. */
export type FileFault = 'too-many-columns' | 'cell-too-long' | 'quotation-not-closed' | 'heading-twice' | 'not-a-workbook';

const CODES: Readonly<Record<FileFault, FormCode>> = {
  'too-many-columns': 'out-of-range',
  'cell-too-long': 'out-of-range',
  'quotation-not-closed': 'unknown-value',
  'heading-twice': 'unknown-value',
  'not-a-workbook': 'unknown-value',
};

/** What makes a record more than a list may hold; undefined for any other. */
export function faultOfRecord(cells: readonly string[]): FileFault | undefined {
  if (cells.length > MOST_COLUMNS) return 'too-many-columns';
  return cells.some((cell) => cell.length > LONGEST_CELL) ? 'cell-too-long' : undefined;
}

/** The one finding of a file that cannot be read. */
export function fileFaultFinding(fault: FileFault, column: ColumnId | null = null): ListFinding {
  return listFinding(CODES[fault], { row: null, column, data: { fault } });
}
