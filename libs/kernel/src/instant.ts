import { addDays, day, daysBetween, isDay } from './day.js';
import { digits } from './digits.js';

/** A moment as `YYYY-MM-DDTHH:mm:ss.sssZ` (UTC, milliseconds), years 1900–9999; sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' };

const EPOCH = day('1970-01-01');
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d';
const INSTANT_FORM = new RegExp(`^\\d{4}-\\d{2}-\\d{2}T${TIME}\\.\\d{3}Z$`);
const RFC_3339_FORM = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T(${TIME})(?:\\.(\\d{1,9}))?(Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`, 'i');
const FIRST_EPOCH = epochOf(instant('1900-01-01T00:00:00.000Z'));
const LAST_EPOCH = epochOf(instant('9999-12-31T23:59:59.999Z'));

/** Says whether a text is a moment that exists, in the exact form of `Instant`. */
export function isInstant(text: string): text is Instant {
  return INSTANT_FORM.test(text) && isDay(text.slice(0, 10));
}

/** Reads a moment in the exact form of `Instant`. @throws RangeError when the text has another form or is no real moment */
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new RangeError(`Not an instant of the form YYYY-MM-DDTHH:mm:ss.sssZ: ${text}`);
  return text;
}

/**
 * Reads any RFC 3339 date-time with `Z` or an offset and at most nine decimals, cut to the millisecond and moved to UTC.
 * `undefined` when the text is no such date-time, is no real moment, or lies outside the years 1900–9999 in UTC;
 * a leap second (`:60`) has no place in an `Instant` and is refused too.
 */
export function parseInstant(text: string): Instant | undefined {
  const [, onDay = '', time = '', decimals = '', offset = ''] = RFC_3339_FORM.exec(text) ?? [];
  if (!isDay(onDay)) return undefined;
  const local = instant(`${onDay}T${time}.${decimals.slice(0, 3).padEnd(3, '0')}Z`);
  const utc = epochOf(local) - minutesOf(offset) * MS_PER_MINUTE;
  return utc < FIRST_EPOCH || utc > LAST_EPOCH ? undefined : instantFromEpoch(utc);
}

/**
 * The moment `ms` milliseconds after 1970-01-01T00:00:00.000Z; before it when `ms` is negative.
 * @throws RangeError when `ms` is not whole or the years 1900–9999 are left
 */
export function instantFromEpoch(ms: number): Instant {
  const epochDay = Math.floor(ms / MS_PER_DAY);
  return instant(`${addDays(EPOCH, epochDay)}T${timeText(ms - epochDay * MS_PER_DAY)}Z`);
}

/** The number of milliseconds from 1970-01-01T00:00:00.000Z to a moment; negative before it. */
export function epochOf(at: Instant): number {
  const seconds = Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19));
  return daysBetween(EPOCH, day(at.slice(0, 10))) * MS_PER_DAY + seconds * 1000 + Number(at.slice(20, 23));
}

/**
 * The moment `ms` milliseconds later; earlier when `ms` is negative.
 * @throws RangeError when `ms` is not whole or the years 1900–9999 are left
 */
export function addMilliseconds(at: Instant, ms: number): Instant {
  return instantFromEpoch(epochOf(at) + ms);
}

/** The later of two moments. */
export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}

function minutesOf(offset: string): number {
  if (offset.length === 1) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}

function timeText(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => digits(part, 2));
  return `${clock.join(':')}.${digits(msOfDay % 1000, 3)}`;
}
