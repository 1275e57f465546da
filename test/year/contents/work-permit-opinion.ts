import { addDays, type Day } from '#kernel';
import type { Chance } from '../../resilience/chance.js';
import { exampleOf } from '../../support/examples.js';
import { cvrOf, MUNICIPALITIES, pNumberOf } from '../invented-numbers.js';
import type { CaseContent } from '../planned-case.js';

/** Terms of jobs, and what must be found in them. */
const TERMS = [
  { changes: {}, expects: [] },
  { changes: { payInKind: [{ kind: 'car', amount: 3000, per: 'month' }] }, expects: ['pay-not-liquid'] },
  { changes: { weeklyHours: 50 }, expects: ['hours-over-48'] },
  { changes: { holidayWeeks: 4 }, expects: ['holiday-below-five-weeks'] },
  { changes: { isEmployerCovered: true }, expects: ['covered-by-agreement'] },
  { changes: { scheme: 'pay-limit', basePay: { amount: 20_000, currency: 'DKK', per: 'month' } }, expects: ['below-pay-limit'] },
] as const;

const JOBS = ['Klejnsmed', 'Kok', 'Tømrer', 'Softwareudvikler', 'Sygeplejerske', 'Driftsleder'];
const LODGED_DAYS = -10;

/** A question from SIRI about pay and terms of a job. */
export function workPermitOpinion(n: number, on: Day, chance: Chance): CaseContent {
  const { changes, expects } = chance.oneOf(TERMS);
  const employer = {
    name: `Virksomhed ${String(n)} ApS`,
    cvr: cvrOf(n),
    pNumber: pNumberOf(n),
    municipality: chance.oneOf(MUNICIPALITIES).code,
  };
  const submission = {
    ...exampleOf('work-permit-opinion'),
    siriRef: `SIRI-${on.slice(0, 4)}-${String(n).padStart(6, '0')}`,
    ...{ employer, jobTitle: chance.oneOf(JOBS), payInKind: [], applicationDate: addDays(on, LODGED_DAYS) },
    ...changes,
  };
  return { sender: 'siri', submission, expects: ['hourly-pay', ...expects], course: 'ordinary', supplements: [], forgettable: 'basePay' };
}
