import type { Day } from '#kernel';
import { Cvr, LegalDay, Municipality, Nested, OneOf, Phone, PNumber, Text, WholeNumber, YesNo } from '../fields.submission.js';
import type { PlaceKind } from './community-service-place.law.js';

const NAME = 200;
const LONGEST_PHONE = 50;
const PARAGRAPHS = 10_000;
const EMPLOYEES = { min: 0, max: 1_000_000 };
const PLACES = { min: 1, max: 10_000 };
const KINDS: readonly PlaceKind[] = ['private', 'public', 'charity'];

/** Where the work is done. */
class Place {
  @Text(NAME) readonly name: string | null = null;
  @Cvr() readonly cvr: string | null = null;
  @PNumber() readonly pNumber: string | null = null;
  @OneOf(KINDS) readonly kind: PlaceKind | null = null;
  @Municipality() readonly municipality: string | null = null;
}

/** Whom the prison service meets at the place. */
class SupervisorContact {
  @Text(NAME) readonly name: string | null = null;
  @Phone(LONGEST_PHONE) readonly phone: string | null = null;
  @Text(NAME) readonly email: string | null = null;
}

/** A place that offers itself for community service; nothing in it is about anybody who is to serve. */
export class CommunityServicePlaceSubmission {
  @Nested(() => Place) readonly place: Place | null = null;
  @Text(PARAGRAPHS) readonly tasks: string | null = null;
  @WholeNumber(EMPLOYEES) readonly ordinaryEmployees: number | null = null;
  @WholeNumber(PLACES) readonly maxConcurrent: number | null = null;
  @YesNo() readonly nonProfitDeclaration: boolean | null = null;
  @Text(PARAGRAPHS) readonly displacementAssessment: string | null = null;
  @Text(PARAGRAPHS) readonly employeeRepresentativeStatement: string | null = null;
  @Nested(() => SupervisorContact) readonly supervisorContact: SupervisorContact | null = null;
  @LegalDay() readonly requestedFrom: Day | null = null;
}
