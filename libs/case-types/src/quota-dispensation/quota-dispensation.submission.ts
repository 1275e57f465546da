import type { Day } from '#kernel';
import {
  LegalDay,
  ListOf,
  Municipality,
  Nested,
  Numeric,
  OneOf,
  PNumber,
  Text,
  TextList,
  WholeNumber,
  YesNo,
} from '../fields.submission.js';
import type { HearingResult, RepresentativeRole } from './representative.assessment.js';

const NAME = 200;
const PARAGRAPHS = 10_000;
const PERSONS = { min: 0, max: 1_000_000 };
const ROLES: readonly RepresentativeRole[] = ['shop-steward', 'employee-representative', 'none'];
const RESULTS: readonly HearingResult[] = ['positive', 'negative', 'none'];

/** A place of work: its ordinary employees in work-years, who is there already, and how many are wanted in useful work in all. */
class Workplace {
  @Text(NAME) readonly name: string | null = null;
  @PNumber() readonly pNumber: string | null = null;
  @Numeric(PERSONS) readonly ordinaryEmployees: number | null = null;
  @WholeNumber(PERSONS) readonly inTraineeship: number | null = null;
  @WholeNumber(PERSONS) readonly inWageSubsidy: number | null = null;
  @WholeNumber(PERSONS) readonly inUsefulWork: number | null = null;
  @WholeNumber(PERSONS) readonly requestedUsefulWork: number | null = null;
}

/** Who was heard for the employees, when, and what came of it. */
class RepresentativeHearing {
  @Text(NAME) readonly name: string | null = null;
  @OneOf(ROLES) readonly role: RepresentativeRole | null = null;
  @LegalDay() readonly date: Day | null = null;
  @OneOf(RESULTS) readonly result: HearingResult | null = null;
  @Text(PARAGRAPHS) readonly statement: string | null = null;
}

/** A municipality's application to have more persons in useful work than the quota allows. */
export class QuotaDispensationSubmission {
  @Municipality() readonly municipality: string | null = null;
  @TextList(PARAGRAPHS) readonly tasks: readonly string[] | null = null;
  @ListOf(() => Workplace) readonly workplaces: readonly Workplace[] | null = null;
  @Nested(() => RepresentativeHearing) readonly representativeHearing: RepresentativeHearing | null = null;
  @Text(PARAGRAPHS) readonly competitionAssessment: string | null = null;
  @YesNo() readonly isVisitedSocialService: boolean | null = null;
  @LegalDay() readonly periodFrom: Day | null = null;
  @LegalDay() readonly periodTo: Day | null = null;
}
