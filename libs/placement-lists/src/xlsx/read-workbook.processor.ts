import { columnOf } from '../list/columns.state.js';
import type { ListFacts } from '../list/facts.state.js';
import { headingRecord, layoutOf } from '../list/layout.assessment.js';
import { HEADING_WITHIN } from '../list/limits.state.js';
import { checkList } from '../list/list.assessment.js';
import type { ReadingProgress } from '../list/progress.state.js';
import type { SentRecord } from '../list/row.state.js';
import type { ReadList } from '../csv/read-list.processor.js';
import { cellText, type DateSystem } from './sheet-cell.state.js';
import { type SheetRecord, workbookOf } from './workbook.processor.js';

const NO_DIALECT = { encoding: null, delimiter: null } as const;

/** Reads a workbook and checks the list on its first sheet that is shown; the same rows in a CSV file give the same list. */
export async function readWorkbook(
  bytes: Uint8Array,
  facts: ListFacts,
  onProgress: (progress: ReadingProgress) => void = () => undefined,
): Promise<ReadList | 'too-large'> {
  const workbook = await workbookOf(bytes, (rowsRead) => onProgress({ bytesRead: bytes.length, rowsRead }));
  if (workbook === 'too-large') return workbook;
  const { records, elsewhere, names, dates, fault } = workbook;
  const others = elsewhere.map((sheet) => asWritten(sheet, dates));
  const list = checkList({ records: asWritten(records, dates), fault, elsewhere: others, names }, facts);
  return { list, dialect: NO_DIALECT, unread: list.heading === undefined ? [] : workbook.unread };
}

/** As text: by what its column holds below the headings, and as it stands above them. */
function asWritten(records: readonly SheetRecord[], dates: DateSystem): readonly SentRecord[] {
  const plain = ({ row, cells }: SheetRecord): SentRecord => ({ row, cells: cells.map((cell) => cellText(cell, undefined, dates)) });
  const heading = headingRecord(records.slice(0, HEADING_WITHIN).map(plain));
  if (heading === undefined) return records.map(plain);
  const kinds = layoutOf(heading).columnAt.map((column) => (column === undefined ? undefined : columnOf(column).kind));
  return records.map((record) => {
    const { row, cells } = record;
    return row <= heading.row ? plain(record) : { row, cells: cells.map((cell, place) => cellText(cell, kinds[place], dates)) };
  });
}
