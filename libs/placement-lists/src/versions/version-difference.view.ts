import type { JsonObject } from '#kernel';

/** A row of a version: the twenty columns, and where it stands in its file. */
export interface VersionRow {
  readonly row: number;
  readonly fields: JsonObject;
}

/** A row that is there in both versions and says something else; `fields` are the columns in which it does. */
export interface ChangedRow {
  readonly before: VersionRow;
  readonly after: VersionRow;
  readonly fields: readonly string[];
}

/** What tells one version of a list from the one before it. The order of rows tells nothing. */
export interface VersionDifference {
  readonly added: readonly VersionRow[];
  readonly removed: readonly VersionRow[];
  readonly changed: readonly ChangedRow[];
}

/** A placement is the same one when these agree; there may be several, for several persons. */
const SAME_PLACEMENT = ['pNumber', 'measure', 'startDate', 'occupation'];
/** Above so many rows of one placement they are taken in their order, not by likeness. */
const MOST_BY_LIKENESS = 100;

/** The difference between rows that are not word for word in both versions, both in the order of their files. */
export function versionDifference(before: readonly VersionRow[], after: readonly VersionRow[]): VersionDifference {
  const earlier = byPlacement(before);
  const later = byPlacement(after);
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  const parts = keys.map((key) => paired(earlier.get(key) ?? [], later.get(key) ?? []));
  return {
    added: parts.flatMap(({ added }) => added).sort(inFileOrder),
    removed: parts.flatMap(({ removed }) => removed).sort(inFileOrder),
    changed: parts.flatMap(({ changed }) => changed).sort((a, b) => inFileOrder(a.after, b.after)),
  };
}

function byPlacement(rows: readonly VersionRow[]): ReadonlyMap<string, readonly VersionRow[]> {
  const found = new Map<string, VersionRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(SAME_PLACEMENT.map((field) => row.fields[field] ?? null));
    const same = found.get(key);
    if (same === undefined) found.set(key, [row]);
    else same.push(row);
  }
  return found;
}

/** Pairs rows of one placement, the most alike first. */
function paired(before: readonly VersionRow[], after: readonly VersionRow[]): VersionDifference {
  const candidates = candidatesOf(before, after).sort((a, b) => a.fields.length - b.fields.length);
  const taken = new Set<VersionRow>();
  const changed = candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
  return { added: after.filter((row) => !taken.has(row)), removed: before.filter((row) => !taken.has(row)), changed };
}

function candidatesOf(before: readonly VersionRow[], after: readonly VersionRow[]): ChangedRow[] {
  if (Math.max(before.length, after.length) > MOST_BY_LIKENESS) {
    return before.flatMap((row, place) => pairOf(row, after[place]));
  }
  return before.flatMap((row) => after.flatMap((other) => pairOf(row, other)));
}

function pairOf(before: VersionRow, after: VersionRow | undefined): readonly ChangedRow[] {
  if (after === undefined) return [];
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const fields = [...names].filter((name) => (before.fields[name] ?? null) !== (after.fields[name] ?? null));
  return [{ before, after, fields }];
}

function inFileOrder(a: VersionRow, b: VersionRow): number {
  return a.row - b.row;
}
