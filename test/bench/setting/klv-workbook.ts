import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { dayWritten } from '../../../libs/placement-lists/src/cells/day-cell.state.js';
import { danishNumberOf } from '../../../libs/placement-lists/src/cells/number-cell.state.js';
import { COLUMNS } from '../../../libs/placement-lists/src/list/columns.state.js';
import { klvRows } from './klv-file.js';

/** The rows of the CSV file as a workbook, numbers and days as such. */
export async function klvWorkbook(rows: number): Promise<Buffer> {
  const cells = klvRows(rows).map((row) => COLUMNS.map(({ id, kind }) => cellOf(row[id], kind)));
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'KLV-liste', rows: [COLUMNS.map(({ heading }) => heading), ...cells] }] }));
}

function cellOf(cell: string, kind: (typeof COLUMNS)[number]['kind']): CellValue {
  if (cell === '') return null;
  if (kind === 'number' || kind === 'whole-number') return danishNumberOf(cell) ?? cell;
  const day = kind === 'day' ? dayWritten(cell) : undefined;
  return day === undefined ? cell : new Date(`${day}T00:00:00.000Z`);
}
