import { instant, type JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { Boundaries, BoundaryRow } from '../boundary.js';
import { FIELDS } from './quota-dispensation-fields.js';

const BASE = exampleOf('quota-dispensation');
const P = '1001234570';
const OTHER = '1001234571';
const NOT_NEEDED = 'dispensation-not-needed';
const needed = (persons: number): string => `dispensation-needed persons=${persons}`;

/** A workplace by ordinary employees and persons wanted in useful work, and who is there besides. */
const place = (ordinaryEmployees: number, requestedUsefulWork: number, more: JsonObject = {}): JsonObject => ({
  ...{ name: null, pNumber: P, ordinaryEmployees, inTraineeship: 0, inWageSubsidy: 0, inUsefulWork: 0, requestedUsefulWork },
  ...more,
});
const wanted = (employees: number, persons: number, expected: string): BoundaryRow => [
  `${employees} employees, ${persons} wanted`,
  { workplaces: [place(employees, persons)] },
  expected,
];
/** 20 ordinary employees, so that 4 persons are allowed. */
const counted = (what: string, requestedUsefulWork: number, there: JsonObject, expected: string): BoundaryRow => [
  what,
  { workplaces: [place(20, requestedUsefulWork, there)] },
  expected,
];
const several = (what: string, workplaces: readonly JsonObject[], expected: string): BoundaryRow => [what, { workplaces }, expected];
const from = (periodFrom: string | null, expected: string): BoundaryRow => [`period from ${String(periodFrom)}`, { periodFrom }, expected];
const visited = (what: string, changes: JsonObject, expected: string): BoundaryRow => [what, changes, expected];
const BARRED = 'inadmissible-visited-service';
const ALL_JUDGED = [BARRED, 'dispensation-needed', NOT_NEEDED, 'representative-not-heard'];

/** An application for dispensation at the edges of the quota for useful work. */
export const quotaDispensation: Boundaries = {
  type: 'quota-dispensation',
  base: BASE,
  receivedAt: instant('2022-10-03T08:00:00.000Z'),
  rules: [
    {
      rule: 'quota of a workplace',
      source: 'bekendtgørelse nr. 1180 af 25/11/2019 § 100, stk. 1; bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 1',
      codes: ['dispensation-needed', NOT_NEEDED],
      figures: ['persons'],
      rows: [
        wanted(0, 0, NOT_NEEDED),
        wanted(0, 1, NOT_NEEDED),
        wanted(0, 2, needed(1)),
        wanted(3, 1, NOT_NEEDED),
        wanted(5, 2, needed(1)),
        wanted(9.99, 1, NOT_NEEDED),
        wanted(9.99, 2, needed(1)),
        wanted(10, 2, NOT_NEEDED),
        wanted(10, 3, needed(1)),
        wanted(37.4, 7, NOT_NEEDED),
        wanted(37.4, 8, needed(1)),
        wanted(49.9, 9, NOT_NEEDED),
        wanted(49.9, 10, needed(1)),
        wanted(50, 10, NOT_NEEDED),
        wanted(50, 11, needed(1)),
        wanted(51, 11, needed(1)),
        wanted(59, 11, needed(1)),
        wanted(59.99, 10, NOT_NEEDED),
        wanted(60, 11, NOT_NEEDED),
        wanted(60, 12, needed(1)),
        wanted(69.99, 12, needed(1)),
        wanted(70, 12, NOT_NEEDED),
        wanted(125, 17, NOT_NEEDED),
        wanted(125, 18, needed(1)),
        from('1900-01-01', needed(4)),
      ],
    },
    {
      rule: 'who is counted',
      source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 1',
      codes: ['dispensation-needed', NOT_NEEDED],
      figures: ['persons'],
      rows: [
        ['the example: 8 where 4 are allowed', {}, needed(4)],
        counted('4 in useful work', 4, {}, NOT_NEEDED),
        counted('5 in useful work', 5, {}, needed(1)),
        counted('3 in useful work, 1 in traineeship', 3, { inTraineeship: 1 }, NOT_NEEDED),
        counted('4 in useful work, 1 in traineeship', 4, { inTraineeship: 1 }, needed(1)),
        counted('3 in useful work, 1 with wage subsidy', 3, { inWageSubsidy: 1 }, NOT_NEEDED),
        counted('4 in useful work, 1 with wage subsidy', 4, { inWageSubsidy: 1 }, needed(1)),
        counted('4 wanted, 4 of them there', 4, { inUsefulWork: 4 }, NOT_NEEDED),
        counted('4 wanted, 9 there now', 4, { inUsefulWork: 9 }, NOT_NEEDED),
        counted('5 wanted, 5 of them there', 5, { inUsefulWork: 5 }, needed(1)),
        counted('none wanted, 5 in traineeship', 0, { inTraineeship: 5 }, needed(1)),
        counted('none wanted, 4 with wage subsidy', 0, { inWageSubsidy: 4 }, NOT_NEEDED),
      ],
    },
    {
      rule: 'workplace by workplace',
      source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 1',
      codes: ['dispensation-needed', NOT_NEEDED],
      figures: ['persons'],
      rows: [
        several('two within', [place(20, 4), place(10, 2, { pNumber: OTHER })], NOT_NEEDED),
        several('one above by one', [place(20, 5), place(10, 2, { pNumber: OTHER })], needed(1)),
        several('the other above by one', [place(20, 4), place(10, 3, { pNumber: OTHER })], needed(1)),
        several('both above', [place(20, 6), place(10, 5, { pNumber: OTHER })], needed(5)),
        several('room at one is of no use to the other', [place(100, 0), place(10, 3, { pNumber: OTHER })], needed(1)),
        several('three of 3 at one P-number, one wanted in each', [place(3, 1), place(3, 1), place(3, 1)], needed(2)),
        several(
          'three of 3 at three P-numbers',
          [place(3, 1), place(3, 1, { pNumber: OTHER }), place(3, 1, { pNumber: '1' + '0'.repeat(9) })],
          NOT_NEEDED,
        ),
        several('4.9 and 5.09 at one P-number, 2 wanted', [place(4.9, 1), place(5.09, 1)], needed(1)),
        several('4.9 and 5.1 at one P-number, 2 wanted', [place(4.9, 1), place(5.1, 1)], NOT_NEEDED),
        several('names do not tell workplaces apart', [place(5, 1, { name: 'Nord' }), place(4, 1, { name: 'Syd' })], needed(1)),
        several('one without its numbers', [place(20, 6), place(10, 5, { inUsefulWork: null })], '–'),
        several('none', [], '–'),
      ],
    },
    {
      rule: 'visited services are barred',
      source: 'bekendtgørelse nr. 1178 af 25/11/2019 § 12',
      codes: ALL_JUDGED,
      figures: ['persons'],
      rows: [
        visited('visited service', { isVisitedSocialService: true }, BARRED),
        visited('none', { isVisitedSocialService: false }, needed(4)),
        visited('not stated', { isVisitedSocialService: null }, needed(4)),
        visited('visited service, none wanted', { isVisitedSocialService: true, workplaces: [place(20, 0)] }, BARRED),
        visited('visited service, within the quota', { isVisitedSocialService: true, workplaces: [place(20, 4)] }, BARRED),
        visited('visited service, above the quota', { isVisitedSocialService: true, workplaces: [place(20, 5)] }, BARRED),
        visited('none, within the quota', { isVisitedSocialService: false, workplaces: [place(20, 4)] }, NOT_NEEDED),
        visited('none, above the quota', { isVisitedSocialService: false, workplaces: [place(20, 5)] }, needed(1)),
        visited(
          'visited service, nobody heard',
          { isVisitedSocialService: true, representativeHearing: { role: 'none', result: 'none' } },
          BARRED,
        ),
        visited('visited service, no workplaces stated', { isVisitedSocialService: true, workplaces: null }, BARRED),
        visited('visited service, first day there is', { isVisitedSocialService: true, periodFrom: '1900-01-01' }, BARRED),
      ],
    },
    ...FIELDS,
  ],
};
