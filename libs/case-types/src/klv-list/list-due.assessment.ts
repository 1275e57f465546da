import { addDays, type Day, daysBetween, daysOfQuarter, figureOn, type LegalSource, type Quarter } from '#kernel';
import { LIST_DUE } from './klv-list.law.js';

/** The last day on which a list comes in time, and the rule that says so. */
export interface DueDay {
  readonly on: Day;
  readonly source: LegalSource;
}

/** When the list of a quarter is due. */
export function listDue(quarter: Quarter): DueDay {
  const { last } = daysOfQuarter(quarter);
  const { value, source } = figureOn(LIST_DUE, last);
  return { on: addDays(last, value), source };
}

/** How many days after its due day the list of a quarter was delivered; 0 when in time. */
export function daysLate(quarter: Quarter, deliveredOn: Day): number {
  return Math.max(0, daysBetween(listDue(quarter).on, deliveredOn));
}
