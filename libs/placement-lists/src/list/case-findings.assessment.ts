import { canonicalJson, type Finding } from '#kernel';
import { CONTENT_SOURCES } from '../rules/placement-lists.law.js';
import type { ContentCode, ListFinding } from './finding.state.js';
import { MOST_FINDINGS_LISTED } from './limits.state.js';
import type { CheckedList } from './list.assessment.js';

type ContentFinding = ListFinding & { readonly code: ContentCode };

/** What was found in the rows taken in, and of the list as a whole, as findings of its case: rows that share one stand together. */
export function caseFindings({ findings, valid }: CheckedList): readonly Finding[] {
  const taken = new Set([null, ...valid.map(({ row }) => row)]);
  const content = findings.filter(isContent).filter(({ row }) => taken.has(row));
  return grouped(content).slice(0, MOST_FINDINGS_LISTED).map(together);
}

/** How many of the rows taken in something was found in. */
export function flaggedRows({ findings, valid }: CheckedList): number {
  const flagged = new Set(findings.map(({ row }) => row));
  return valid.filter(({ row }) => flagged.has(row)).length;
}

/** A finding with the rows it was made in; none when it is of the whole list. */
interface Shared {
  readonly found: ContentFinding;
  readonly rows: number[];
}

function grouped(content: readonly ContentFinding[]): readonly Shared[] {
  const groups = new Map<string, Shared>();
  for (const found of content) {
    const key = canonicalJson([found.code, found.column, found.data ?? null]);
    const shared = groups.get(key) ?? { found, rows: [] };
    if (found.row !== null) shared.rows.push(found.row);
    groups.set(key, shared);
  }
  return [...groups.values()];
}

function isContent(found: ListFinding): found is ContentFinding {
  return Object.hasOwn(CONTENT_SOURCES, found.code);
}

function together({ found, rows }: Shared): Finding {
  const { code, severity, column, data } = found;
  return { code, severity, path: column ?? undefined, rows: rows.length === 0 ? undefined : rows, source: CONTENT_SOURCES[code], data };
}
