import { addDays, addWorkingDays, type Day, daysOfQuarter, isWorkingDay, type Quarter } from '#kernel';
import type { Pace } from './list-plan.js';

/** The days that matter to the lists of a quarter. */
export interface QuarterDays {
  readonly of: Quarter;
  readonly dueOn: Day;
  /** When those whose list has not come are reminded, in order. */
  readonly reminders: readonly { readonly step: number; readonly on: Day }[];
  readonly distributedOn: Day;
}

const DUE_AFTER_DAYS = 60;
const BEFORE = 10;
const AFTER = 5;
/** An early list comes this long before it is due. */
const EARLY_DAYS = 28;

/** By the rules a council has unless it settles otherwise. */
export function quarterDays(of: Quarter): QuarterDays {
  const dueOn = addDays(daysOfQuarter(of).last, DUE_AFTER_DAYS);
  const reminders = [
    { step: -BEFORE, on: workingDayBefore(dueOn, BEFORE) },
    { step: 0, on: workingDayBefore(dueOn, 0) },
    { step: AFTER, on: addWorkingDays(dueOn, AFTER) },
  ];
  return { of, dueOn, reminders, distributedOn: addWorkingDays(dueOn, 1) };
}

/** From which day on a list of a pace is sent, and up to which. */
export function sentFrom({ dueOn, reminders }: QuarterDays, pace: Pace): Day {
  const [first = dueOn, second = dueOn, third = dueOn] = reminders.map(({ on }) => on);
  const after: Readonly<Record<Pace, Day>> = { early: addDays(dueOn, -EARLY_DAYS), reminded: first, late: second, last: third };
  return pace === 'early' ? after.early : addDays(after[pace], 1);
}

/** The working day so many before a day; for 0 the day itself or the last working day before it. */
function workingDayBefore(on: Day, n: number): Day {
  let reached = on;
  for (let left = isWorkingDay(on) ? n : n + 1; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}
