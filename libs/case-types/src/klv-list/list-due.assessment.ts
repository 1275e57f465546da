import { addDays, type Day, daysBetween, daysOfQuarter, inForce, type LegalSource, type Quarter } from '#kernel';
import { LIST_DUE } from './klv-list.law.js';

/** The last day on which a list comes in time, and the rule that says so. */
export interface DueDay {
  readonly on: Day;
  readonly source: LegalSource;
}

/** When the list of a quarter is due; undefined where no law is known for it. */
export function listDue(quarter: Quarter): DueDay | undefined {
  const { last } = daysOfQuarter(quarter);
  const due = inForce(LIST_DUE, last);
  return due === undefined ? undefined : { on: addDays(last, due.value), source: due.source };
}

/** How many days after its due day the list of a quarter was delivered; 0 when in time. */
export function daysLate(quarter: Quarter, deliveredOn: Day): number {
  const due = listDue(quarter);
  return due === undefined ? 0 : Math.max(0, daysBetween(due.on, deliveredOn));
}
