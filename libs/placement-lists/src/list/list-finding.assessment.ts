import type { JsonObject, Severity } from '#kernel';
import type { ColumnId } from './columns.state.js';
import type { ListCode, ListFinding } from './finding.state.js';

const MILD: Readonly<Partial<Record<ListCode, Severity>>> = {
  'unknown-column': 'warning',
  'total-row-ignored': 'info',
  'quota-exceeded': 'warning',
  'no-representative-statement': 'warning',
  'data-missing': 'warning',
  'net-increase-failed': 'warning',
  'duration-exceeded': 'warning',
  'useful-work-not-public': 'warning',
  'repeat-use': 'warning',
  'list-late': 'warning',
};

/** How much a finding with this code weighs; `data-missing` weighs more in the columns a row cannot do without. */
export function severityOf(code: ListCode): Severity {
  return MILD[code] ?? 'blocking';
}

/** A finding with the severity its code has. */
export function listFinding(
  code: ListCode,
  at: { readonly row: number | null; readonly column?: ColumnId | null; readonly severity?: Severity; readonly data?: JsonObject },
): ListFinding {
  return { row: at.row, column: at.column ?? null, code, severity: at.severity ?? severityOf(code), data: at.data };
}
