import { type ReadList, readList } from '../../libs/placement-lists/src/csv/read-list.processor.js';
import { type ColumnId, COLUMNS } from '../../libs/placement-lists/src/list/columns.state.js';
import type { ListFacts } from '../../libs/placement-lists/src/list/facts.state.js';

/** The cells of one row as a municipality writes them. */
export type WrittenRow = Readonly<Record<ColumnId, string>>;

/** A list of the third quarter of 2022 from municipality 851, only validated. */
export const LIST_FACTS: ListFacts = {
  year: 2022,
  quarter: 3,
  municipality: '851',
  knownMunicipalities: ['773', '787', '813', '851'],
  fileName: 'klv-liste.csv',
  earlierPNumbers: [new Set(), new Set(), new Set()],
  repeatUseQuarters: 3,
  daysLate: 0,
  settings: [],
};

const CVRS = ['99021063', '99028084', '99008024', '99001003'];

/** The n-th row of a list in which nothing is to be found; each is a wage subsidy with a private employer of its own. */
export function cleanRow(n: number, changes: Partial<WrittenRow> = {}): WrittenRow {
  return {
    municipalityCode: '851',
    year: '2022',
    quarter: '3',
    measure: 'løntilskud',
    sector: 'privat',
    employerName: `Virksomhed ${String(n)} ApS`,
    cvr: CVRS[n % CVRS.length] ?? '',
    pNumber: String(1_001_234_000 + n),
    industryCode: '56.10.10',
    occupation: `Tjener ${String(n)}`,
    startDate: '04-07-2022',
    plannedEndDate: '29-07-2022',
    weeklyHours: '37',
    ordinaryEmployees: '10',
    supportedFte: '1,0',
    representativeStatement: 'ja',
    averageHeadcount12m: '20,0',
    headcountNow: '20',
    vacatedWithin3Months: 'nej',
    targetGroup: 'jobparat',
    ...changes,
  };
}

/** The cells of these rows under the Danish headings: headings are record 1, the first row is record 2. */
export function listCells(rows: readonly WrittenRow[], columns: readonly ColumnId[] = COLUMNS.map(({ id }) => id)): readonly string[][] {
  const headings = columns.map((id) => COLUMNS.find((column) => column.id === id)?.heading ?? id);
  return [headings, ...rows.map((row) => columns.map((id) => row[id]))];
}

/** A file of these rows under the Danish headings, with `;` and line feeds. */
export function listFile(rows: readonly WrittenRow[], columns?: readonly ColumnId[]): string {
  return listCells(rows, columns)
    .map((cells) => cells.map(quoted).join(';'))
    .join('\n');
}

/** Reads a text as a file. */
export function readText(text: string, changes: Partial<ListFacts> = {}): ReadList {
  return readList(new TextEncoder().encode(text), { ...LIST_FACTS, ...changes });
}

/** What is found in a text, as `row column code`, sorted. */
export function foundIn(text: string, changes: Partial<ListFacts> = {}): readonly string[] {
  return readText(text, changes)
    .list.findings.map(({ row, column, code }) => place(row, column, code))
    .sort();
}

/** `3 startDate not-a-date`; a dash for what is null. */
export function place(row: number | null, column: ColumnId | null, code: string): string {
  return `${row === null ? '-' : String(row)} ${column ?? '-'} ${code}`;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
