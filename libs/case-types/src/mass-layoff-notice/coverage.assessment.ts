import type { Day, Finding } from '#kernel';
import { figureOn, finding } from '#kernel';
import { SIZE_BANDS, VOLUNTARY_COUNT } from './mass-layoff-notice.law.js';

/** The persons of whom the size of a redundancy is judged; null where not stated. */
export interface Headcount {
  readonly normalEmployeesEnterprise: number | null;
  readonly plannedDismissals: number | null;
  readonly voluntaryTerminations: number | null;
}

const NO_THRESHOLD = { dismissals: null, percent: null };

/** The dismissals that count: voluntary terminations are added to enough dismissals proper. */
export function countedDismissals(planned: number, voluntary: number, on: Day): number {
  return planned >= figureOn(VOLUNTARY_COUNT, on).value ? planned + voluntary : planned;
}

/** The fewest dismissals that are covered; `percent` where they are a share of the employed. */
export interface Threshold {
  readonly dismissals: number;
  readonly percent: number | null;
}

/** The threshold among so many employed; undefined where no number of dismissals is covered. */
export function thresholdOf(employees: number, on: Day): Threshold | undefined {
  const band = figureOn(SIZE_BANDS, on).value.findLast(({ fromEmployees }) => fromEmployees <= employees);
  if (band === undefined) return undefined;
  if ('number' in band.dismissals) return { dismissals: band.dismissals.number, percent: null };
  return { dismissals: shareOf(employees, band.dismissals.percent), percent: band.dismissals.percent };
}

/** Whether the act applies, by this notice alone; undefined where the numbers are not stated. */
export function coverage(
  { normalEmployeesEnterprise: employees, plannedDismissals, voluntaryTerminations }: Headcount,
  on: Day,
): Finding | undefined {
  if (employees === null || plannedDismissals === null) return undefined;
  const dismissals = countedDismissals(plannedDismissals, voluntaryTerminations ?? 0, on);
  const { dismissals: threshold, percent } = thresholdOf(employees, on) ?? NO_THRESHOLD;
  const { source } = figureOn(SIZE_BANDS, on);
  const at = { path: 'plannedDismissals', data: { employees, dismissals, threshold, percent } };
  const isCovered = threshold !== null && dismissals >= threshold;
  return isCovered ? finding('covered', 'info', source, at) : finding('not-covered', 'warning', source, at);
}

/** The least whole number that is not below the share; the product is whole, so nothing is lost before it is rounded up. */
function shareOf(employees: number, percent: number): number {
  return Math.ceil((employees * percent) / 100);
}
