import type { ListPlace } from '#casework';
import { canonicalJson, isInstant, type JsonObject, sha256 } from '#kernel';
import { ProblemException } from '#platform';

/** A page of a list; `next` is null on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const DIGEST_LENGTH = 16;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor for the page after a place; good for the list with this filter alone. */
export function cursorOf(filter: JsonObject, { value, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([digestOf(filter), value, id])).toString('base64url');
}

/**
 * The place a cursor stands for; undefined without one. `isPlace` says which sort values the list has: moments, or `infinity`
 * after them, unless told otherwise. @throws ProblemException 400 invalid-cursor when it is not this list's
 */
export function placeIn(
  filter: JsonObject,
  cursor: string | undefined,
  isPlace: (value: string) => boolean = isMoment,
): ListPlace | undefined {
  if (cursor === undefined) return undefined;
  const [digest, value, id] = partsOf(cursor);
  if (digest !== digestOf(filter) || typeof value !== 'string' || !isPlace(value) || !isId(id))
    throw new ProblemException(400, 'invalid-cursor');
  return { value, id };
}

/** A page of at most `limit` lines, made from one line more than that. */
export function page<T>(lines: readonly T[], limit: number, cursor: (last: T) => string): Page<T> {
  const items = lines.slice(0, limit);
  const last = items.at(-1);
  return { items, next: lines.length > limit && last !== undefined ? cursor(last) : null };
}

function digestOf(filter: JsonObject): string {
  return sha256(canonicalJson(filter)).slice(0, DIGEST_LENGTH);
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

function isMoment(value: string): boolean {
  return value === 'infinity' || isInstant(value);
}

function isId(id: unknown): id is string {
  return typeof id === 'string' && UUID.test(id);
}
