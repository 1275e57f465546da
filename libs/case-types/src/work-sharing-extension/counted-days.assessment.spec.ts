import fc from 'fast-check';
import { addDays, addMonths, type Day, day, FIRST_DAY, LAST_DAY } from '#kernel';
import { countWithin, distinctDays, monthsEndingOn, type Period } from './counted-days.assessment.js';

const period = (from: string, to: string): Period => ({ from: day(from), to: day(to) });
const ALL = { from: FIRST_DAY, to: LAST_DAY };
const count = (...periods: readonly Period[]) => countWithin(distinctDays(periods), ALL);
const anyDay = fc.integer({ min: 0, max: 120 }).map((n) => addDays(day('2024-01-01'), n));
const anyPeriod = fc.record({ from: anyDay, to: anyDay });

/** Day by day, as one counts on a calendar. */
function counted(periods: readonly Period[], within: Period): number {
  let found = 0;
  for (let on = within.from; on <= within.to; on = addDays(on, 1)) if (periods.some(({ from, to }) => from <= on && on <= to)) found += 1;
  return found;
}

describe('the days of periods', () => {
  it('are counted with the first and the last', () => {
    expect(count()).toBe(0);
    expect(count(period('2022-10-24', '2022-12-31'))).toBe(69);
    expect(count(period('2021-12-06', '2022-01-30'))).toBe(56);
    expect(count(period('2022-10-03', '2022-10-03'))).toBe(1);
    expect(count(period('2022-10-03', '2022-10-02'))).toBe(0);
    expect(count(period('2024-02-28', '2024-03-01'))).toBe(3);
  });

  it('are counted once where periods overlap, touch or hold one another', () => {
    const week = period('2022-10-03', '2022-10-09');
    expect(count(week, week)).toBe(7);
    expect(count(week, period('2022-10-09', '2022-10-10'))).toBe(8);
    expect(count(week, period('2022-10-10', '2022-10-10'))).toBe(8);
    expect(count(week, period('2022-10-11', '2022-10-11'))).toBe(8);
    expect(count(week, period('2022-10-05', '2022-10-06'), period('2022-10-07', '2022-10-12'))).toBe(10);
  });

  it('are those that lie within', () => {
    const days = distinctDays([period('2022-10-03', '2022-10-09'), period('2022-11-01', '2022-11-02')]);
    expect(countWithin(days, period('2022-10-09', '2022-11-01'))).toBe(2);
    expect(countWithin(days, period('2022-10-10', '2022-10-31'))).toBe(0);
    expect(countWithin(days, period('2022-10-04', '2022-10-05'))).toBe(2);
  });

  it('are as many as one counts day by day, in whatever order the periods come', () => {
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 8 }), anyPeriod, (periods, within) => {
        expect(countWithin(distinctDays(periods), within)).toBe(counted(periods, within));
        expect(distinctDays([...periods].reverse())).toEqual(distinctDays(periods));
      }),
    );
  });

  it('may be all there are, of a thousand periods', () => {
    const thousand = Array.from({ length: 1000 }, (_, n) => ({ from: addDays(FIRST_DAY, n * 1000), to: addDays(LAST_DAY, -n) }));
    expect(count(...thousand)).toBe(2_958_464);
  });
});

describe('the twelve months that end on a day', () => {
  it.each([
    ['2022-12-31', '2022-01-01'],
    ['2023-01-01', '2022-01-02'],
    ['2023-02-28', '2022-03-01'],
    ['2024-02-27', '2023-02-28'],
    ['2024-02-28', '2023-03-01'],
    ['2024-02-29', '2023-03-01'],
    ['2024-03-01', '2023-03-02'],
    ['2025-02-27', '2024-02-28'],
    ['2025-02-28', '2024-02-29'],
    ['2025-03-01', '2024-03-02'],
    ['1901-01-01', '1900-01-02'],
    ['1900-12-31', '1900-01-01'],
    ['1900-01-01', '1900-01-01'],
    ['9999-12-31', '9999-01-01'],
  ])('%s begin on %s', (end, from) => {
    expect(monthsEndingOn(day(end), 12)).toEqual({ from, to: end });
  });

  it('begin the day after the same day of the year before', () => {
    const from1902: fc.Arbitrary<Day> = fc.integer({ min: 730, max: 2_900_000 }).map((n) => addDays(FIRST_DAY, n));
    fc.assert(fc.property(from1902, (end) => addDays(monthsEndingOn(end, 12).from, -1) === addMonths(end, -12)));
  });
});
