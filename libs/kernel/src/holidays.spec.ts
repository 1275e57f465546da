import DateHolidays from 'date-holidays';
import { day } from './day.js';
import { holidayOn, holidaysOf } from './holidays.js';

describe('the public holidays of a year', () => {
  it('are eleven in 2023, the last year with store bededag', () => {
    expect(holidaysOf(2023)).toEqual([
      { on: '2023-01-01', name: 'Nytårsdag' },
      { on: '2023-04-06', name: 'Skærtorsdag' },
      { on: '2023-04-07', name: 'Langfredag' },
      { on: '2023-04-09', name: 'Påskedag' },
      { on: '2023-04-10', name: '2. påskedag' },
      { on: '2023-05-05', name: 'Store bededag' },
      { on: '2023-05-18', name: 'Kristi himmelfartsdag' },
      { on: '2023-05-28', name: 'Pinsedag' },
      { on: '2023-05-29', name: '2. pinsedag' },
      { on: '2023-12-25', name: 'Juledag' },
      { on: '2023-12-26', name: '2. juledag' },
    ]);
  });

  it('are ten in 2024, without it', () => {
    expect(holidaysOf(2024).map(({ on }) => on)).toEqual([
      '2024-01-01',
      '2024-03-28',
      '2024-03-29',
      '2024-03-31',
      '2024-04-01',
      '2024-05-09',
      '2024-05-19',
      '2024-05-20',
      '2024-12-25',
      '2024-12-26',
    ]);
  });

  it('are in the order of the calendar', () => {
    const days = holidaysOf(2026).map(({ on }) => on);
    expect(days).toEqual([...days].sort());
  });

  // Its other type, observance (1. maj, Grundlovsdag, 24 December and the like), closes nothing by default.
  it('are the public ones of date-holidays in every year from 1990 to 2060', () => {
    const reference = new DateHolidays('DK');
    for (let year = 1990; year <= 2060; year += 1) {
      const expected = reference.getHolidays(year).filter(({ type }) => type === 'public');
      expect(holidaysOf(year).map(({ on }) => on)).toEqual(expected.map(({ date }) => date.slice(0, 10)));
    }
  });
});

describe('a public holiday', () => {
  it('is found on its day and not beside it', () => {
    expect(holidayOn(day('2023-05-04'))).toBeUndefined();
    expect(holidayOn(day('2023-05-05'))).toEqual({ on: '2023-05-05', name: 'Store bededag' });
    expect(holidayOn(day('2023-05-06'))).toBeUndefined();
  });

  it.each(['2024-04-26', '2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'])('is not on %s', (on) => {
    expect(holidayOn(day(on))).toBeUndefined();
  });
});

describe('the public holidays by the law of another year', () => {
  it('hold store bededag by the law of 2023 and not by that of 2024, in whatever year it would fall', () => {
    expect(holidayOn(day('2023-05-05'), day('2023-12-31'))?.name).toBe('Store bededag');
    expect(holidayOn(day('2023-05-05'), day('2024-01-01'))).toBeUndefined();
    expect(holidayOn(day('2024-04-26'), day('2023-12-31'))?.name).toBe('Store bededag');
    expect(holidayOn(day('2024-04-26'), day('2024-01-01'))).toBeUndefined();
  });

  it('are else the same', () => {
    expect(holidaysOf(2023, 2024)).toEqual(holidaysOf(2023).filter(({ name }) => name !== 'Store bededag'));
    expect(holidaysOf(2023)).toHaveLength(11);
  });
});
