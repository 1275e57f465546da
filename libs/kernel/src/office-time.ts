import { copenhagenDayOf, startOfCopenhagenDay } from './copenhagen.js';
import { addDays, type Day } from './day.js';
import { addMilliseconds, type Instant } from './instant.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const MS_PER_HOUR = 3_600_000;

/** When something may be sent out: on working days but those that are closed, from a full hour in Copenhagen on. */
export interface OfficeTime {
  readonly closedDays: readonly Day[];
  readonly opensAtHour: number;
}

/**
 * The working day so many working days from a day: after it, or before it when `n` is negative. For 0 it is the day itself or,
 * when that is none, the last working day before it.
 */
export function workingDayFrom(on: Day, n: number, closed: readonly Day[]): Day {
  if (n > 0) return addWorkingDays(on, n, closed);
  let reached = on;
  for (let left = isWorkingDay(on, closed) ? -n : 1 - n; left > 0;) {
    reached = addDays(reached, -1);
    if (isWorkingDay(reached, closed)) left -= 1;
  }
  return reached;
}

/** A full hour of a working day. Summer time begins and ends on Sundays, so the hours since midnight are those of the clock. */
export function hourOn(on: Day, hour: number): Instant {
  return addMilliseconds(startOfCopenhagenDay(on), hour * MS_PER_HOUR);
}

/** How many working days before a deadline people are reminded of it; `off` when they never are. */
export type ReminderDays = number | 'off';

/** When the office opens so many working days before the day of a deadline; for 0 on that day. */
export function officeOpeningBefore(deadline: Instant, days: number, { closedDays, opensAtHour }: OfficeTime): Instant {
  return hourOn(workingDayFrom(copenhagenDayOf(deadline), -days, closedDays), opensAtHour);
}

/** Whether something may be sent out: it is a working day, and the hour has come at which the office opens. */
export function isOfficeTime(at: Instant, { closedDays, opensAtHour }: OfficeTime): boolean {
  const today = copenhagenDayOf(at);
  return isWorkingDay(today, closedDays) && at >= hourOn(today, opensAtHour);
}

/** When the office opens on the day of a moment, or on a later one that is asked for: on the first working day from then on. */
export function officeOpening(at: Instant, notBefore: Day, { closedDays, opensAtHour }: OfficeTime): Instant {
  const today = copenhagenDayOf(at);
  const first = notBefore > today ? notBefore : today;
  return hourOn(isWorkingDay(first, closedDays) ? first : addWorkingDays(first, 1, closedDays), opensAtHour);
}
