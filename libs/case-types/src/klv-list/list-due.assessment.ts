import { addDays, type CouncilSettings, type Day, daysBetween, daysOfQuarter, type LegalSource, type Quarter } from '#kernel';
import { type AppliedLaw, lawDay, settled } from '../applied-law.assessment.js';
import { LIST_DUE_DAYS } from './settings.policy.js';

/** The last day on which a list comes in time, and the rule that says so. */
export interface DueDay {
  readonly on: Day;
  readonly source: LegalSource;
}

/** When the list of a quarter is due. */
export function listDue(quarter: Quarter, law: Pick<AppliedLaw, 'on' | 'settings'>): DueDay {
  const { value, source } = settled(LIST_DUE_DAYS, law);
  return { on: addDays(daysOfQuarter(quarter).last, value), source };
}

/** The day on which the list of a quarter is due, as it is seen on a day. */
export function listDueOn(quarter: Quarter, today: Day, settings: CouncilSettings): Day {
  return listDue(quarter, { on: lawDay(daysOfQuarter(quarter).last, today, settings), settings }).on;
}

/** How many days after its due day the list of a quarter was delivered; 0 when in time. */
export function daysLate(quarter: Quarter, deliveredOn: Day, settings: CouncilSettings = []): number {
  const on = lawDay(daysOfQuarter(quarter).last, deliveredOn, settings);
  return daysAfter(listDue(quarter, { on, settings }), deliveredOn);
}

/** How many days after a due day something came; 0 when in time. */
export function daysAfter(due: DueDay, cameOn: Day): number {
  return Math.max(0, daysBetween(due.on, cameOn));
}
