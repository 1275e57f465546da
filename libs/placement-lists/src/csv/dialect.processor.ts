import Papa from 'papaparse';
import { knownHeadings } from '../list/layout.assessment.js';
import { HEADING_WITHIN } from '../list/limits.state.js';

export type Delimiter = ';' | ',' | '\t';

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];
const LOOKED_AT = 1_000_000;
const QUOTED = /"[^"]*"/g;

/** What lies between two records. A carriage return before a line feed belongs to it, and is taken from the last cell. */
export function lineBreakOf(text: string): '\n' | '\r' {
  const unquoted = text.slice(0, LOOKED_AT).replace(QUOTED, '');
  return unquoted.includes('\n') || !unquoted.includes('\r') ? '\n' : '\r';
}

/** The delimiter under which a record near the top has the most headings of a list; a semicolon when none has any. */
export function delimiterOf(text: string, lineBreak: '\n' | '\r'): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, headings: mostHeadings(text, delimiter, lineBreak) }));
  return scored.reduce((best, other) => (other.headings > best.headings ? other : best), { delimiter: ';', headings: 0 }).delimiter;
}

function mostHeadings(text: string, delimiter: Delimiter, newline: '\n' | '\r'): number {
  const { data } = Papa.parse<readonly string[]>(text.slice(0, LOOKED_AT), { delimiter, newline, preview: HEADING_WITHIN });
  return data.reduce((most, cells) => Math.max(most, knownHeadings(cells)), 0);
}
