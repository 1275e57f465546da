import type { Assessment, AssessmentFacts, Day, Finding } from '#kernel';
import { DATA_MISSING, finding, isStated, missingPaths } from '#kernel';
import { type AppliedLaw, lawOf, ruleSetOf, settled } from '../applied-law.assessment.js';
import { NO_PROFIT, type PlaceKind, REPRESENTATIVE, REQUIRED_DATA } from './community-service-place.law.js';
import { DISPLACEMENT_MEASURES } from './settings.policy.js';

/** What the assessment reads of a submission; null where not stated. */
export interface PlaceTerms {
  readonly place: { readonly kind: PlaceKind | null } | null;
  readonly ordinaryEmployees: number | null;
  readonly maxConcurrent: number | null;
  readonly nonProfitDeclaration: boolean | null;
  readonly employeeRepresentativeStatement: string | null;
  readonly requestedFrom: Day | null;
}

/** Looks at one thing in the terms. */
type Check = (terms: PlaceTerms, law: AppliedLaw) => Finding | undefined;

const REQUIRED = [
  ...['place.name', 'place.kind', 'place.municipality', 'tasks', 'maxConcurrent', 'nonProfitDeclaration', 'displacementAssessment'],
];
const CHECKS: readonly Check[] = [displacement, profit, representative];

/** Judges a place by the law of the day it is wanted from, or of the day it was received when none is stated. */
export function assessCommunityServicePlace(terms: PlaceTerms, facts: AssessmentFacts): Assessment {
  const law = lawOf(terms.requestedFrom, facts);
  return {
    ruleSet: ruleSetOf(law),
    findings: [...missingData(terms), ...CHECKS.flatMap((check) => check(terms, law) ?? [])],
    deadlines: [],
  };
}

function missingData(terms: PlaceTerms): readonly Finding[] {
  return missingPaths(terms, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path }));
}

/** More persons at once than the measure of the place's kind; whether their work is ordinary work is for people to judge. */
function displacement({ place, ordinaryEmployees: employees, maxConcurrent: persons }: PlaceTerms, law: AppliedLaw): Finding | undefined {
  const measures = settled(DISPLACEMENT_MEASURES, law);
  const kind = place?.kind ?? null;
  if (kind === null || employees === null || persons === null) return undefined;
  const { employeesPerPerson, least } = measures.value[kind];
  const most = Math.max(least, Math.floor(employees / employeesPerPerson));
  if (persons <= most) return undefined;
  return finding('displacement-risk', 'warning', measures.source, { path: 'maxConcurrent', data: { persons, employees, most } });
}

/** A place that says it makes a profit, or a private one that does not say it makes none. */
function profit({ place, nonProfitDeclaration: isNonProfit }: PlaceTerms): Finding | undefined {
  const isUndeclared = isNonProfit === null && place?.kind === 'private';
  if (isNonProfit !== false && !isUndeclared) return undefined;
  return finding('profit-making', 'warning', NO_PROFIT, { path: 'nonProfitDeclaration' });
}

function representative({ employeeRepresentativeStatement: statement }: PlaceTerms): Finding | undefined {
  if (isStated(statement)) return undefined;
  return finding('representative-not-heard', 'warning', REPRESENTATIVE, { path: 'employeeRepresentativeStatement' });
}
