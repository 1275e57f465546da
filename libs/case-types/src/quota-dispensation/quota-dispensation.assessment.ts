import type { Assessment, AssessmentFacts, Day, Finding } from '#kernel';
import { copenhagenDayOf, DATA_MISSING, finding, inForce, isStated, missingPaths } from '#kernel';
import { lawOf, ruleSetOf } from '../applied-law.assessment.js';
import { REQUIRED_DATA, VISITED_SERVICES } from './quota-dispensation.law.js';
import { representativeNotHeard, type StatedHearing } from './representative.assessment.js';
import { dispensation, REQUIRED_OF_WORKPLACES, type StatedWorkplace } from './workplaces.assessment.js';

/** What the assessment reads of a submission; null where not stated. */
export interface DispensationTerms {
  readonly tasks: readonly string[] | null;
  readonly workplaces: readonly StatedWorkplace[] | null;
  readonly representativeHearing: StatedHearing | null;
  readonly isVisitedSocialService: boolean | null;
  readonly periodFrom: Day | null;
}

const REQUIRED = [
  ...['municipality', 'tasks', 'workplaces', 'representativeHearing', 'representativeHearing.role', 'representativeHearing.result'],
  ...['competitionAssessment', 'isVisitedSocialService', 'periodFrom', 'periodTo'],
];

/** Judges an application by the law of the day its period begins, or of the day it was received when none is stated. */
export function assessQuotaDispensation(terms: DispensationTerms, facts: AssessmentFacts): Assessment {
  const law = lawOf(terms.periodFrom, facts);
  return { ruleSet: ruleSetOf(law), findings: [...missingData(terms), ...judged(terms, facts, law.on)], deadlines: [] };
}

function missingData(terms: DispensationTerms): readonly Finding[] {
  const stated = { ...terms, tasks: (terms.tasks ?? []).filter(isStated) };
  return [
    ...missingPaths(stated, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path })),
    ...(terms.workplaces ?? []).flatMap(missingOfWorkplace),
  ];
}

function missingOfWorkplace(workplace: StatedWorkplace, place: number): readonly Finding[] {
  return missingPaths(workplace, REQUIRED_OF_WORKPLACES).map((field) =>
    finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path: `workplaces.${place}.${field}` }),
  );
}

/** What cannot be dispensed from is not judged any further. */
function judged(terms: DispensationTerms, { assessedAt }: AssessmentFacts, on: Day): readonly Finding[] {
  const bar = visitedService(terms, on);
  if (bar !== undefined) return [bar];
  const found = [
    dispensation(terms.workplaces ?? [], on),
    representativeNotHeard(terms.representativeHearing, copenhagenDayOf(assessedAt)),
  ];
  return found.flatMap((one) => one ?? []);
}

function visitedService({ isVisitedSocialService }: DispensationTerms, on: Day): Finding | undefined {
  const excluded = inForce(VISITED_SERVICES, on);
  if (isVisitedSocialService !== true || excluded?.value !== true) return undefined;
  return finding('inadmissible-visited-service', 'blocking', excluded.source, { path: 'isVisitedSocialService' });
}
