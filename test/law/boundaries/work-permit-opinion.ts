import { instant, type JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { Boundaries, BoundaryRow } from '../boundary.js';

const monthly = (amount: number, weeklyHours: number): JsonObject => ({ basePay: { amount, currency: 'DKK', per: 'month' }, weeklyHours });
const hourly = (amount: number, weeklyHours: number | null): JsonObject => ({
  basePay: { amount, currency: 'DKK', per: 'hour' },
  weeklyHours,
});
const pay = (changes: JsonObject, amount: string): BoundaryRow => [JSON.stringify(changes), changes, `hourly-pay amount=${amount}`];
const weeks = (...runs: readonly (readonly [number, number])[]): JsonObject => ({
  hoursByWeek: runs.flatMap(([count, hours]) => Array<number>(count).fill(hours)),
});
const inKind = (...items: readonly (readonly [number, 'hour' | 'month'])[]): JsonObject => ({
  payInKind: items.map(([amount, per]) => ({ kind: 'bil', amount, per })),
});
/** Under the pay-limit scheme, for so much a month. */
const limited = (amount: number, changes: JsonObject = {}): JsonObject => ({
  scheme: 'pay-limit',
  pensionEmployerPct: 0,
  ...monthly(amount, 37),
  ...changes,
});
const below = (yearly: number): string => `below-pay-limit limit=445000 yearly=${yearly}`;
const supplement = (amount: number): JsonObject => ({ supplements: [{ kind: 'tillæg', amount, per: 'month' }] });
const received = (at: string, due: string): BoundaryRow => [
  `received ${at}`,
  { deadline: null },
  `reply-due ${due}`,
  { receivedAt: instant(at) },
];
const covered = (what: string, changes: JsonObject, isCovered: boolean): BoundaryRow => [
  what,
  changes,
  isCovered ? 'covered-by-agreement' : '–',
];
const NOT_LIQUID = 'pay-not-liquid excluded=';
const AVERAGE = 'hours-over-48 average=';

/** A question from SIRI at the edges of what is customary. */
export const workPermitOpinion: Boundaries = {
  type: 'work-permit-opinion',
  base: exampleOf('work-permit-opinion'),
  receivedAt: instant('2022-09-20T08:00:00.000Z'),
  rules: [
    {
      rule: 'hourly pay',
      source: 'vejledning nr. 9979 af 28/11/2023 om udbetaling af dagpenge, 160,33 timer om måneden',
      codes: ['hourly-pay'],
      figures: ['amount'],
      rows: [
        pay(monthly(27_000, 37), '168.4'),
        pay(monthly(27_001, 37), '168.41'),
        pay(monthly(27_000, 40), '155.77'),
        pay(monthly(30_000, 37.5), '184.62'),
        pay(monthly(13, 24), '0.13'),
        pay(monthly(5238, 120), '10.07'),
        pay(monthly(5239, 120), '10.08'),
        pay(monthly(0, 37), '0'),
        pay(hourly(168, 37), '168'),
        pay(hourly(168, null), '168'),
        ['first day there is', { ...monthly(27_000, 37), applicationDate: '1900-01-01' }, 'hourly-pay amount=168.4'],
        ['monthly pay without hours', { weeklyHours: null }, '–'],
        ['monthly pay for no hours', { weeklyHours: 0 }, '–'],
      ],
    },
    {
      rule: '48 hours a week on average over 17 weeks',
      source: 'SIRIs praksis om løn- og ansættelsesvilkår, 48 timer om ugen i gennemsnit over fire måneder',
      codes: ['hours-over-48'],
      figures: ['average'],
      rows: [
        ['12 weeks of 50, 5 of 40', weeks([12, 50], [5, 40]), '–'],
        ['13 weeks of 50, 4 of 40', weeks([13, 50], [4, 40]), '–'],
        ['17 weeks of 48', weeks([17, 48]), '–'],
        ['17 weeks of 49', weeks([17, 49]), `${AVERAGE}49`],
        ['16 weeks of 48, one of 48.1', weeks([16, 48], [1, 48.1]), `${AVERAGE}48.01`],
        ['one hour too many, and a free week 18', weeks([1, 49], [16, 48], [1, 0]), `${AVERAGE}48.06`],
        ['16 weeks of 49 and a free one', weeks([16, 49], [1, 32]), '–'],
        ['8 weeks of 58, 9 of 39.2', weeks([8, 58], [9, 39.2]), `${AVERAGE}48.05`],
        ['fewer weeks', weeks([3, 49]), `${AVERAGE}49`],
        ['no weeks, 48 hours', { hoursByWeek: null, weeklyHours: 48 }, '–'],
        ['no weeks, 48.01 hours', { hoursByWeek: null, weeklyHours: 48.01 }, `${AVERAGE}48.01`],
        ['weeks go before weekly hours', { ...weeks([1, 40]), weeklyHours: 60 }, '–'],
      ],
    },
    {
      rule: 'pay in liquid funds',
      source: 'SIRIs praksis om løn- og ansættelsesvilkår, likvide midler',
      codes: ['pay-not-liquid'],
      figures: ['excluded'],
      rows: [
        ['nothing in kind', inKind(), '–'],
        ['in kind for nothing', inKind([0, 'month']), '–'],
        ['in kind for one krone', inKind([1, 'month']), `${NOT_LIQUID}1`],
        ['a car', inKind([3000, 'month']), `${NOT_LIQUID}3000`],
        ['a car and a telephone', inKind([3000, 'month'], [500, 'month']), `${NOT_LIQUID}3500`],
        ['by the hour', { ...inKind([10, 'hour']), weeklyHours: 37 }, `${NOT_LIQUID}1603.33`],
        ['by the hour, without hours', { ...inKind([10, 'hour']), weeklyHours: null }, '–'],
        ['application of 31 December 2020', { ...inKind([3000, 'month']), applicationDate: '2020-12-31' }, '–'],
        ['application of 1 January 2021', { ...inKind([3000, 'month']), applicationDate: '2021-01-01' }, `${NOT_LIQUID}3000`],
        ['application of 2 January 2021', { ...inKind([3000, 'month']), applicationDate: '2021-01-02' }, `${NOT_LIQUID}3000`],
      ],
    },
    {
      rule: 'five weeks of holiday',
      source: 'SIRIs praksis om løn- og ansættelsesvilkår, fem ugers ferie',
      codes: ['holiday-below-five-weeks'],
      figures: ['weeks'],
      rows: [
        ...[0, 1, 4, 4.5, 4.99].map((holidayWeeks): BoundaryRow => [
          `${holidayWeeks} weeks`,
          { holidayWeeks },
          `holiday-below-five-weeks weeks=${holidayWeeks}`,
        ]),
        ...[5, 5.01, 5.5, 6, 53].map((holidayWeeks): BoundaryRow => [`${holidayWeeks} weeks`, { holidayWeeks }, '–']),
        ['not stated', { holidayWeeks: null }, '–'],
      ],
    },
    {
      rule: 'employer under a collective agreement',
      source: 'SIRIs praksis om løn- og ansættelsesvilkår, formodningen om overenskomst',
      codes: ['covered-by-agreement'],
      figures: [],
      rows: [
        covered('covered', { isEmployerCovered: true }, true),
        covered('covered, agreement not named', { isEmployerCovered: true, agreementReferred: null }, true),
        covered('covered, extension', { isEmployerCovered: true, isExtension: true }, true),
        covered('covered, other scheme', { isEmployerCovered: true, scheme: 'trainee' }, true),
        covered('covered, first day there is', { isEmployerCovered: true, applicationDate: '1900-01-01' }, true),
        covered('not covered', { isEmployerCovered: false }, false),
        covered('not covered, agreement named', { isEmployerCovered: false, agreementReferred: 'Industriens' }, false),
        covered('not stated', { isEmployerCovered: null }, false),
        covered('not stated, agreement named', { isEmployerCovered: null, agreementReferred: 'Industriens' }, false),
        covered('not covered, extension', { isEmployerCovered: false, isExtension: true }, false),
      ],
    },
    {
      rule: 'pay limit',
      source: 'udlændingeloven § 9 a (beløbsordningen)',
      codes: ['below-pay-limit'],
      figures: ['limit', 'yearly'],
      rows: [
        ['37,083 a month', limited(37_083), below(444_996)],
        ['37,084 a month', limited(37_084), '–'],
        ['exactly 445,000', limited(0, { ...hourly(199, 43), ...supplement(3) }), '–'],
        ['a krone a month less', limited(0, { ...hourly(199, 43), ...supplement(2) }), below(444_988)],
        ['pension of 25 % on both', limited(20_000, { pensionEmployerPct: 25, ...supplement(9666) }), below(444_990)],
        ['a krone more', limited(20_001, { pensionEmployerPct: 25, ...supplement(9666) }), '–'],
        ['pay in kind does not count', limited(37_000, inKind([5000, 'month'])), below(444_000)],
        ['other scheme', limited(20_000, { scheme: 'trainee' }), '–'],
        ['application of 31 December 2021', limited(20_000, { applicationDate: '2021-12-31' }), '–'],
        ['application of 1 January 2022', limited(20_000, { applicationDate: '2022-01-01' }), below(240_000)],
        ['application of 2 January 2022', limited(20_000, { applicationDate: '2022-01-02' }), below(240_000)],
      ],
    },
    {
      rule: 'reply in ten working days',
      source: 'rådets praksis for svar til SIRI; SIRIs frist i høringen',
      codes: ['reply-due'],
      figures: [],
      rows: [
        received('2022-09-20T08:00:00.000Z', '2022-10-04'),
        received('2022-09-20T21:59:59.999Z', '2022-10-04'),
        received('2022-09-20T22:00:00.000Z', '2022-10-05'),
        received('2022-09-24T10:00:00.000Z', '2022-10-07'),
        received('2023-04-05T21:59:59.999Z', '2023-04-24'),
        received('2023-04-05T22:00:00.000Z', '2023-04-24'),
        received('2022-12-22T22:59:59.999Z', '2023-01-06'),
        received('2022-12-22T23:00:00.000Z', '2023-01-09'),
        ['a day sooner set by SIRI', { deadline: '2022-10-03' }, 'reply-due 2022-10-03'],
        ['a day later set by SIRI', { deadline: '2022-10-05' }, 'reply-due 2022-10-05'],
      ],
    },
    {
      rule: 'what must be stated',
      source: 'SIRIs praksis om løn- og ansættelsesvilkår',
      codes: ['data-missing'],
      figures: ['path'],
      rows: [
        ['all stated', {}, '–'],
        ...['siriRef', 'scheme', 'isExtension', 'applicationDate', 'questionType', 'jobTitle', 'basePay', 'weeklyHours'].map(
          (field): BoundaryRow => [`${field} not stated`, { [field]: null }, `data-missing path=${field}`],
        ),
        ['employer not stated', { employer: null }, 'data-missing path=employer.name; data-missing path=employer.municipality'],
        ['deadline not stated', { deadline: null }, '–'],
        ['holiday not stated', { holidayWeeks: null }, '–'],
      ],
    },
  ],
};
