import fc from 'fast-check';
import { weekdayOf } from './day.js';
import { easterSunday } from './easter.js';

const anyYear = fc.integer({ min: 1900, max: 9999 });

describe('Easter Sunday', () => {
  it.each([
    [1900, '1900-04-15'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2022, '2022-04-17'],
    [2023, '2023-04-09'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2285, '2285-03-22'],
    [3165, '3165-04-18'],
    [7515, '7515-04-25'],
  ])('of %i is %s', (year, on) => {
    expect(easterSunday(year)).toBe(on);
  });

  it('is a Sunday from 22 March to 25 April of its year', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const on = easterSunday(year);
        return weekdayOf(on) === 7 && on >= `${String(year)}-03-22` && on <= `${String(year)}-04-25`;
      }),
    );
  });

  it.each([1899, 10_000, 2026.5, Number.NaN])('of %d is not known', (year) => {
    expect(() => easterSunday(year)).toThrow(RangeError);
  });
});
