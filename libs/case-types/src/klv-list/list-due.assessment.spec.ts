import { day } from '#kernel';
import { daysLate, listDue, listDueOn } from './list-due.assessment.js';

describe('the list of a quarter', () => {
  it.each([
    [2022, 1, '2022-05-30'],
    [2022, 2, '2022-08-29'],
    [2022, 4, '2023-03-01'],
    [2023, 4, '2024-02-29'],
  ])('of %i, no. %i, is due on %s', (year, quarter, on) => {
    expect(listDue({ year, quarter }, { on: day('2022-09-30'), settings: [] }).on).toBe(on);
  });

  it.each([
    ['2022-11-28', 0],
    ['2022-11-29', 0],
    ['2022-11-30', 1],
    ['2023-11-29', 365],
  ])('delivered on %s is %i days late', (on, days) => {
    expect(daysLate({ year: 2022, quarter: 3 }, day(on))).toBe(days);
  });

  it('is due when the council has settled it, from the last day of the quarter on', () => {
    const settled = (from: string) => [{ key: 'due-days.klv-list', value: 30, from: day(from) }];
    const due = (from: string) => listDueOn({ year: 2022, quarter: 3 }, day('2022-12-01'), settled(from));
    expect([due('2022-09-30'), due('2022-10-01')]).toEqual(['2022-10-30', '2022-11-29']);
  });
});
