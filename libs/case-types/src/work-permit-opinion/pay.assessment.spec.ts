import { type AssessmentFacts, day, type Finding, instant } from '#kernel';
import { assessWorkPermitOpinion, type WorkPermitTerms } from './work-permit-opinion.assessment.js';

const RECEIVED = instant('2022-09-20T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const TERMS: WorkPermitTerms = {
  scheme: 'skilled-positive-list',
  applicationDate: day('2022-09-15'),
  deadline: null,
  isEmployerCovered: false,
  basePay: { amount: 27_000, per: 'month' },
  weeklyHours: 37,
  pensionEmployerPct: 8,
  supplements: [],
  payInKind: [],
  holidayWeeks: 5,
  hoursByWeek: null,
};

const found = (code: string, changes: Partial<WorkPermitTerms>): Finding | undefined =>
  assessWorkPermitOpinion({ ...TERMS, ...changes }, FACTS).findings.find((one) => one.code === code);

describe('the hourly pay', () => {
  it.each([
    [27_000, 37, 168.4],
    [27_000, 40, 155.77],
    [30_000, 37.5, 184.62],
    [65, 15, 1],
    [0, 37, 0],
  ])('of DKK %d a month at %d hours is DKK %d', (amount, weeklyHours, hourly) => {
    expect(found('hourly-pay', { basePay: { amount, per: 'month' }, weeklyHours })?.data).toEqual({ amount: hourly });
  });

  it.each([
    [13, 24, 0.13, 'exactly 0.125'],
    [5239, 120, 10.08, 'exactly 10.075'],
    [5238, 120, 10.07, 'a little less'],
  ])('of DKK %d a month at %d hours is rounded to DKK %d (%s)', (amount, weeklyHours, hourly) => {
    expect(found('hourly-pay', { basePay: { amount, per: 'month' }, weeklyHours })?.data).toEqual({ amount: hourly });
  });

  it('is pay by the hour as it is, whatever the hours', () => {
    expect(found('hourly-pay', { basePay: { amount: 168, per: 'hour' } })?.data).toEqual({ amount: 168 });
    expect(found('hourly-pay', { basePay: { amount: 168, per: 'hour' }, weeklyHours: null })?.data).toEqual({ amount: 168 });
  });

  it('is not to be had of monthly pay without hours', () => {
    expect(found('hourly-pay', { weeklyHours: null })).toBeUndefined();
    expect(found('hourly-pay', { weeklyHours: 0 })).toBeUndefined();
  });
});

describe('pay in kind', () => {
  const CAR = { amount: 3000, per: 'month' } as const;
  const excluded = (items: WorkPermitTerms['payInKind'], changes: Partial<WorkPermitTerms> = {}) =>
    found('pay-not-liquid', { payInKind: items, ...changes })?.data;

  it('does not count in an application of 2022', () => {
    expect(excluded([CAR])).toEqual({ excluded: 3000 });
  });

  it('does not count from 1 January 2021 on, and counts the day before', () => {
    expect(excluded([CAR], { applicationDate: day('2021-01-01') })).toEqual({ excluded: 3000 });
    expect(excluded([CAR], { applicationDate: day('2020-12-31') })).toBeUndefined();
    expect(excluded([CAR], { applicationDate: day('2020-12-15') })).toBeUndefined();
  });

  it('is added up a month, pay by the hour by the hours of a month', () => {
    expect(excluded([CAR, { amount: 500, per: 'month' }])).toEqual({ excluded: 3500 });
    expect(excluded([CAR, { amount: 10, per: 'hour' }])).toEqual({ excluded: 4603.33 });
  });

  it('is no matter where there is none, or none that can be reckoned', () => {
    expect(excluded([])).toBeUndefined();
    expect(excluded([{ amount: 0, per: 'month' }])).toBeUndefined();
    expect(excluded([{ amount: null, per: 'month' }])).toBeUndefined();
    expect(excluded([{ amount: 3000, per: null }])).toBeUndefined();
    expect(excluded([{ amount: 10, per: 'hour' }], { weeklyHours: null })).toBeUndefined();
  });

  it('is left out of account only for items that state too little', () => {
    expect(excluded([{ amount: null, per: null }, CAR])).toEqual({ excluded: 3000 });
  });
});

describe('the pay limit', () => {
  const PER_MONTH = (amount: number) => ({ amount, per: 'month' }) as const;
  const below = (changes: Partial<WorkPermitTerms>) =>
    found('below-pay-limit', { scheme: 'pay-limit', pensionEmployerPct: null, ...changes })?.data;

  it('is not reached by DKK 37,083 a month and is by 37,084', () => {
    expect(below({ basePay: PER_MONTH(37_083) })).toEqual({ limit: 445_000, yearly: 444_996 });
    expect(below({ basePay: PER_MONTH(37_084) })).toBeUndefined();
  });

  it('is reached by exactly DKK 445,000, and not by a supplement of one krone less', () => {
    const basePay = { amount: 199, per: 'hour' } as const;
    expect(below({ basePay, weeklyHours: 43, supplements: [PER_MONTH(3)] })).toBeUndefined();
    expect(below({ basePay, weeklyHours: 43, supplements: [PER_MONTH(2)] })).toEqual({ limit: 445_000, yearly: 444_988 });
  });

  it('counts the pension the employer pays of base pay and supplements', () => {
    const terms = { pensionEmployerPct: 25, supplements: [PER_MONTH(9_666)] };
    expect(below({ ...terms, basePay: PER_MONTH(20_000) })).toEqual({ limit: 445_000, yearly: 444_990 });
    expect(below({ ...terms, basePay: PER_MONTH(20_001) })).toBeUndefined();
  });

  it('takes no account of pay in kind', () => {
    expect(below({ basePay: PER_MONTH(37_000), payInKind: [PER_MONTH(5000)] })).toEqual({ limit: 445_000, yearly: 444_000 });
  });

  it('is known from 1 January 2022 on only', () => {
    expect(below({ basePay: PER_MONTH(20_000), applicationDate: day('2022-01-01') })).toBeDefined();
    expect(below({ basePay: PER_MONTH(20_000), applicationDate: day('2021-12-31') })).toBeUndefined();
  });

  it('is asked of no other scheme', () => {
    expect(below({ basePay: PER_MONTH(20_000), scheme: 'trainee' })).toBeUndefined();
  });

  it('is left alone where part of the pay cannot be reckoned', () => {
    expect(below({ basePay: PER_MONTH(20_000), supplements: [{ amount: 10, per: null }] })).toBeUndefined();
    expect(below({ basePay: { amount: 100, per: 'hour' }, weeklyHours: null })).toBeUndefined();
  });
});
