import { canonicalJson, finding, type Finding } from '#kernel';
import { CONTENT_SOURCES } from '../rules/placement-lists.law.js';
import type { ContentCode, ListFinding } from './finding.state.js';
import { MOST_FINDINGS_LISTED } from './limits.state.js';
import type { CheckedList } from './list.assessment.js';

/** What was found in the rows taken in, and of the list as a whole, as findings of its case: rows that share one stand together. */
export function caseFindings({ findings, valid }: CheckedList): readonly Finding[] {
  const isTaken = rowsOf(valid);
  const groups = new Map<string, ListFinding[]>();
  for (const found of findings) {
    if (!isContent(found) || !isTaken(found.row)) continue;
    const key = `${found.code} ${found.column ?? ''} ${canonicalJson(found.data ?? {})}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].slice(0, MOST_FINDINGS_LISTED).flatMap(together);
}

/** How many of the rows taken in something was found in. */
export function flaggedRows({ findings, valid }: CheckedList): number {
  const isTaken = rowsOf(valid);
  return new Set(findings.flatMap(({ row }) => (row !== null && isTaken(row) ? [row] : []))).size;
}

function rowsOf(valid: CheckedList['valid']): (row: number | null) => boolean {
  const rows = new Set(valid.map(({ row }) => row));
  return (row) => row === null || rows.has(row);
}

function isContent(found: ListFinding): found is ListFinding & { readonly code: ContentCode } {
  return Object.hasOwn(CONTENT_SOURCES, found.code);
}

function together(group: readonly ListFinding[]): readonly Finding[] {
  const [first] = group;
  if (first === undefined || !isContent(first)) return [];
  const rows = group.flatMap(({ row }) => (row === null ? [] : [row]));
  const at = { ...(first.column === null ? {} : { path: first.column }), ...(rows.length === 0 ? {} : { rows }) };
  return [
    finding(first.code, first.severity, CONTENT_SOURCES[first.code], { ...at, ...(first.data === undefined ? {} : { data: first.data }) }),
  ];
}
