import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { dayWritten } from '../cells/day-cell.state.js';
import { danishNumberOf } from '../cells/number-cell.state.js';
import { type CellKind, columnHeaded } from '../list/columns.state.js';
import type { CheckedList } from '../list/list.assessment.js';
import { reportRecords } from '../list/report.view.js';

const DAY_FORMAT = 'dd-mm-yyyy';
const SHEET = 'KLV-liste';
const COLUMN_WIDTH = 18;
const FAULT_WIDTH = 80;

/** The report on a list as a workbook: numbers and days as such where they can be read, all else as text, so that no cell is a formula. */
export function reportWorkbook(list: CheckedList): Promise<Uint8Array> {
  const [headings = [], ...records] = reportRecords(list);
  const kinds = headings.map((heading) => columnHeaded(heading)?.kind);
  const columns = kinds.map((kind, place) => ({
    width: place === headings.length - 1 ? FAULT_WIDTH : COLUMN_WIDTH,
    ...(kind === 'day' ? { numFmt: DAY_FORMAT } : {}),
  }));
  const rows = records.map((record) => record.map((cell, place) => cellOf(cell, kinds[place])));
  return writeXlsx({ sheets: [{ name: SHEET, rows: [[...headings], ...rows], columns, freezePane: { rows: 1 } }] });
}

function cellOf(cell: string, kind: CellKind | undefined): CellValue {
  const text = cell.trim();
  if (text === '') return null;
  if (kind === 'number' || kind === 'whole-number') return danishNumberOf(text) ?? cell;
  const day = kind === 'day' ? dayWritten(text) : undefined;
  return day === undefined ? cell : new Date(`${day}T00:00:00.000Z`);
}
