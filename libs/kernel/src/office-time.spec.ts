import fc from 'fast-check';
import { addDays, day } from './day.js';
import { instant } from './instant.js';
import { isOfficeTime, officeOpening, officeOpeningBefore, workingDayFrom } from './office-time.js';
import { isWorkingDay } from './working-days.js';

const CLOSED = [day('2031-05-30')];
const OFFICE = { closedDays: CLOSED, opensAtHour: 8 };
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(day('2000-01-01'), n));

describe('working days told from a day', () => {
  it.each([
    [0, '2031-05-30', '2031-05-30', 'a Friday itself'],
    [0, '2027-05-30', '2027-05-28', 'for a Sunday the Friday before'],
    [-1, '2027-05-30', '2027-05-27', 'before that Friday'],
    [-1, '2031-05-30', '2031-05-29', 'before a Friday'],
    [-10, '2031-05-30', '2031-05-15', 'over Kristi himmelfartsdag'],
    [1, '2027-05-30', '2027-05-31', 'after a Sunday'],
    [1, '2031-05-30', '2031-06-03', 'over Pinse'],
    [5, '2031-05-30', '2031-06-09', 'over Pinse'],
  ])('by %i from %s are %s: %s', (n, from, reached) => {
    expect(workingDayFrom(day(from), n, [])).toBe(reached);
  });

  it('pass over days that the council has closed', () => {
    expect(workingDayFrom(day('2031-05-30'), 0, CLOSED)).toBe('2031-05-29');
  });

  it('are working days, as many apart as was asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20, max: 20 }), (from, n) => {
        const [one, next] = [workingDayFrom(from, n, []), workingDayFrom(from, n + 1, [])];
        let between = 0;
        for (let on = addDays(one, 1); on <= next; on = addDays(on, 1)) between += isWorkingDay(on) ? 1 : 0;
        return isWorkingDay(one) && between === 1;
      }),
    );
  });
});

describe('office time', () => {
  it.each([
    ['2031-06-03T05:59:59.999Z', false, 'before eight in summer'],
    ['2031-06-03T06:00:00.000Z', true, 'at eight in summer'],
    ['2031-02-03T06:59:59.999Z', false, 'before eight in winter'],
    ['2031-02-03T07:00:00.000Z', true, 'at eight in winter'],
    ['2031-06-03T21:59:59.999Z', true, 'to the end of the day'],
    ['2031-06-02T10:00:00.000Z', false, 'on 2. pinsedag'],
    ['2031-05-31T10:00:00.000Z', false, 'on a Saturday'],
    ['2031-05-30T10:00:00.000Z', false, 'on a day that is closed'],
  ])('at %s is %s: %s', (at, is) => {
    expect(isOfficeTime(instant(at), OFFICE)).toBe(is);
  });

  it.each([
    ['2031-05-30T10:00:00.000Z', '2031-05-01', '2031-06-03T06:00:00.000Z', 'after a closed day, a weekend and Pinse'],
    ['2031-06-03T04:00:00.000Z', '2031-05-01', '2031-06-03T06:00:00.000Z', 'the same morning'],
    ['2031-06-03T10:00:00.000Z', '2031-06-07', '2031-06-09T06:00:00.000Z', 'after the weekend of the day asked for'],
  ])('from %s and not before %s is %s: %s', (at, notBefore, reached) => {
    expect(officeOpening(instant(at), day(notBefore), OFFICE)).toBe(reached);
  });

  it.each([
    [0, '2031-06-03T06:00:00.000Z', 'on its own day'],
    [1, '2031-05-29T06:00:00.000Z', 'before Pinse and a closed day'],
  ])('%i working days before a deadline begins %s: %s', (days, reached) => {
    expect(officeOpeningBefore(instant('2031-06-03T21:59:59.999Z'), days, OFFICE)).toBe(reached);
  });
});
