import { addDays, type Day } from '#kernel';
import type { Chance } from '../../resilience/chance.js';
import { exampleOf } from '../../support/examples.js';
import { cvrOf, MUNICIPALITIES, pNumberOf } from '../invented-numbers.js';
import type { CaseContent } from '../planned-case.js';

/** How a scheme is shared out, and what must be found in it. */
const SHAPES = [
  { shape: { daysOffPerWeek: 2, weeksWork: null, weeksOff: null }, expects: [] },
  { shape: { daysOffPerWeek: null, weeksWork: 2, weeksOff: 1 }, expects: [] },
  { shape: { daysOffPerWeek: 1, weeksWork: null, weeksOff: null }, expects: ['invalid-shape'] },
] as const;

const BEGUN_DAYS = -50;
const LONG_DAYS = 90;
const EXTENDED_DAYS = 56;

/** An application of a company to share work longer than thirteen weeks, passed on by its municipality. */
export function workSharingExtension(n: number, on: Day, chance: Chance): CaseContent {
  const { shape, expects } = chance.oneOf(SHAPES);
  const municipality = chance.oneOf(MUNICIPALITIES).code;
  const from = addDays(on, BEGUN_DAYS);
  const to = addDays(from, LONG_DAYS);
  const employees = chance.between(10, 80);
  const submission = {
    ...exampleOf('work-sharing-extension'),
    company: { name: `Maskinfabrik ${String(n)} A/S`, cvr: cvrOf(n), pNumber: pNumberOf(n), municipality },
    ...{ employeesCovered: employees, employeesInUnit: employees, shape, currentFrom: from, currentTo: to },
    ...{ requestedExtensionFrom: addDays(to, 1), requestedExtensionTo: addDays(to, EXTENDED_DAYS) },
    trainingDiscussedDeclaration: { managementSignedOn: addDays(on, -3), representativeSignedOn: addDays(on, -3) },
    ...{ municipalityReceivedAt: addDays(on, -2), councilReceivedAt: on },
  };
  return {
    sender: `municipality-${municipality}`,
    submission,
    expects: ['approval-needed', ...expects],
    course: 'ordinary',
    supplements: [],
    forgettable: 'reason',
  };
}
