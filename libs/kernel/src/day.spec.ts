import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayFromCivil,
  daysBetween,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  lastDayOfPeriod,
  weekdayOf,
  yearOf,
} from './day.js';

const LAST_EPOCH_DAY = 2_932_896;
const FIRST_EPOCH_DAY = -25_567;
const anyDay = fc.integer({ min: FIRST_EPOCH_DAY, max: LAST_EPOCH_DAY }).map((n) => addDays(day('1970-01-01'), n));
const innerDay = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(day('1950-01-01'), n));

describe('a day', () => {
  it.each(['1900-01-01', '9999-12-31', '2026-02-28', '2024-02-29', '2000-02-29', '2026-04-30', '2026-12-31'])('can be %s', (text) => {
    expect(isDay(text)).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    ['1899-12-31', 'before the first year'],
    ['10000-01-01', 'after the last year'],
    ['2026-02-29', 'no leap year'],
    ['2100-02-29', 'no leap year at the turn of a century'],
    ['2024-02-30', 'past the leap day'],
    ['2026-04-31', 'past the end of a short month'],
    ['2026-12-32', 'past the end of a long month'],
    ['2026-01-00', 'day nought'],
    ['2026-00-10', 'month nought'],
    ['2026-13-01', 'month thirteen'],
    ['2026-1-1', 'digits missing'],
    ['26-01-01', 'a short year'],
    ['2026-01-01 ', 'a blank behind'],
    ['2026-01-01\n', 'a line break behind'],
    [' 2026-01-01', 'a blank before'],
    ['2026-01-01T00:00:00.000Z', 'a moment'],
    ['01-01-2026', 'the Danish order'],
    ['२०२६-01-01', 'digits of another script'],
    ['', 'nothing'],
  ])('is not %j (%s)', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('lies between the first and the last there are', () => {
    expect([FIRST_DAY, LAST_DAY]).toEqual(['1900-01-01', '9999-12-31']);
    expect(() => addDays(FIRST_DAY, -1)).toThrow(RangeError);
    expect(() => addDays(LAST_DAY, 1)).toThrow(RangeError);
  });

  it('is made from numbers, and refuses those of no real day', () => {
    expect(dayFromCivil({ year: 2026, month: 3, dayOfMonth: 9 })).toBe('2026-03-09');
    expect(() => dayFromCivil({ year: 2026, month: 2, dayOfMonth: 29 })).toThrow(RangeError);
    expect(() => dayFromCivil({ year: -26, month: 2, dayOfMonth: 1 })).toThrow(RangeError);
  });

  it('knows its year', () => {
    expect(yearOf(day('2026-12-31'))).toBe(2026);
    expect(yearOf(day('2027-01-01'))).toBe(2027);
  });
});

describe('adding days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-06-15', 0, '2026-06-15'],
    ['1970-01-01', 11_016, '2000-02-29'],
    ['1970-01-01', -25_567, '1900-01-01'],
    ['1970-01-01', 2_932_896, '9999-12-31'],
    ['2022-10-03', 30, '2022-11-02'],
    ['2022-10-24', 56, '2022-12-19'],
    ['2022-10-03', 90, '2023-01-01'],
    ['2023-01-01', -28, '2022-12-04'],
  ])('to %s: %i days on is %s', (from, n, to) => {
    expect(addDays(day(from), n)).toBe(to);
  });

  it('throws outside the years 1900–9999 and for parts of a day', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('is undone by taking them away again', () => {
    fc.assert(fc.property(innerDay, fc.integer({ min: -15_000, max: 15_000 }), (from, n) => addDays(addDays(from, n), -n) === from));
  });

  it('agrees with the days between', () => {
    fc.assert(fc.property(anyDay, anyDay, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });
});

describe('the days between two days', () => {
  it.each([
    ['2026-03-01', '2026-03-01', 0],
    ['2026-02-28', '2026-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-01', '2026-02-28', -1],
    ['1969-12-31', '1970-01-02', 2],
    ['2022-10-21', '2022-10-24', 3],
    ['1900-01-01', '9999-12-31', 2_958_463],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it('have the sign of their order as text', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-28', 1, '2026-02-28'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-11-30', 2, '2027-01-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2022-12-31', -12, '2021-12-31'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('to %s: %i months on is %s', (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to);
  });

  it('throws outside the years 1900–9999 and for parts of a month', () => {
    expect(() => addMonths(day('9999-12-01'), 1)).toThrow(RangeError);
    expect(() => addMonths(day('1900-01-31'), -1)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), 0.5)).toThrow(RangeError);
    expect(() => addMonths(day('2026-01-01'), Number.NaN)).toThrow(RangeError);
  });

  it('keeps the day of the month, or takes the last one there is', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        const to = addMonths(from, n);
        const isLastOfMonth = addDays(to, 1).endsWith('-01');
        return to.slice(8) === from.slice(8) || (isLastOfMonth && to.slice(8) < from.slice(8));
      }),
    );
  });

  it('moves on by exactly that number of months', () => {
    const monthsOf = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
    fc.assert(fc.property(innerDay, fc.integer({ min: -600, max: 600 }), (from, n) => monthsOf(addMonths(from, n)) - monthsOf(from) === n));
  });

  it('is undone by taking them away again, up to the 28th', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -600, max: 600 }), (from, n) => {
        fc.pre(from.slice(8) <= '28');
        return addMonths(addMonths(from, n), -n) === from;
      }),
    );
  });
});

describe('a period of months', () => {
  it.each([
    ['2026-01-01', 1, '2026-01-31'],
    ['2026-01-15', 1, '2026-02-14'],
    ['2026-01-28', 1, '2026-02-27'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-29', 1, '2024-02-28'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-30', 1, '2026-04-29'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2026-03-01', 6, '2026-08-31'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-28'],
  ])('from %s over %i months ends on %s', (from, months, last) => {
    expect(lastDayOfPeriod(day(from), months)).toBe(last);
  });

  it.each([0, -1, 0.5, Number.NaN])('cannot have %d months', (months) => {
    expect(() => lastDayOfPeriod(day('2026-01-01'), months)).toThrow(RangeError);
  });

  it('never ends before it begins, and a longer one never ends earlier', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: 1, max: 600 }), (from, months) => {
        const last = lastDayOfPeriod(from, months);
        return last > from && last < lastDayOfPeriod(from, months + 1);
      }),
    );
  });
});

describe('a weekday', () => {
  it.each([
    ['2026-03-09', 1],
    ['2026-03-10', 2],
    ['2026-03-11', 3],
    ['1970-01-01', 4],
    ['2023-05-05', 5],
    ['2026-03-14', 6],
    ['2026-03-15', 7],
    ['1900-01-01', 1],
    ['9999-12-31', 5],
  ])('on %s is %i', (on, weekday) => {
    expect(weekdayOf(day(on))).toBe(weekday);
  });

  it('is followed by the next one, Sunday by Monday', () => {
    fc.assert(fc.property(innerDay, (on) => weekdayOf(addDays(on, 1)) === (weekdayOf(on) % 7) + 1));
  });
});
