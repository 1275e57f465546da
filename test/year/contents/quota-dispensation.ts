import { addDays, type Day } from '#kernel';
import type { Chance } from '../../resilience/chance.js';
import { exampleOf } from '../../support/examples.js';
import { MUNICIPALITIES, pNumberOf } from '../invented-numbers.js';
import type { CaseContent } from '../planned-case.js';

/** Of a hundred applications: for those there can be no dispensation. */
const OF_VISITED_SERVICES = 20;
/** Twenty ordinary employees allow four supported persons. */
const ORDINARY_EMPLOYEES = 20;
const CAP = 4;
const AHEAD_DAYS = 30;
const LONG_DAYS = 120;

/** An application of a municipality to have more persons in useful work than the quota allows. */
export function quotaDispensation(n: number, on: Day, chance: Chance): CaseContent {
  const isVisited = chance.between(1, 100) <= OF_VISITED_SERVICES;
  const municipality = chance.oneOf(MUNICIPALITIES).code;
  const requestedUsefulWork = chance.between(1, 8);
  const isNeeded = requestedUsefulWork > CAP;
  const workplace = { name: `Park og Vej, hold ${String(n)}`, pNumber: pNumberOf(n), ordinaryEmployees: ORDINARY_EMPLOYEES };
  const submission = {
    ...exampleOf('quota-dispensation'),
    ...{ municipality, isVisitedSocialService: isVisited },
    workplaces: [{ ...workplace, inTraineeship: 0, inWageSubsidy: 0, inUsefulWork: 0, requestedUsefulWork }],
    representativeHearing: { name: null, role: 'shop-steward', date: addDays(on, -5), result: 'positive', statement: null },
    ...{ periodFrom: addDays(on, AHEAD_DAYS), periodTo: addDays(on, AHEAD_DAYS + LONG_DAYS) },
  };
  return {
    sender: `municipality-${municipality}`,
    submission,
    expects: [isVisited ? 'inadmissible-visited-service' : isNeeded ? 'dispensation-needed' : 'dispensation-not-needed'],
    course: isVisited ? 'inadmissible' : 'ordinary',
    supplements: [],
    forgettable: 'competitionAssessment',
  };
}
