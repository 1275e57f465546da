import type { Assessment, AssessmentFacts, Day, Finding } from '#kernel';
import { copenhagenDayOf, DATA_MISSING, finding, inForce, isStated, missingPaths } from '#kernel';
import { regimeOn } from '../regimes.law.js';
import { DISPLACEMENT, NO_PROFIT, type PlaceKind, REPRESENTATIVE, REQUIRED_DATA } from './community-service-place.law.js';

/** What the assessment reads of a submission; null where not stated. */
export interface PlaceTerms {
  readonly place: { readonly kind: PlaceKind | null } | null;
  readonly ordinaryEmployees: number | null;
  readonly maxConcurrent: number | null;
  readonly nonProfitDeclaration: boolean | null;
  readonly employeeRepresentativeStatement: string | null;
  readonly requestedFrom: Day | null;
}

/** Looks at one thing in the terms, by the law of the day the place is wanted from. */
type Check = (terms: PlaceTerms, on: Day) => Finding | undefined;

const REQUIRED = [
  ...['place.name', 'place.kind', 'place.municipality', 'tasks', 'maxConcurrent', 'nonProfitDeclaration', 'displacementAssessment'],
];
const CHECKS: readonly Check[] = [displacement, profit, representative];

/** Judges a place by the law of the day it is wanted from, or of the day it was received when none is stated. */
export function assessCommunityServicePlace(terms: PlaceTerms, facts: AssessmentFacts): Assessment {
  const on = terms.requestedFrom ?? copenhagenDayOf(facts.receivedAt);
  return {
    ruleSet: regimeOn(on),
    findings: [...missingData(terms), ...CHECKS.flatMap((check) => check(terms, on) ?? [])],
    deadlines: [],
  };
}

function missingData(terms: PlaceTerms): readonly Finding[] {
  return missingPaths(terms, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path }));
}

/** More persons at once than the measure of the place's kind; whether their work is ordinary work is for people to judge. */
function displacement({ place, ordinaryEmployees: employees, maxConcurrent: persons }: PlaceTerms, on: Day): Finding | undefined {
  const measures = inForce(DISPLACEMENT, on);
  const kind = place?.kind ?? null;
  if (measures === undefined || kind === null || employees === null || persons === null) return undefined;
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
