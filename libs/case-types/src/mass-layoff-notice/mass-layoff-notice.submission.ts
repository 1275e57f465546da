import type { Day } from '#kernel';
import {
  Cvr,
  LegalDay,
  ListOf,
  Municipality,
  Nested,
  OneOf,
  Phone,
  PNumber,
  PNumberList,
  Text,
  TextList,
  WholeNumber,
  YesNo,
} from '../fields.submission.js';

const NAME = 200;
const LONGEST_PHONE = 50;
const PARAGRAPHS = 10_000;
const PERSONS = { min: 0, max: 1_000_000 };
const DAYS = { min: 0, max: 365 };

/** The employer, private or public. */
class Employer {
  @Text(NAME) readonly name: string | null = null;
  @Cvr() readonly cvr: string | null = null;
  @PNumberList() readonly pNumbers: readonly string[] | null = null;
  @OneOf(['private', 'public']) readonly sector: 'private' | 'public' | null = null;
  @Text(NAME) readonly address: string | null = null;
  @Municipality() readonly municipality: string | null = null;
}

/** Whom the council may call. */
class Contact {
  @Text(NAME) readonly name: string | null = null;
  @Phone(LONGEST_PHONE) readonly phone: string | null = null;
  @Text(NAME) readonly email: string | null = null;
}

/** A place of work of the employer; those in one municipality count as one. */
class Workplace {
  @Municipality() readonly municipality: string | null = null;
  @PNumber() readonly pNumber: string | null = null;
  @WholeNumber(PERSONS) readonly normalEmployees: number | null = null;
  @WholeNumber(PERSONS) readonly plannedDismissals: number | null = null;
  @TextList(NAME) readonly categories: readonly string[] | null = null;
}

/** Whether a collective agreement sets other times than the stricter rules, and how many days it has dismissals wait. */
class CollectiveAgreementDeviation {
  @YesNo() readonly applies: boolean | null = null;
  @Text(NAME) readonly ref: string | null = null;
  @WholeNumber(DAYS) readonly reducedWaitingDays: number | null = null;
}

/** An employer's notice of redundancies; the later notices of the same redundancies are the submission anew. */
export class MassLayoffNoticeSubmission {
  @Nested(() => Employer) readonly employer: Employer | null = null;
  @Nested(() => Contact) readonly contact: Contact | null = null;
  @ListOf(() => Workplace) readonly workplaces: readonly Workplace[] | null = null;
  @WholeNumber(PERSONS) readonly normalEmployeesEnterprise: number | null = null;
  @WholeNumber(PERSONS) readonly plannedDismissals: number | null = null;
  @WholeNumber(PERSONS) readonly voluntaryTerminations: number | null = null;
  @Text(PARAGRAPHS) readonly reason: string | null = null;
  @Text(PARAGRAPHS) readonly selectionCriteria: string | null = null;
  @Text(PARAGRAPHS) readonly severance: string | null = null;
  @LegalDay() readonly periodFrom: Day | null = null;
  @LegalDay() readonly periodTo: Day | null = null;
  @LegalDay() readonly employeesInformedAt: Day | null = null;
  @LegalDay() readonly negotiationsStartedAt: Day | null = null;
  @LegalDay() readonly notice1SentAt: Day | null = null;
  @LegalDay() readonly notice2SentAt: Day | null = null;
  @LegalDay() readonly notice3SentAt: Day | null = null;
  @Text(PARAGRAPHS) readonly negotiationResult: string | null = null;
  @Nested(() => CollectiveAgreementDeviation) readonly collectiveAgreementDeviation: CollectiveAgreementDeviation | null = null;
  @YesNo() readonly bankruptcy: boolean | null = null;
  @LegalDay() readonly confidentialUntil: Day | null = null;
}
