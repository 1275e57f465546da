import type { Day } from '#kernel';
import {
  AnyWholeNumber,
  Cvr,
  LegalDay,
  ListOf,
  Municipality,
  Nested,
  OneOf,
  PNumber,
  Text,
  WholeNumber,
  YesNo,
} from '../fields.submission.js';
import { AGREEMENT_KINDS, type AgreementKind } from './conditions.assessment.js';
import { UNIT_KINDS, type UnitKind } from './units.assessment.js';

const NAME = 200;
const PARAGRAPHS = 10_000;
const MOST_PERSONS = 1_000_000;

/** The company that applies. */
class Company {
  @Text(NAME) readonly name: string | null = null;
  @Cvr() readonly cvr: string | null = null;
  @PNumber() readonly pNumber: string | null = null;
  @Municipality() readonly municipality: string | null = null;
}

/** What the scheme covers: never single employees. */
class Unit {
  @OneOf(UNIT_KINDS) readonly kind: UnitKind | null = null;
  @Text(NAME) readonly name: string | null = null;
}

/** What the scheme is agreed in; `signedByAll` is asked of another agreement than a general one. */
class Agreement {
  @OneOf(AGREEMENT_KINDS) readonly kind: AgreementKind | null = null;
  @Text(NAME) readonly name: string | null = null;
  @LegalDay() readonly date: Day | null = null;
  @YesNo() readonly signedByAll: boolean | null = null;
}

/** How work and time off alternate; which numbers are permitted is a matter of law, not of form. */
class SchemeShape {
  @AnyWholeNumber() readonly daysOffPerWeek: number | null = null;
  @AnyWholeNumber() readonly weeksWork: number | null = null;
  @AnyWholeNumber() readonly weeksOff: number | null = null;
}

/** An earlier scheme; its unit may be told by its name alone. */
class EarlierPeriod {
  @LegalDay() readonly from: Day | null = null;
  @LegalDay() readonly to: Day | null = null;
  @Nested(() => Unit, 'name') readonly unit: Unit | null = null;
}

/** When both sides signed that further training has been discussed. */
class TrainingDiscussedDeclaration {
  @LegalDay() readonly managementSignedOn: Day | null = null;
  @LegalDay() readonly representativeSignedOn: Day | null = null;
}

/** A company's application to share work for longer than thirteen weeks, as the municipality passes it on. */
export class WorkSharingExtensionSubmission {
  @Nested(() => Company) readonly company: Company | null = null;
  @Nested(() => Unit) readonly unit: Unit | null = null;
  @WholeNumber({ min: 1, max: MOST_PERSONS }) readonly employeesCovered: number | null = null;
  @WholeNumber({ min: 0, max: MOST_PERSONS }) readonly employeesInUnit: number | null = null;
  @Nested(() => Agreement) readonly agreement: Agreement | null = null;
  @Nested(() => SchemeShape) readonly shape: SchemeShape | null = null;
  @LegalDay() readonly currentFrom: Day | null = null;
  @LegalDay() readonly currentTo: Day | null = null;
  @LegalDay() readonly requestedExtensionFrom: Day | null = null;
  @LegalDay() readonly requestedExtensionTo: Day | null = null;
  @ListOf(() => EarlierPeriod) readonly earlierPeriods: readonly EarlierPeriod[] | null = null;
  @Text(PARAGRAPHS) readonly reason: string | null = null;
  @Nested(() => TrainingDiscussedDeclaration) readonly trainingDiscussedDeclaration: TrainingDiscussedDeclaration | null = null;
  @YesNo() readonly releaseClauseSigned: boolean | null = null;
  @LegalDay() readonly municipalityReceivedAt: Day | null = null;
  @LegalDay() readonly councilReceivedAt: Day | null = null;
  @Text(PARAGRAPHS) readonly municipalityRemarks: string | null = null;
}
