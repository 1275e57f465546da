import { type CellValue, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { type FileFault, faultOfRecord } from '../list/file-fault.assessment.js';
import type { UnreadSheet } from '../list/unread-sheet.state.js';
import { containerFault } from './container.processor.js';
import type { DateSystem, SheetCell } from './sheet-cell.state.js';

/** A record of a sheet before it is known what its columns hold. */
export interface SheetRecord {
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

/** A workbook taken apart: the first sheet that is shown, and what is known of the rest. */
export interface Workbook {
  readonly records: readonly SheetRecord[];
  readonly dates: DateSystem;
  /** Sheets that are not read as the list, hidden ones among them. */
  readonly unread: readonly UnreadSheet[];
  /** The records of each of those; of one that holds no cells, as a chart, none. */
  readonly elsewhere: readonly (readonly SheetRecord[])[];
  /** The names of all sheets. */
  readonly names: readonly string[];
  readonly fault: FileFault | undefined;
}

interface Sheets {
  readonly all: readonly UnreadSheet[];
  readonly dates: DateSystem;
}

const DAY_LENGTH = 10;
const TOLD_EVERY = 1000;

/** Takes a workbook apart; `too-large` when it would unfold to more than may be read. */
export async function workbookOf(bytes: Uint8Array, onRow: (rowsRead: number) => void): Promise<Workbook | 'too-large'> {
  const bar = await containerFault(bytes);
  if (bar === 'too-large') return bar;
  const sheets = bar === undefined ? await sheetsOf(bytes) : undefined;
  if (sheets === undefined) return unreadable('not-a-workbook');
  const list = sheets.all.find(({ isHidden }) => !isHidden);
  const unread = sheets.all.filter((sheet) => sheet !== list);
  const { records, fault } = list === undefined ? NOTHING : await recordsOf(bytes, list.name, onRow);
  if (fault !== undefined) return unreadable(fault);
  const elsewhere: (readonly SheetRecord[])[] = [];
  for (const { name } of unread) elsewhere.push(await cellsOf(bytes, name));
  return { records, dates: sheets.dates, unread, elsewhere, names: sheets.all.map(({ name }) => name), fault: undefined };
}

interface Records {
  readonly records: readonly SheetRecord[];
  readonly fault: FileFault | undefined;
}

const NOTHING: Records = { records: [], fault: undefined };

function unreadable(fault: FileFault): Workbook {
  return { records: [], dates: '1900', unread: [], elsewhere: [], names: [], fault };
}

/** The sheets in their order, without reading any; undefined when there is no workbook in the file. */
async function sheetsOf(bytes: Uint8Array): Promise<Sheets | undefined> {
  const all: UnreadSheet[] = [];
  try {
    const { dateSystem } = await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => {
        all.push({ name, isHidden: hidden === true || veryHidden === true });
        return false;
      },
    });
    return { all, dates: dateSystem === '1904' ? '1904' : '1900' };
  } catch {
    return undefined;
  }
}

/** Blank records are left out, but counted; reading ends with the first record that no list may hold. */
async function recordsOf(bytes: Uint8Array, sheet: string, onRow: (rowsRead: number) => void): Promise<Records> {
  const records: SheetRecord[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      const cells = withoutEmptyEnd(values).map(sheetCell);
      const fault = faultOfRecord(cells.map((cell) => (typeof cell === 'string' ? cell : '')));
      if (fault !== undefined) return { records: [], fault };
      if (!cells.every(isBlank)) records.push({ row: index + 1, cells });
      if (records.length % TOLD_EVERY === 0) onRow(records.length);
    }
  } catch {
    return { records: [], fault: 'not-a-workbook' };
  }
  onRow(records.length);
  return { records, fault: undefined };
}

/** All cells of a sheet, whatever it is; none where there is nothing to be read. */
async function cellsOf(bytes: Uint8Array, sheet: string): Promise<readonly SheetRecord[]> {
  const records: SheetRecord[] = [];
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) records.push({ row: index + 1, cells: values.map(sheetCell) });
  } catch {
    return records;
  }
  return records;
}

function isBlank(cell: SheetCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function withoutEmptyEnd(values: readonly CellValue[]): readonly CellValue[] {
  const last = values.findLastIndex((value) => value !== null && value !== '');
  return values.slice(0, last + 1);
}

function sheetCell(value: CellValue): SheetCell {
  if (!(value instanceof Date)) return value;
  return Number.isNaN(value.getTime()) ? null : { day: value.toISOString().slice(0, DAY_LENGTH) };
}
