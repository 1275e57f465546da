import { addDays, type Day, day, type Quarter, quartersBefore, weekdayOf } from '#kernel';
import { type QuarterDays, quarterDays } from './quarter-days.js';

const DAYS_OF_A_WEEK = 7;
const MONDAY = 1;
/** New cases come in so many weeks; the rest is for those that are under way. */
const WEEKS_OF_CASES = 46;
const QUARTERS = 4;

/** The days on which anything is done in a year. */
export interface DaysOfYear {
  /** On which something is done, in order; the days on which somebody is reminded or lists are sent out among them. */
  readonly all: readonly Day[];
  /** On which new cases come. */
  readonly ofCases: readonly Day[];
  readonly quarters: readonly QuarterDays[];
}

/** Every Monday of a year, and the days that matter to the four quarters whose lists are due in it. */
export function daysOfYear(year: number): DaysOfYear {
  const first = firstMonday(year);
  const mondays: Day[] = [];
  for (let on = first; on < `${year + 1}-02-15`; on = addDays(on, DAYS_OF_A_WEEK)) mondays.push(on);
  const quarters = dueIn(year).map(quarterDays);
  const special = quarters.flatMap(({ reminders, distributedOn }) => [...reminders.map(({ on }) => on), distributedOn]);
  const all = [...new Set([...mondays, ...special])].sort();
  return { all, ofCases: mondays.slice(0, WEEKS_OF_CASES), quarters };
}

function dueIn(year: number): readonly Quarter[] {
  return [...quartersBefore({ year, quarter: 4 }, QUARTERS)].sort((a, b) => a.year - b.year || a.quarter - b.quarter);
}

/** Not the first days of the year: the quarter before must be over. */
function firstMonday(year: number): Day {
  let on = day(`${year}-01-02`);
  while (weekdayOf(on) !== MONDAY) on = addDays(on, 1);
  return on;
}
