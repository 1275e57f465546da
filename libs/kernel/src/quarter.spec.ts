import { daysOfQuarter, quartersBefore } from './quarter.js';

describe('a quarter', () => {
  it.each([
    [1, '2022-01-01', '2022-03-31'],
    [2, '2022-04-01', '2022-06-30'],
    [3, '2022-07-01', '2022-09-30'],
    [4, '2022-10-01', '2022-12-31'],
  ])('no. %i lasts from %s to %s', (quarter, first, last) => {
    expect(daysOfQuarter({ year: 2022, quarter })).toEqual({ first, last });
  });

  it.each([0, 5])('no. %i is none', (quarter) => {
    expect(() => daysOfQuarter({ year: 2022, quarter })).toThrow(RangeError);
  });

  it('comes after others, across the turn of the year', () => {
    expect(quartersBefore({ year: 2023, quarter: 2 }, 3)).toEqual([
      { year: 2023, quarter: 1 },
      { year: 2022, quarter: 4 },
      { year: 2022, quarter: 3 },
    ]);
    expect(quartersBefore({ year: 2023, quarter: 2 }, 0)).toEqual([]);
  });
});
