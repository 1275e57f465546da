import type { Assessment, AssessmentFacts, CaseDeadline, Day, Finding } from '#kernel';
import { addWorkingDays, copenhagenDayOf, DATA_MISSING, finding, inForce, missingPaths } from '#kernel';
import { type AppliedLaw, lawOf, ruleSetOf, settled } from '../applied-law.assessment.js';
import { exceeds, type Fraction, fractionOf, over, sum, times, toHundredths } from '../fraction.assessment.js';
import { hourlyPay, monthlyPay, type Pay, yearlyPay } from './pay.assessment.js';
import { PERIODS_OF_PAY, REPLY_DAYS } from './settings.policy.js';
import * as figures from './work-permit-opinion.law.js';

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

/** Looks at one thing in the terms. */
type Check = (terms: WorkPermitTerms, law: AppliedLaw) => Finding | undefined;

const REQUIRED = [
  ...['siriRef', 'scheme', 'isExtension', 'applicationDate', 'questionType', 'employer.name', 'employer.municipality'],
  ...['jobTitle', 'basePay', 'basePay.amount', 'basePay.per', 'weeklyHours'],
];
const CHECKS: readonly Check[] = [hourlyFigure, averageWeek, payInKind, holiday, agreement, payLimit];

/** Judges pay and terms by the law of the day the application was lodged, or was received here when no day is stated. */
export function assessWorkPermitOpinion(terms: WorkPermitTerms, facts: AssessmentFacts): Assessment {
  const law = lawOf(terms.applicationDate, facts);
  return {
    ruleSet: ruleSetOf(law),
    findings: [...missingData(terms), ...CHECKS.flatMap((check) => check(terms, law) ?? [])],
    deadlines: replyDue(terms, facts, law),
  };
}

function missingData(terms: WorkPermitTerms): readonly Finding[] {
  return missingPaths(terms, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', figures.REQUIRED_DATA, { path }));
}

function hourlyFigure({ basePay, weeklyHours }: WorkPermitTerms, law: AppliedLaw): Finding | undefined {
  const periods = settled(PERIODS_OF_PAY, law);
  const hourly = basePay === null ? undefined : hourlyPay(basePay, weeklyHours, periods.value);
  if (hourly === undefined) return undefined;
  return finding('hourly-pay', 'info', periods.source, { path: 'basePay', data: { amount: toHundredths(hourly) } });
}

function averageWeek({ hoursByWeek, weeklyHours }: WorkPermitTerms, law: AppliedLaw): Finding | undefined {
  const longest = inForce(figures.LONGEST_AVERAGE_WEEK, law.on);
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

function payInKind({ payInKind: items, weeklyHours }: WorkPermitTerms, law: AppliedLaw): Finding | undefined {
  const liquidOnly = inForce(figures.LIQUID_PAY_ONLY, law.on);
  const periods = settled(PERIODS_OF_PAY, law);
  if (liquidOnly === undefined) return undefined;
  const excluded = sum((items ?? []).flatMap((item) => monthlyPay(item, weeklyHours, periods.value) ?? []));
  if (!exceeds(excluded, fractionOf(0))) return undefined;
  return finding('pay-not-liquid', 'warning', liquidOnly.source, { path: 'payInKind', data: { excluded: toHundredths(excluded) } });
}

function holiday({ holidayWeeks }: WorkPermitTerms, law: AppliedLaw): Finding | undefined {
  const least = inForce(figures.HOLIDAY, law.on);
  if (least === undefined || holidayWeeks === null || holidayWeeks >= least.value) return undefined;
  return finding('holiday-below-five-weeks', 'warning', least.source, { path: 'holidayWeeks', data: { weeks: holidayWeeks } });
}

function agreement({ isEmployerCovered }: WorkPermitTerms): Finding | undefined {
  if (isEmployerCovered !== true) return undefined;
  return finding('covered-by-agreement', 'info', figures.AGREEMENT_PRESUMPTION, { path: 'isEmployerCovered' });
}

function payLimit(terms: WorkPermitTerms, law: AppliedLaw): Finding | undefined {
  const limit = terms.scheme === 'pay-limit' ? inForce(figures.PAY_LIMIT, law.on) : undefined;
  const yearly = yearlyLiquidPay(terms, law);
  if (limit === undefined || yearly === undefined || !exceeds(fractionOf(limit.value), yearly)) return undefined;
  return finding('below-pay-limit', 'warning', limit.source, {
    path: 'basePay',
    data: { limit: limit.value, yearly: toHundredths(yearly) },
  });
}

/** Base pay and supplements with the employer's pension on top of both; undefined where any of the pay cannot be reckoned. */
function yearlyLiquidPay(
  { basePay, supplements, weeklyHours, pensionEmployerPct }: WorkPermitTerms,
  law: AppliedLaw,
): Fraction | undefined {
  const periods = settled(PERIODS_OF_PAY, law);
  if (basePay === null) return undefined;
  const stated = [basePay, ...(supplements ?? [])];
  const parts = stated.flatMap((pay) => yearlyPay(pay, weeklyHours, periods.value) ?? []);
  if (parts.length < stated.length) return undefined;
  const share = sum([fractionOf(100), fractionOf(pensionEmployerPct ?? 0)]);
  return over(times(sum(parts), share), fractionOf(100));
}

function replyDue({ deadline }: WorkPermitTerms, facts: AssessmentFacts, law: AppliedLaw): readonly CaseDeadline[] {
  if (deadline !== null) return [replyOn(deadline, 'deadline', figures.DEADLINE_SET_BY_SIRI)];
  const { value, source } = settled(REPLY_DAYS, law);
  const due = addWorkingDays(copenhagenDayOf(facts.receivedAt), value, facts.extraClosedDays, law.holidaysOn);
  return [replyOn(due, 'receivedAt', source)];
}

function replyOn(due: Day, computedFrom: string, source: CaseDeadline['source']): CaseDeadline {
  return { kind: 'reply-due', due: { on: due }, computedFrom, source, standsStill: true };
}
