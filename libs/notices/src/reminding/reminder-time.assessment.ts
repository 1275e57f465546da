import { copenhagenDayOf, type Instant, type OfficeTime, officeOpening, officeOpeningBefore, type ReminderDays } from '#kernel';

/** A hearing that waits for answers: since when its deadline is known, and the last moment to answer. */
export interface Awaiting {
  readonly since: Instant;
  readonly closesAt: Instant;
}

/** When members are reminded of a hearing; undefined when that would be no later than they were told of its deadline, or too late. */
export function reminderAt({ since, closesAt }: Awaiting, days: ReminderDays, office: OfficeTime): Instant | undefined {
  if (days === 'off') return undefined;
  const at = officeOpeningBefore(closesAt, days, office);
  return at > since && at < closesAt ? at : undefined;
}

/** The next moment at which members may be reminded; undefined when the hearing has closed by then. */
export function nextReminderTime(at: Instant, closesAt: Instant, office: OfficeTime): Instant | undefined {
  const next = officeOpening(at, copenhagenDayOf(at), office);
  return next < closesAt ? next : undefined;
}
