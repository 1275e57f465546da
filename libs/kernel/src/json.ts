/** A value that JSON can carry; what events, findings and snapshots are made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of JSON values. Members that are `undefined` are left out when written. */
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/**
 * Writes a value as canonical JSON: members sorted by code unit, no white space, `undefined` members left out.
 * Two equal values give the same text, so the text can be hashed.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  return `{${Object.entries(value).sort(byName).flatMap(member).join(',')}}`;
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function member([name, value]: readonly [string, Json | undefined]): readonly string[] {
  return value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalJson(value)}`];
}
