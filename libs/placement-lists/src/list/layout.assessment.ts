import { COLUMNS, type ColumnId, columnHeaded, headingKey } from './columns.state.js';
import type { ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import { FEWEST_KNOWN_HEADINGS, HEADING_WITHIN } from './limits.state.js';
import type { SentRecord } from './row.state.js';

/** Where the columns of a list lie: for each place of a record the column it belongs to, and the place of each column. */
export interface Layout {
  readonly heading: SentRecord;
  readonly columnAt: readonly (ColumnId | undefined)[];
  readonly placeOf: ReadonlyMap<ColumnId | undefined, number>;
}

/** A heading that stands twice; `column` null when it names no column of ours. */
export interface RepeatedHeading {
  readonly column: ColumnId | null;
}

/** The first record that has enough known headings, among those it may be. */
export function headingRecord(records: readonly SentRecord[]): SentRecord | undefined {
  return records.find(({ row, cells }) => row <= HEADING_WITHIN && knownHeadings(cells) >= FEWEST_KNOWN_HEADINGS);
}

/** How many cells of a record are headings of a list. */
export function knownHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => columnHeaded(cell) !== undefined).length;
}

/** The first heading that stands twice, in one language or two. */
export function repeatedHeading(heading: SentRecord): RepeatedHeading | undefined {
  const seen = new Set<string>();
  for (const cell of heading.cells) {
    const column = columnHeaded(cell)?.id ?? null;
    const key = column ?? headingKey(cell);
    if (key !== '' && seen.has(key)) return { column };
    seen.add(key);
  }
  return undefined;
}

/** Reads a heading record. */
export function layoutOf(heading: SentRecord): Layout {
  const columnAt = heading.cells.map((cell) => columnHeaded(cell)?.id);
  return { heading, columnAt, placeOf: new Map(columnAt.map((column, place) => [column, place])) };
}

/** The columns that must exist and do not. */
export function missingColumns({ placeOf }: Layout): readonly ListFinding[] {
  const missing = COLUMNS.filter(({ id, mustExist }) => mustExist && !placeOf.has(id));
  return missing.map(({ id }) => listFinding('missing-column', { row: null, column: id }));
}

/** The columns nobody knows: those with another heading, and those without any that hold something all the same. */
export function unknownColumns({ heading, columnAt }: Layout, rows: readonly SentRecord[]): readonly ListFinding[] {
  const places = new Set(heading.cells.flatMap((cell, place) => (columnAt[place] === undefined && cell.trim() !== '' ? [place] : [])));
  for (const { cells } of rows) {
    for (const [place, cell] of cells.entries()) if (columnAt[place] === undefined && cell.trim() !== '') places.add(place);
  }
  return [...places].sort((a, b) => a - b).map((place) => listFinding('unknown-column', { row: null, data: { place: place + 1 } }));
}
