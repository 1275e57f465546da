import { addDays, type Day, type JsonObject } from '#kernel';
import type { Chance } from '../../resilience/chance.js';
import { exampleOf } from '../../support/examples.js';
import { cvrOf, MUNICIPALITIES, pNumberOf } from '../invented-numbers.js';
import type { CaseContent, PlannedSupplement } from '../planned-case.js';

/** Enterprises on both sides of every edge: how many they employ, how many they dismiss, and whether the act applies. */
const SIZES = [
  { employees: 50, dismissals: 10, isCovered: true },
  { employees: 50, dismissals: 9, isCovered: false },
  { employees: 150, dismissals: 15, isCovered: true },
  { employees: 150, dismissals: 14, isCovered: false },
  { employees: 300, dismissals: 30, isCovered: true },
  { employees: 800, dismissals: 45, isCovered: true },
] as const;

const NEGOTIATED_DAYS = 21;
const LISTED_DAYS = 28;
const EFFECT_DAYS = 90;
const PERIOD_DAYS = 150;
const REASONS = ['Faldende ordretilgang', 'Produktionen flyttes', 'Tabt udbud', 'Sammenlægning af to afdelinger'];

/** A notice of redundancies; of those the act covers, the second and the third follow. */
export function massLayoffNotice(n: number, on: Day, chance: Chance): CaseContent {
  const { employees, dismissals, isCovered } = chance.oneOf(SIZES);
  const municipality = chance.oneOf(MUNICIPALITIES).code;
  const [cvr, pNumber] = [cvrOf(n), pNumberOf(n)];
  const submission = {
    ...exampleOf('mass-layoff-notice'),
    employer: { name: `Virksomhed ${String(n)} A/S`, cvr, pNumbers: [pNumber], sector: 'private', address: null, municipality },
    workplaces: [{ municipality, pNumber, normalEmployees: employees, plannedDismissals: dismissals, categories: ['produktion'] }],
    ...{ normalEmployeesEnterprise: employees, plannedDismissals: dismissals, reason: chance.oneOf(REASONS) },
    ...{ periodFrom: addDays(on, EFFECT_DAYS), periodTo: addDays(on, PERIOD_DAYS) },
    ...{ employeesInformedAt: on, negotiationsStartedAt: on, notice1SentAt: on, notice2SentAt: null, notice3SentAt: null },
  };
  return {
    sender: chance.oneOf(['company-1', 'company-2']),
    submission,
    expects: [isCovered ? 'covered' : 'not-covered'],
    course: isCovered ? 'ordinary' : 'not-covered',
    supplements: isCovered ? laterNotices(submission, on) : [],
    forgettable: 'reason',
  };
}

function laterNotices(first: JsonObject, on: Day): readonly PlannedSupplement[] {
  const [negotiated, listed] = [addDays(on, NEGOTIATED_DAYS), addDays(on, LISTED_DAYS)];
  const second = { ...first, notice2SentAt: negotiated, negotiationResult: 'Aftale om fratrædelsesvilkår' };
  return [
    { from: negotiated, when: 'notified', submission: second },
    { from: listed, when: 'notified', submission: { ...second, notice3SentAt: listed } },
  ];
}
