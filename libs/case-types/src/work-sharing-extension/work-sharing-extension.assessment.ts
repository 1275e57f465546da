import type { Assessment, AssessmentFacts, Day, Finding } from '#kernel';
import { DATA_MISSING, finding, missingPaths } from '#kernel';
import { lawOf, ruleSetOf } from '../applied-law.assessment.js';
import { conditions, isShapeStated, type SchemeConditions } from './conditions.assessment.js';
import { application, approval, isCountable, type SchemeDays } from './thirteen-weeks.assessment.js';
import { REQUIRED_DATA } from './work-sharing-extension.law.js';

/** What the assessment reads of a submission; null where not stated. */
export interface WorkSharingTerms extends SchemeDays, SchemeConditions {
  readonly requestedExtensionFrom: Day | null;
}

const REQUIRED = [
  ...['company.name', 'company.cvr', 'company.municipality', 'unit.kind', 'unit.name', 'employeesCovered', 'agreement.kind'],
  ...['agreement.name', 'shape', 'currentFrom', 'currentTo', 'reason', 'trainingDiscussedDeclaration.managementSignedOn'],
  ...['trainingDiscussedDeclaration.representativeSignedOn', 'releaseClauseSigned', 'municipalityReceivedAt'],
];

/** Judges an application by the law of the day the scheme began, or was received here when no day is stated. */
export function assessWorkSharingExtension(terms: WorkSharingTerms, facts: AssessmentFacts): Assessment {
  const law = lawOf(terms.currentFrom, facts);
  const { findings, deadlines } = application(terms, law);
  return {
    ruleSet: ruleSetOf(law),
    findings: [...missingData(terms), ...[approval(terms, law) ?? []].flat(), ...findings, ...conditions(terms, law.on)],
    deadlines,
  };
}

function missingData(terms: WorkSharingTerms): readonly Finding[] {
  const stated = { ...terms, shape: isShapeStated(terms.shape) ? terms.shape : null };
  const uncounted = (terms.earlierPeriods ?? []).flatMap((earlier, place) => (isCountable(earlier) ? [] : [place + 1]));
  return [
    ...missingPaths(stated, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path })),
    ...endsBeforeStarts(terms),
    ...(uncounted.length === 0 ? [] : [notCounted(uncounted)]),
  ];
}

/** Earlier schemes without days are told by their places, counted from 1; as rows of a list they leave the case complete. */
function notCounted(periods: readonly number[]): Finding {
  return finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path: 'earlierPeriods', rows: periods, data: { periods } });
}

/** A last day before the first is none. */
function endsBeforeStarts(terms: WorkSharingTerms): readonly Finding[] {
  const { currentFrom, currentTo, requestedExtensionFrom, requestedExtensionTo } = terms;
  const last = [
    { path: 'currentTo', end: currentTo, starts: [currentFrom] },
    { path: 'requestedExtensionTo', end: requestedExtensionTo, starts: [currentFrom, requestedExtensionFrom] },
  ];
  return last.flatMap(({ path, end, starts }) => {
    const startsOn = starts.find((start) => end !== null && start !== null && end < start);
    return startsOn == null ? [] : [finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path, data: { startsOn } })];
  });
}
