import fc from 'fast-check';
import { addDays, day } from './day.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n));
const closedDays = (near: string): fc.Arbitrary<ReturnType<typeof day>[]> =>
  fc.array(
    fc.integer({ min: 0, max: 40 }).map((n) => addDays(day(near), n)),
    { maxLength: 5 },
  );

describe('a working day', () => {
  it.each(['2026-03-09', '2026-03-13', '2024-04-26', '2026-05-01', '2026-06-05', '2026-12-24', '2026-12-31'])('is %s', (on) => {
    expect(isWorkingDay(day(on))).toBe(true);
  });

  it.each([
    ['2026-03-14', 'a Saturday'],
    ['2026-03-15', 'a Sunday'],
    ['2026-04-02', 'Skærtorsdag'],
    ['2026-04-06', '2. påskedag'],
    ['2023-05-05', 'Store bededag'],
    ['2026-12-25', 'Juledag, a Friday'],
    ['2026-01-01', 'Nytårsdag, a Thursday'],
  ])('is not %s (%s)', (on) => {
    expect(isWorkingDay(day(on))).toBe(false);
  });

  it('is none when the setting closes it, and the days beside it stay open', () => {
    const closed = [day('2026-12-24')];
    expect(isWorkingDay(day('2026-12-23'), closed)).toBe(true);
    expect(isWorkingDay(day('2026-12-24'), closed)).toBe(false);
    expect(isWorkingDay(day('2026-12-28'), closed)).toBe(true);
  });
});

describe('seven working days after receipt', () => {
  it.each([
    ['2022-12-22', '2023-01-03', 'over Christmas'],
    ['2023-04-05', '2023-04-19', 'over Easter'],
    ['2023-04-28', '2023-05-10', 'over the last store bededag'],
    ['2024-04-19', '2024-04-30', 'over what had been store bededag'],
  ])('on %s are over on %s (%s)', (received, due) => {
    expect(addWorkingDays(day(received), 7)).toBe(due);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-03-09', 1, '2026-03-10'],
    ['2026-03-13', 1, '2026-03-16'],
    ['2026-03-14', 1, '2026-03-16'],
    ['2026-03-15', 1, '2026-03-16'],
    ['2026-04-01', 1, '2026-04-07'],
    ['2026-03-09', 5, '2026-03-16'],
    ['2026-03-09', 10, '2026-03-23'],
    ['2026-03-14', 0, '2026-03-14'],
  ])('from %s, day %i is %s', (from, n, reached) => {
    expect(addWorkingDays(day(from), n)).toBe(reached);
  });

  it('passes over days that the setting closes', () => {
    expect(addWorkingDays(day('2026-12-23'), 1)).toBe('2026-12-24');
    expect(addWorkingDays(day('2026-12-23'), 1, [day('2026-12-24')])).toBe('2026-12-28');
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d days', (n) => {
    expect(() => addWorkingDays(day('2026-03-09'), n)).toThrow(RangeError);
  });

  it('lands on a working day, with exactly that many of them behind it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 25 }), (from, n) => {
        const reached = addWorkingDays(from, n);
        let counted = 0;
        for (let on = addDays(from, 1); on <= reached; on = addDays(on, 1)) counted += isWorkingDay(on) ? 1 : 0;
        return isWorkingDay(reached) && counted === n;
      }),
    );
  });

  it('never comes sooner for more closed days', () => {
    fc.assert(
      fc.property(closedDays('2026-03-15'), fc.integer({ min: 1, max: 25 }), (closed, n) => {
        const from = day('2026-03-14');
        const reached = addWorkingDays(from, n, closed);
        return reached >= addWorkingDays(from, n) && isWorkingDay(reached, closed);
      }),
    );
  });

  it('reaches the same day in two stages as in one', () => {
    const some = fc.integer({ min: 0, max: 20 });
    fc.assert(fc.property(anyDay, some, some, (from, a, b) => addWorkingDays(addWorkingDays(from, a), b) === addWorkingDays(from, a + b)));
  });
});

describe('working days by the law of another day', () => {
  it.each([
    ['2023-04-28', '2023-12-31', '2023-05-10'],
    ['2023-04-28', '2024-01-01', '2023-05-09'],
    ['2024-04-19', '2023-12-31', '2024-05-01'],
    ['2024-04-19', '2024-01-01', '2024-04-30'],
  ])('are seven from %s by the law of %s on %s', (received, lawOn, due) => {
    expect(addWorkingDays(day(received), 7, [], day(lawOn))).toBe(due);
  });
});
