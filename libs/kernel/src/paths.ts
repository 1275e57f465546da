import type { Json, JsonObject } from './json.js';
import { canonicalJson } from './json.js';

/** The value at a dotted path of a submission (`employer.name`); null where anything on the way is not stated. */
export function valueAt(submission: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? (value[name] ?? null) : null), submission);
}

/** Whether a field is stated: not null, and not a text of white space only. An empty list is not stated. */
export function isStated(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}

/** Which required paths are not stated, in their order; what lies within a missing required field is not named again. */
export function missingPaths(submission: object, required: readonly string[]): readonly string[] {
  const missing = required.filter((path) => !isStated(valueAt(submission, path)));
  return missing.filter((path) => !missing.some((other) => path.startsWith(`${other}.`)));
}

/** Parts a submission from the fields at the given paths: `rest` has null there, `taken` holds the values by path. */
export function takeOut(submission: JsonObject, paths: readonly string[]): { readonly rest: JsonObject; readonly taken: JsonObject } {
  const present = paths.filter((path) => valueAt(submission, path) !== null);
  const taken = Object.fromEntries(present.map((path) => [path, valueAt(submission, path) as Json]));
  return { rest: present.reduce((rest, path) => withValue(rest, path.split('.'), null), submission), taken };
}

/** Puts values taken out with {@link takeOut} back where they were. */
export function putBack(rest: JsonObject, taken: JsonObject): JsonObject {
  return Object.entries(taken).reduce((whole, [path, value]) => withValue(whole, path.split('.'), value ?? null), rest);
}

/** The dotted paths of the fields in which two submissions differ; a list is compared, and named, as a whole. */
export function changedPaths(before: unknown, after: unknown, at = ''): readonly string[] {
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => changedPaths(before[name] ?? null, after[name] ?? null, at === '' ? name : `${at}.${name}`));
  }
  return canonicalJson((before ?? null) as Json) === canonicalJson((after ?? null) as Json) ? [] : [at];
}

function withValue(object: JsonObject, [name = '', ...deeper]: readonly string[], value: Json): JsonObject {
  const inner = object[name];
  if (deeper.length === 0) return { ...object, [name]: value };
  return { ...object, [name]: withValue(isRecord(inner) ? inner : {}, deeper, value) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
