import { addDays, addMonths, type Day, daysBetween, FIRST_DAY } from '#kernel';

/** All days from one to another, both included; none when the last is before the first. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The days of any number of periods, none of them twice: stretches that do not overlap, in order, by the numbers of their first and last day. */
export type DistinctDays = readonly (readonly [first: number, last: number])[];

/** Brings periods together, however they overlap. */
export function distinctDays(periods: readonly Period[]): DistinctDays {
  const stretches = periods.map(({ from, to }) => [numberOf(from), numberOf(to)] as const).filter(([first, last]) => first <= last);
  const apart: [number, number][] = [];
  for (const [first, last] of stretches.sort(([one], [other]) => one - other)) {
    const before = apart.at(-1);
    if (before !== undefined && first <= before[1]) before[1] = Math.max(before[1], last);
    else apart.push([first, last]);
  }
  return apart;
}

/** How many of the days lie in a period. */
export function countWithin(days: DistinctDays, { from, to }: Period): number {
  const [start, end] = [numberOf(from), numberOf(to)];
  return days.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last, end) - Math.max(first, start) + 1), 0);
}

/** The whole months that end on a day; at the beginning of all days, those there are. */
export function monthsEndingOn(end: Day, months: number): Period {
  return { from: end < addMonths(FIRST_DAY, months) ? FIRST_DAY : addDays(addMonths(end, -months), 1), to: end };
}

function numberOf(on: Day): number {
  return daysBetween(FIRST_DAY, on);
}
