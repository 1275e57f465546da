import { type CivilDay, civilDayOf, daysInMonth, epochDayOf } from './civil-days.js';
import { digits } from './digits.js';

/** A real calendar day as `YYYY-MM-DD`, years 1900–9999; sorts as text. */
export type Day = string & { readonly __brand: 'Day' };

const FIRST_YEAR = 1900;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** The first day there is. */
export const FIRST_DAY = day('1900-01-01');

/** The last day there is. */
export const LAST_DAY = day('9999-12-31');

/** Says whether a text is a day that exists, in the form of `Day`. */
export function isDay(text: string): text is Day {
  if (!DAY_FORM.test(text)) return false;
  const { year, month, dayOfMonth } = civilOf(text);
  return year >= FIRST_YEAR && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** Reads a day. @throws RangeError when the text is not a `Day` */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a calendar day of the years 1900–9999: ${text}`);
  return text;
}

/** The day with these numbers. @throws RangeError when there is no such day in the years 1900–9999 */
export function dayFromCivil({ year, month, dayOfMonth }: CivilDay): Day {
  return day(`${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`);
}

/** The day `n` days later; earlier when `n` is negative. @throws RangeError when `n` is not whole or the years 1900–9999 are left */
export function addDays(from: Day, n: number): Day {
  return dayFromCivil(civilDayOf(epochDayOf(civilOf(from)) + n));
}

/**
 * The same day of the month `n` months later (earlier when `n` is negative); where that month lacks the day, its last day.
 * @throws RangeError when `n` is not whole or the years 1900–9999 are left
 */
export function addMonths(from: Day, n: number): Day {
  const { year, month, dayOfMonth } = civilOf(from);
  const months = year * 12 + (month - 1) + n;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return dayFromCivil({ ...target, dayOfMonth: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
}

/**
 * The last day of a period of whole months that begins on `from`: the day before the same day `months` months on;
 * where that month lacks the day, its last day.
 * @throws RangeError when `months` is not a whole number of 1 or more, or the years 1900–9999 are left
 */
export function lastDayOfPeriod(from: Day, months: number): Day {
  if (!Number.isInteger(months) || months < 1) throw new RangeError(`A period has one month or more, not ${String(months)}`);
  const sameDay = addMonths(from, months);
  return civilOf(sameDay).dayOfMonth === civilOf(from).dayOfMonth ? addDays(sameDay, -1) : sameDay;
}

/** The number of days from one day to another (`to` minus `from`): 0 for the same day, negative when `to` is the earlier. */
export function daysBetween(from: Day, to: Day): number {
  return epochDayOf(civilOf(to)) - epochDayOf(civilOf(from));
}

/** The day of the week, from 1 (Monday) to 7 (Sunday). */
export function weekdayOf(on: Day): number {
  const daysSinceAMonday = epochDayOf(civilOf(on)) + 3;
  return (((daysSinceAMonday % 7) + 7) % 7) + 1;
}

/** The year of a day, 1900–9999. */
export function yearOf(on: Day): number {
  return civilOf(on).year;
}

function civilOf(text: string): CivilDay {
  return { year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)), dayOfMonth: Number(text.slice(8, 10)) };
}
