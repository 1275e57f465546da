import { type ShownFinding, shownFinding } from '../words/shown-finding.view.js';
import { MOST_FINDINGS_LISTED } from './limits.state.js';
import { passedOver } from '../words/sheets.messages.js';
import type { CheckedList } from './list.assessment.js';
import type { UnreadSheet } from './unread-sheet.state.js';

/** What a list with faulty rows is worth: nothing, or its valid rows. */
export type Acceptance = 'all-or-nothing' | 'accept-valid';

/** How the text of a file was written; null for workbooks. */
export interface Dialect {
  readonly encoding: 'utf-8' | 'windows-1252' | null;
  readonly delimiter: ';' | ',' | '\t' | null;
}

/** What the sender of a list is told. */
export type ListResult = Dialect & {
  readonly rows: number;
  /** The rows taken in, or that would be; 0 when the list is refused. */
  readonly accepted: number;
  /** At most 1,000. */
  readonly findings: readonly ShownFinding[];
  readonly findingsTotal: number;
  /** What else is to be known of the file; left out where there is nothing. */
  readonly notes: readonly string[] | undefined;
};

/** A file that has been read and checked. */
export interface FileRead {
  readonly list: CheckedList;
  readonly dialect: Dialect;
  /** Sheets of a workbook that were passed over. */
  readonly unread: readonly UnreadSheet[];
}

/** Whether a list cannot be taken in: for a fault of the whole file, or of a row where all must be right, or because no row is left. */
export function isRefused({ findings, valid }: CheckedList, acceptance: Acceptance): boolean {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (acceptance === 'accept-valid') return valid.length === 0;
  return blocking.length > 0;
}

/** The result of a check in the words of the contract. */
export function listResult({ list, dialect, unread }: FileRead, acceptance: Acceptance): ListResult {
  return {
    rows: list.rowCount,
    accepted: isRefused(list, acceptance) ? 0 : list.valid.length,
    findings: list.findings.slice(0, MOST_FINDINGS_LISTED).map((found) => shownFinding(found)),
    findingsTotal: list.findings.length,
    encoding: dialect.encoding,
    delimiter: dialect.delimiter,
    notes: unread.length === 0 ? undefined : unread.map(passedOver),
  };
}
