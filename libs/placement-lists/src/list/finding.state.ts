import type { JsonObject, Severity } from '#kernel';
import type { ColumnId } from './columns.state.js';

/** What may be wrong with the form of a list; all but the last two refuse the row, or the file. */
export type FormCode =
  | 'missing-column'
  | 'not-a-number'
  | 'not-a-date'
  | 'unknown-measure'
  | 'unknown-municipality'
  | 'wrong-municipality'
  | 'wrong-quarter'
  | 'invalid-cvr'
  | 'invalid-p-number'
  | 'end-before-start'
  | 'duplicate-row'
  | 'unknown-value'
  | 'out-of-range'
  | 'cpr-like-content'
  | 'unknown-column'
  | 'total-row-ignored';

/** What the law makes of a list that can be read. */
export type ContentCode =
  | 'quota-exceeded'
  | 'no-representative-statement'
  | 'data-missing'
  | 'net-increase-failed'
  | 'duration-exceeded'
  | 'useful-work-not-public'
  | 'repeat-use'
  | 'list-late';

export type ListCode = FormCode | ContentCode;

/** One thing found: `row` null for a fault of the whole file, `column` null where no one column is meant. Holds no cell's content. */
export interface ListFinding {
  readonly row: number | null;
  readonly column: ColumnId | null;
  readonly code: ListCode;
  readonly severity: Severity;
  readonly data: JsonObject | undefined;
}
