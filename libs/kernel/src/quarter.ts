import { type Day, day, lastDayOfPeriod } from './day.js';

/** A quarter of a year: `quarter` 1–4, `year` among those a `Day` can have. */
export interface Quarter {
  readonly year: number;
  readonly quarter: number;
}

const MONTHS = 3;
const QUARTERS = 4;

/** The first and the last day of a quarter. @throws RangeError when there is no such quarter */
export function daysOfQuarter({ year, quarter }: Quarter): { readonly first: Day; readonly last: Day } {
  const month = String((quarter - 1) * MONTHS + 1).padStart(2, '0');
  const first = day(`${String(year)}-${month}-01`);
  return { first, last: lastDayOfPeriod(first, MONTHS) };
}

/** So many quarters before one, the nearest first. */
export function quartersBefore({ year, quarter }: Quarter, count: number): readonly Quarter[] {
  return Array.from({ length: count }, (_, place) => {
    const index = year * QUARTERS + (quarter - 1) - (place + 1);
    return { year: Math.floor(index / QUARTERS), quarter: (index % QUARTERS) + 1 };
  });
}
