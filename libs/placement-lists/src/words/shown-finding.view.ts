import type { JsonObject, Severity } from '#kernel';
import { type ColumnId, columnOf } from '../list/columns.state.js';
import type { ListCode, ListFinding } from '../list/finding.state.js';
import { DANISH_WORDS } from './danish.messages.js';
import { ENGLISH_WORDS } from './english.messages.js';

/** A finding as outside programs and people see it. */
export interface ShownFinding {
  readonly row: number | null;
  readonly column: ColumnId | null;
  readonly code: ListCode;
  readonly severity: Severity;
  readonly text: string;
  readonly data: JsonObject | undefined;
}

const WORDS = { da: DANISH_WORDS, en: ENGLISH_WORDS };

/** A finding with the sentence that says what to do about it. */
export function shownFinding({ row, column, code, severity, data }: ListFinding, language: 'da' | 'en' = 'da'): ShownFinding {
  const told = { column: column === null ? undefined : columnOf(column), data: data ?? {} };
  return { row, column, code, severity, text: WORDS[language].findings[code](told), data };
}
