import { cellReaders } from '../cells/cell-readers.state.js';
import { contentFindings } from '../rules/content.assessment.js';
import { lateness } from '../rules/lateness.assessment.js';
import { quotaFindings } from '../rules/quota.assessment.js';
import { rowCheck } from '../rules/row.assessment.js';
import { COLUMNS } from './columns.state.js';
import { cprFindings } from './cpr.assessment.js';
import type { ListFacts } from './facts.state.js';
import { fileFaultFinding } from './file-fault.assessment.js';
import type { ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import { headingRecord, type Layout, layoutOf, missingColumns, repeatedHeading, unknownColumns } from './layout.assessment.js';
import { type PlacementReading, readPlacement, samenessOf } from './placement.assessment.js';
import type { PlacementRow, SentRecord } from './row.state.js';
import type { SentFile } from './sent-file.state.js';

/** A list that has been checked. Where the file seems to hold CPR numbers, neither rows nor what was sent are kept. */
export interface CheckedList {
  readonly heading: SentRecord | undefined;
  /** The rows as sent, preamble and total row left out. */
  readonly sent: readonly SentRecord[];
  /** How many rows the file has. */
  readonly rowCount: number;
  /** The rows nothing stands against, in their order; none when the whole file is refused. */
  readonly valid: readonly PlacementRow[];
  /** All that was found: faults of the whole file first, then row by row. */
  readonly findings: readonly ListFinding[];
}

const TOTALS = ['i alt', 'ialt', 'total', 'sum'];
const REFUSING_THE_FILE: readonly string[] = ['missing-column', 'cpr-like-content'];
const PLACE_OF_COLUMN = new Map<string | null, number>(COLUMNS.map(({ id }, place) => [id, place]));

/** Checks a list: its form, and by the law what it says. */
export function checkList(file: SentFile, facts: ListFacts): CheckedList {
  if (file.fault !== undefined) return unreadable(fileFaultFinding(file.fault));
  const heading = headingRecord(file.records);
  if (heading === undefined) return withoutHeading(file, facts);
  const twice = repeatedHeading(heading);
  if (twice !== undefined) return unreadable(fileFaultFinding('heading-twice', twice.column));
  return checkRows(file, layoutOf(heading), facts);
}

function unreadable(finding: ListFinding): CheckedList {
  return { heading: undefined, sent: [], rowCount: 0, valid: [], findings: [finding] };
}

function withoutHeading(file: SentFile, facts: ListFacts): CheckedList {
  const findings = [listFinding('missing-column', { row: null }), ...cprFindings(file, undefined, facts.fileName)];
  return { heading: undefined, sent: [], rowCount: 0, valid: [], findings };
}

function checkRows(file: SentFile, layout: Layout, facts: ListFacts): CheckedList {
  const below = file.records.filter(({ row }) => row > layout.heading.row);
  const [totals, sent] = [below.filter(isTotal), below.filter((record) => !isTotal(record))];
  const cpr = cprFindings(file, layout, facts.fileName);
  const rows = judged(sent, layout, facts, cpr);
  const findings = [
    ...[...lateness(facts), ...missingColumns(layout), ...unknownColumns(layout, sent), ...cpr],
    ...[...totals.map(({ row }) => listFinding('total-row-ignored', { row })), ...rows.findings],
  ].sort(inFileOrder);
  const isRefused = findings.some(({ code }) => REFUSING_THE_FILE.includes(code));
  const kept = cpr.length > 0 ? { heading: undefined, sent: [] } : { heading: layout.heading, sent };
  return { ...kept, rowCount: sent.length, valid: isRefused ? [] : rows.valid, findings };
}

function isTotal({ cells }: SentRecord): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return TOTALS.includes(first.trim().toLowerCase());
}

interface Judged {
  readonly valid: readonly PlacementRow[];
  readonly findings: readonly ListFinding[];
}

function judged(sent: readonly SentRecord[], layout: Layout, facts: ListFacts, cpr: readonly ListFinding[]): Judged {
  const readers = cellReaders(facts.knownMunicipalities);
  const findingsOf = rowJudge(facts);
  const rowsWithCpr = new Set(cpr.map(({ row }) => row));
  const findings: ListFinding[] = [];
  const valid: PlacementRow[] = [];
  for (const record of sent) {
    const reading = readPlacement(record, layout, readers);
    const found = findingsOf(reading);
    for (const one of found) findings.push(one);
    if (!rowsWithCpr.has(record.row) && found.every(({ severity }) => severity !== 'blocking')) valid.push(reading.placement);
  }
  return { valid, findings: [...findings, ...quotaFindings(valid, facts.settings)] };
}

/** All there is to say of a row by itself; of one that says the same as an earlier row, only that. */
function rowJudge(facts: ListFacts): (reading: PlacementReading) => readonly ListFinding[] {
  const isOriginal = firstOfItsKind();
  const ofRow = rowCheck(facts);
  return (reading) => {
    const { placement, findings } = reading;
    if (!isOriginal(reading)) return [listFinding('duplicate-row', { row: placement.row })];
    return [...findings, ...ofRow(placement), ...contentFindings(placement, facts)];
  };
}

/** Whether no earlier row says the same; rows with cells that cannot be read are not compared. */
function firstOfItsKind(): (reading: PlacementReading) => boolean {
  const seen = new Set<string>();
  return ({ placement, findings }) => {
    if (findings.some(({ code }) => code !== 'data-missing')) return true;
    const known = seen.size;
    return seen.add(samenessOf(placement)).size > known;
  };
}

function inFileOrder(a: ListFinding, b: ListFinding): number {
  return (a.row ?? 0) - (b.row ?? 0) || placeOf(a) - placeOf(b);
}

/** What belongs to no column stands before what does. */
function placeOf({ column }: ListFinding): number {
  return PLACE_OF_COLUMN.get(column) ?? -1;
}
