import type { Day } from '#kernel';
import {
  Cvr,
  LegalDay,
  ListOf,
  Municipality,
  Nested,
  Numeric,
  NumericList,
  OneOf,
  PNumber,
  Text,
  WholeNumber,
  YesNo,
} from '../fields.submission.js';

const SCHEMES = [
  'positive-list-higher-education',
  'skilled-positive-list',
  'pay-limit',
  'fast-track-pay',
  'fast-track-researcher',
  'researcher',
  'special-qualifications',
  'farm-manager',
  'labour-market-attachment',
  'trainee',
  'authorisation',
  'accompanying-family',
  'other',
];
const QUESTION_TYPES = ['contract-completeness', 'customary-pay', 'customary-terms'];
const PER = ['hour', 'month'];
const NAME = 200;
const PARAGRAPHS = 10_000;
const DKK = { min: 0, max: 100_000_000 };
const HOURS_A_WEEK = { min: 0, max: 168 };

/** The employer; who the applicant is stays with SIRI. */
class Employer {
  @Text(NAME) readonly name: string | null = null;
  @Cvr() readonly cvr: string | null = null;
  @PNumber() readonly pNumber: string | null = null;
  @Municipality() readonly municipality: string | null = null;
}

/** Base pay, in whole DKK. */
class PayRate {
  @WholeNumber(DKK) readonly amount: number | null = null;
  @OneOf(['DKK']) readonly currency: string | null = null;
  @OneOf(PER) readonly per: 'hour' | 'month' | null = null;
}

/** A supplement paid out, or a benefit in kind, in whole DKK. */
class PayItem {
  @Text(NAME) readonly kind: string | null = null;
  @WholeNumber(DKK) readonly amount: number | null = null;
  @OneOf(PER) readonly per: 'hour' | 'month' | null = null;
}

/** SIRI's question whether pay and terms of a job are customary. */
export class WorkPermitOpinionSubmission {
  @Text(NAME) readonly siriRef: string | null = null;
  @OneOf(SCHEMES) readonly scheme: string | null = null;
  @YesNo() readonly isExtension: boolean | null = null;
  @LegalDay() readonly applicationDate: Day | null = null;
  @OneOf(QUESTION_TYPES) readonly questionType: string | null = null;
  @LegalDay() readonly deadline: Day | null = null;
  @Nested(() => Employer) readonly employer: Employer | null = null;
  @Text(NAME) readonly jobTitle: string | null = null;
  @Text(NAME) readonly occupationCode: string | null = null;
  @Text(NAME) readonly agreementReferred: string | null = null;
  @YesNo() readonly isEmployerCovered: boolean | null = null;
  @Nested(() => PayRate) readonly basePay: PayRate | null = null;
  @Numeric(HOURS_A_WEEK) readonly weeklyHours: number | null = null;
  @Numeric({ min: 0, max: 100 }) readonly pensionEmployerPct: number | null = null;
  @ListOf(() => PayItem) readonly supplements: readonly PayItem[] | null = null;
  @ListOf(() => PayItem) readonly payInKind: readonly PayItem[] | null = null;
  @Numeric({ min: 0, max: 53 }) readonly holidayWeeks: number | null = null;
  @Text(PARAGRAPHS) readonly notice: string | null = null;
  @Text(PARAGRAPHS) readonly overtimeTerms: string | null = null;
  @Text(PARAGRAPHS) readonly clauses: string | null = null;
  @NumericList(HOURS_A_WEEK) readonly hoursByWeek: readonly number[] | null = null;
}
