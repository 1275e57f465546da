import fc from 'fast-check';
import { day } from '#kernel';
import { countedDismissals, coverage, thresholdOf } from './coverage.assessment.js';

const ON = day('2022-09-12');
const judged = (normalEmployeesEnterprise: number | null, plannedDismissals: number | null, voluntaryTerminations: number | null = 0) =>
  coverage({ normalEmployeesEnterprise, plannedDismissals, voluntaryTerminations }, ON);

describe('a redundancy', () => {
  it.each([
    [20, 20, 'not-covered'],
    [21, 9, 'not-covered'],
    [21, 10, 'covered'],
    [99, 9, 'not-covered'],
    [99, 10, 'covered'],
    [100, 9, 'not-covered'],
    [100, 10, 'covered'],
    [105, 10, 'not-covered'],
    [105, 11, 'covered'],
    [299, 29, 'not-covered'],
    [299, 30, 'covered'],
    [300, 29, 'not-covered'],
    [300, 30, 'covered'],
    [1_000_000, 30, 'covered'],
    [0, 0, 'not-covered'],
  ])('among %d employees with %d dismissals is %s', (employees, dismissals, code) => {
    expect(judged(employees, dismissals)?.code).toBe(code);
  });

  it.each([
    [60, 4, 8, 4, 'not-covered'],
    [60, 5, 5, 10, 'covered'],
    [60, 5, 4, 9, 'not-covered'],
    [60, 10, 0, 10, 'covered'],
    [60, 0, 100, 0, 'not-covered'],
  ])(
    'among %d employees with %d dismissals and %d voluntary terminations counts %d and is %s',
    (employees, planned, voluntary, counted, code) => {
      expect(judged(employees, planned, voluntary)).toMatchObject({ code, data: { dismissals: counted } });
    },
  );

  it('tells the figures it rests on, and where they stand in the act', () => {
    expect(judged(105, 11, null)).toEqual({
      code: 'covered',
      severity: 'info',
      path: 'plannedDismissals',
      rows: undefined,
      source: { act: 'masseafskedigelsesloven', provision: '§ 1, stk. 1', url: expect.stringContaining('retsinformation.dk') as string },
      data: { employees: 105, dismissals: 11, threshold: 11, percent: 10 },
    });
    expect(judged(20, 20)).toMatchObject({ severity: 'warning', data: { employees: 20, dismissals: 20, threshold: null, percent: null } });
  });

  it.each([
    [21, null],
    [99, null],
    [100, 10],
    [299, 10],
    [300, null],
  ])('among %d employees is held to %p per cent of them', (employees, percent) => {
    expect(judged(employees, 30)?.data).toMatchObject({ percent });
  });

  it('is not judged without its numbers', () => {
    expect(judged(null, 11)).toBeUndefined();
    expect(judged(105, null)).toBeUndefined();
  });
});

describe('the threshold', () => {
  const persons = fc.integer({ min: 0, max: 1_000_000 });
  const employees = fc.oneof(fc.integer({ min: 0, max: 320 }), persons);

  it('is that of the act for any numbers', () => {
    fc.assert(
      fc.property(employees, fc.oneof(fc.integer({ min: 0, max: 40 }), persons), (e, d) => {
        const byTheAct = [e > 20 && e < 100 && d >= 10, e >= 100 && e < 300 && 10 * d >= e, e >= 300 && d >= 30];
        expect(judged(e, d)?.code).toBe(byTheAct.includes(true) ? 'covered' : 'not-covered');
      }),
    );
  });

  it('is the least number that is covered', () => {
    fc.assert(
      fc.property(employees, (e) => {
        const least = thresholdOf(e, ON)?.dismissals;
        expect(least === undefined).toBe(e <= 20);
        expect(judged(e, least ?? 0)?.code).toBe(least === undefined ? 'not-covered' : 'covered');
        expect(judged(e, (least ?? 1) - 1)?.code).toBe('not-covered');
      }),
    );
  });

  it('is never missed for more dismissals, nor for more voluntary terminations', () => {
    fc.assert(
      fc.property(persons, persons, fc.integer({ min: 0, max: 50 }), (planned, voluntary, more) => {
        const counted = countedDismissals(planned, voluntary, ON);
        expect(countedDismissals(planned + more, voluntary, ON)).toBeGreaterThanOrEqual(counted);
        expect(countedDismissals(planned, voluntary + more, ON)).toBeGreaterThanOrEqual(counted);
      }),
    );
  });
});
