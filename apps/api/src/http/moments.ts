import { type Instant, parseInstant } from '#kernel';

/** The moment that a checked field holds; undefined where it holds none. */
export function momentOf(text: string): Instant;
export function momentOf(text: string | null | undefined): Instant | undefined;
export function momentOf(text: string | null | undefined): Instant | undefined {
  if (text === null || text === undefined) return undefined;
  const moment = parseInstant(text);
  if (moment === undefined) throw new RangeError('a field read as a moment holds none');
  return moment;
}
