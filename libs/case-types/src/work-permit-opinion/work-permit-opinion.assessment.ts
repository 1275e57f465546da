import type { Assessment, AssessmentFacts, CaseDeadline, Day, Finding } from '#kernel';
import { addWorkingDays, copenhagenDayOf, DATA_MISSING, finding, inForce, missingPaths } from '#kernel';
import { exceeds, type Fraction, fractionOf, over, sum, times, toHundredths } from '../fraction.assessment.js';
import { regimeOn } from '../regimes.law.js';
import { hourlyPay, monthlyPay, type Pay, yearlyPay } from './pay.assessment.js';
import * as law from './work-permit-opinion.law.js';

/** What the assessment reads of a submission; null where not stated. */
export interface WorkPermitTerms {
  readonly scheme: string | null;
  readonly applicationDate: Day | null;
  readonly deadline: Day | null;
  readonly isEmployerCovered: boolean | null;
  readonly basePay: Pay | null;
  readonly weeklyHours: number | null;
  readonly pensionEmployerPct: number | null;
  readonly supplements: readonly Pay[] | null;
  readonly payInKind: readonly Pay[] | null;
  readonly holidayWeeks: number | null;
  readonly hoursByWeek: readonly number[] | null;
}

/** Looks at one thing in the terms, by the law of the day of the application. */
type Check = (terms: WorkPermitTerms, on: Day) => Finding | undefined;

const REQUIRED = [
  ...['siriRef', 'scheme', 'isExtension', 'applicationDate', 'questionType', 'employer.name', 'employer.municipality'],
  ...['jobTitle', 'basePay', 'basePay.amount', 'basePay.per', 'weeklyHours'],
];
const CHECKS: readonly Check[] = [hourlyFigure, averageWeek, payInKind, holiday, agreement, payLimit];

/** Judges pay and terms by the law of the day the application was lodged, or was received here when no day is stated. */
export function assessWorkPermitOpinion(terms: WorkPermitTerms, facts: AssessmentFacts): Assessment {
  const on = terms.applicationDate ?? copenhagenDayOf(facts.receivedAt);
  return {
    ruleSet: regimeOn(on),
    findings: [...missingData(terms), ...CHECKS.flatMap((check) => check(terms, on) ?? [])],
    deadlines: replyDue(terms, facts, on),
  };
}

function missingData(terms: WorkPermitTerms): readonly Finding[] {
  return missingPaths(terms, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', law.REQUIRED_DATA, { path }));
}

function hourlyFigure({ basePay, weeklyHours }: WorkPermitTerms, on: Day): Finding | undefined {
  const periods = inForce(law.PAY_PERIODS, on);
  const hourly = basePay === null || periods === undefined ? undefined : hourlyPay(basePay, weeklyHours, periods.value);
  if (periods === undefined || hourly === undefined) return undefined;
  return finding('hourly-pay', 'info', periods.source, { path: 'basePay', data: { amount: toHundredths(hourly) } });
}

function averageWeek({ hoursByWeek, weeklyHours }: WorkPermitTerms, on: Day): Finding | undefined {
  const longest = inForce(law.LONGEST_AVERAGE_WEEK, on);
  const isByWeek = hoursByWeek !== null && hoursByWeek.length > 0;
  const weeks = isByWeek ? hoursByWeek : weeklyHours === null ? [] : [weeklyHours];
  if (longest === undefined || weeks.length === 0) return undefined;
  const average = highestAverage(weeks, longest.value.weeks);
  if (!exceeds(average, fractionOf(longest.value.hours))) return undefined;
  const path = isByWeek ? 'hoursByWeek' : 'weeklyHours';
  return finding('hours-over-48', 'warning', longest.source, { path, data: { average: toHundredths(average) } });
}

/** The highest average of any stretch of that many weeks, or of all weeks when there are fewer. */
function highestAverage(weeks: readonly number[], stretch: number): Fraction {
  const length = Math.min(stretch, weeks.length);
  const hours = weeks.map(fractionOf);
  const sums = Array.from({ length: weeks.length - length + 1 }, (_, from) => sum(hours.slice(from, from + length)));
  return over(
    sums.reduce((highest, other) => (exceeds(other, highest) ? other : highest)),
    fractionOf(length),
  );
}

function payInKind({ payInKind: items, weeklyHours }: WorkPermitTerms, on: Day): Finding | undefined {
  const liquidOnly = inForce(law.LIQUID_PAY_ONLY, on);
  const periods = inForce(law.PAY_PERIODS, on);
  if (liquidOnly === undefined || periods === undefined) return undefined;
  const excluded = sum((items ?? []).flatMap((item) => monthlyPay(item, weeklyHours, periods.value) ?? []));
  if (!exceeds(excluded, fractionOf(0))) return undefined;
  return finding('pay-not-liquid', 'warning', liquidOnly.source, { path: 'payInKind', data: { excluded: toHundredths(excluded) } });
}

function holiday({ holidayWeeks }: WorkPermitTerms, on: Day): Finding | undefined {
  const least = inForce(law.HOLIDAY, on);
  if (least === undefined || holidayWeeks === null || holidayWeeks >= least.value) return undefined;
  return finding('holiday-below-five-weeks', 'warning', least.source, { path: 'holidayWeeks', data: { weeks: holidayWeeks } });
}

function agreement({ isEmployerCovered }: WorkPermitTerms): Finding | undefined {
  if (isEmployerCovered !== true) return undefined;
  return finding('covered-by-agreement', 'info', law.AGREEMENT_PRESUMPTION, { path: 'isEmployerCovered' });
}

function payLimit(terms: WorkPermitTerms, on: Day): Finding | undefined {
  const limit = terms.scheme === 'pay-limit' ? inForce(law.PAY_LIMIT, on) : undefined;
  const yearly = yearlyLiquidPay(terms, on);
  if (limit === undefined || yearly === undefined || !exceeds(fractionOf(limit.value), yearly)) return undefined;
  return finding('below-pay-limit', 'warning', limit.source, {
    path: 'basePay',
    data: { limit: limit.value, yearly: toHundredths(yearly) },
  });
}

/** Base pay and supplements with the employer's pension on top of both; undefined where any of the pay cannot be reckoned. */
function yearlyLiquidPay({ basePay, supplements, weeklyHours, pensionEmployerPct }: WorkPermitTerms, on: Day): Fraction | undefined {
  const periods = inForce(law.PAY_PERIODS, on);
  if (periods === undefined || basePay === null) return undefined;
  const stated = [basePay, ...(supplements ?? [])];
  const parts = stated.flatMap((pay) => yearlyPay(pay, weeklyHours, periods.value) ?? []);
  if (parts.length < stated.length) return undefined;
  const share = sum([fractionOf(100), fractionOf(pensionEmployerPct ?? 0)]);
  return over(times(sum(parts), share), fractionOf(100));
}

function replyDue({ deadline }: WorkPermitTerms, facts: AssessmentFacts, on: Day): readonly CaseDeadline[] {
  if (deadline !== null) return [replyOn(deadline, 'deadline', law.DEADLINE_SET_BY_SIRI)];
  const time = inForce(law.REPLY_TIME, on);
  if (time === undefined) return [];
  const due = addWorkingDays(copenhagenDayOf(facts.receivedAt), time.value, facts.extraClosedDays);
  return [replyOn(due, 'receivedAt', time.source)];
}

function replyOn(due: Day, computedFrom: string, source: CaseDeadline['source']): CaseDeadline {
  return { kind: 'reply-due', due: { on: due }, computedFrom, source, standsStill: true };
}
