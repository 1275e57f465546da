import fc from 'fast-check';
import { copenhagenDayOf, copenhagenTimeOf, endOfCopenhagenDay, startOfCopenhagenDay } from './copenhagen.js';
import { addDays, day } from './day.js';
import { addMilliseconds, epochOf, instant } from './instant.js';

const HOUR = 3_600_000;
const day1980To2100 = fc.integer({ min: 0, max: 44_000 }).map((n) => addDays(day('1980-01-01'), n));

describe('the day in Copenhagen', () => {
  it.each([
    ['2026-01-15T22:59:59.999Z', '2026-01-15'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16'],
    ['2026-07-15T21:59:59.999Z', '2026-07-15'],
    ['2026-07-15T22:00:00.000Z', '2026-07-16'],
    ['2026-12-31T22:59:59.999Z', '2026-12-31'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-24T21:59:59.999Z', '2026-10-24'],
    ['2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('at %s is %s', (at, on) => {
    expect(copenhagenDayOf(instant(at))).toBe(on);
  });

  it('throws where it would be the year 10000', () => {
    expect(copenhagenDayOf(instant('9999-12-31T22:59:59.999Z'))).toBe('9999-12-31');
    expect(() => copenhagenDayOf(instant('9999-12-31T23:00:00.000Z'))).toThrow(RangeError);
  });
});

describe('a day in Copenhagen', () => {
  it.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', '2026-01-15T22:59:59.999Z', 24],
    ['2026-03-10', '2026-03-09T23:00:00.000Z', '2026-03-10T22:59:59.999Z', 24],
    ['2026-03-28', '2026-03-27T23:00:00.000Z', '2026-03-28T22:59:59.999Z', 24],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z', 23],
    ['2026-03-30', '2026-03-29T22:00:00.000Z', '2026-03-30T21:59:59.999Z', 24],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', '2026-07-15T21:59:59.999Z', 24],
    ['2026-10-24', '2026-10-23T22:00:00.000Z', '2026-10-24T21:59:59.999Z', 24],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z', 25],
    ['2026-10-26', '2026-10-25T23:00:00.000Z', '2026-10-26T22:59:59.999Z', 24],
    ['9999-12-31', '9999-12-30T23:00:00.000Z', '9999-12-31T22:59:59.999Z', 24],
  ])('%s lasts from %s to %s, %i hours', (text, start, end, hours) => {
    const on = day(text);
    expect(startOfCopenhagenDay(on)).toBe(start);
    expect(endOfCopenhagenDay(on)).toBe(end);
    expect(epochOf(endOfCopenhagenDay(on)) + 1 - epochOf(startOfCopenhagenDay(on))).toBe(hours * HOUR);
  });

  it('begins and ends at the moments between which its name holds', () => {
    fc.assert(
      fc.property(day1980To2100, (on) => {
        const [start, end] = [startOfCopenhagenDay(on), endOfCopenhagenDay(on)];
        expect(copenhagenTimeOf(start)).toMatchObject({ day: on, time: '00:00' });
        expect(copenhagenTimeOf(end)).toMatchObject({ day: on, time: '23:59' });
        expect(copenhagenDayOf(addMilliseconds(start, -1))).toBe(addDays(on, -1));
        expect(copenhagenDayOf(addMilliseconds(end, 1))).toBe(addDays(on, 1));
      }),
    );
  });
});

describe('the time in Copenhagen', () => {
  it.each([
    ['2026-01-15T11:05:59.999Z', '2026-01-15', '12:05', 'CET'],
    ['2026-07-15T11:05:59.999Z', '2026-07-15', '13:05', 'CEST'],
    ['2026-01-15T23:00:00.000Z', '2026-01-16', '00:00', 'CET'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '01:59', 'CET'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '03:00', 'CEST'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '02:30', 'CEST'],
    ['2026-10-25T00:59:59.999Z', '2026-10-25', '02:59', 'CEST'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', '02:00', 'CET'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '02:30', 'CET'],
    ['1969-12-31T23:00:00.000Z', '1970-01-01', '00:00', 'CET'],
    ['1969-12-31T22:59:59.999Z', '1969-12-31', '23:59', 'CET'],
  ])('at %s is %s %s %s', (at, on, time, zone) => {
    expect(copenhagenTimeOf(instant(at))).toEqual({ day: on, time, zone });
  });
});
