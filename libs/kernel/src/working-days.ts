import { type Day, addDays, weekdayOf } from './day.js';
import { holidayOn } from './holidays.js';

const FRIDAY = 5;

/**
 * Says whether a day is Monday to Friday, no public holiday, and not among the extra closed days (a setting, none by default).
 * Holidays are those of the day's own law unless the law of another day is asked for.
 */
export function isWorkingDay(on: Day, extraClosedDays: readonly Day[] = [], lawOn?: Day): boolean {
  return weekdayOf(on) <= FRIDAY && !extraClosedDays.includes(on) && holidayOn(on, lawOn) === undefined;
}

/**
 * The `n`th working day after a day, which itself is not counted; 0 gives the day itself, whether it is a working day or not.
 * @throws RangeError when `n` is not a whole number of 0 or more, or the year 9999 is left
 */
export function addWorkingDays(from: Day, n: number, extraClosedDays: readonly Day[] = [], lawOn?: Day): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Working days are counted forwards in whole days, not ${String(n)}`);
  let reached = from;
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, extraClosedDays, lawOn)) left -= 1;
  }
  return reached;
}
