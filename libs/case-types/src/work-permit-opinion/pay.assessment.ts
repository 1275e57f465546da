import { exceeds, type Fraction, fractionOf, over, times } from '../fraction.assessment.js';
import type { PayPeriods } from './work-permit-opinion.law.js';

/** Pay in whole DKK for an hour or a month; null where not stated. */
export interface Pay {
  readonly amount: number | null;
  readonly per: 'hour' | 'month' | null;
}

/** Pay a year; undefined where the amount, the period, or the hours of a week by which hourly pay is counted are not stated. */
export function yearlyPay({ amount, per }: Pay, weeklyHours: number | null, periods: PayPeriods): Fraction | undefined {
  if (amount === null || per === null) return undefined;
  if (per === 'month') return times(fractionOf(amount), fractionOf(periods.monthsPerYear));
  return weeklyHours === null ? undefined : times(fractionOf(amount), yearlyHours(weeklyHours, periods));
}

/** Pay a month; undefined as for {@link yearlyPay}. */
export function monthlyPay(pay: Pay, weeklyHours: number | null, periods: PayPeriods): Fraction | undefined {
  const yearly = yearlyPay(pay, weeklyHours, periods);
  return yearly === undefined ? undefined : over(yearly, fractionOf(periods.monthsPerYear));
}

/** Pay an hour; undefined where the amount or the period is not stated, or monthly pay meets no hours to be shared by. */
export function hourlyPay(pay: Pay, weeklyHours: number | null, periods: PayPeriods): Fraction | undefined {
  if (pay.amount !== null && pay.per === 'hour') return fractionOf(pay.amount);
  const yearly = yearlyPay(pay, weeklyHours, periods);
  const hours = yearlyHours(weeklyHours ?? 0, periods);
  return yearly === undefined || !exceeds(hours, fractionOf(0)) ? undefined : over(yearly, hours);
}

function yearlyHours(weeklyHours: number, { weeksPerYear }: PayPeriods): Fraction {
  return times(fractionOf(weeklyHours), fractionOf(weeksPerYear));
}
