import { addDays, type Day } from '#kernel';
import type { Chance } from '../../resilience/chance.js';
import { exampleOf } from '../../support/examples.js';
import { cvrOf, MUNICIPALITIES, pNumberOf } from '../invented-numbers.js';
import type { CaseContent } from '../planned-case.js';

/** What places say of themselves, and what must be found in it. */
const PLACES = [
  { changes: {}, expects: [] },
  { changes: { maxConcurrent: 12 }, expects: ['displacement-risk'] },
  { changes: { nonProfitDeclaration: false }, expects: ['profit-making'] },
  { changes: { employeeRepresentativeStatement: null }, expects: ['representative-not-heard'] },
] as const;

const AHEAD_DAYS = 21;

/** A place that the prison service wants to use. */
export function communityServicePlace(n: number, on: Day, chance: Chance): CaseContent {
  const { changes, expects } = chance.oneOf(PLACES);
  const named = { name: `Genbrugsbutik ${String(n)}`, cvr: cvrOf(n), pNumber: pNumberOf(n) };
  const place = { ...named, kind: 'charity', municipality: chance.oneOf(MUNICIPALITIES).code };
  const submission = { ...exampleOf('community-service-place'), place, requestedFrom: addDays(on, AHEAD_DAYS), ...changes };
  return { sender: 'prison-service', submission, expects, course: 'ordinary', supplements: [], forgettable: 'tasks' };
}
