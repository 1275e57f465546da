import fc from 'fast-check';
import { addDays, addMonths, type Day, day, daysBetween, FIRST_DAY, LAST_DAY } from '#kernel';
import { application, approval, type EarlierScheme, type SchemeDays } from './thirteen-weeks.assessment.js';

const HALL = { kind: 'production-unit', name: 'Hal 2' } as const;
const LAW = { on: day('2022-10-03'), settings: [], holidaysOn: undefined };
const CALENDAR = Array.from({ length: 2500 }, (_, n) => addDays(day('2021-12-01'), n));
const SCHEME: SchemeDays = {
  unit: HALL,
  currentFrom: null,
  currentTo: null,
  requestedExtensionTo: null,
  earlierPeriods: null,
  municipalityReceivedAt: null,
  councilReceivedAt: null,
};
const judged = (changes: Partial<SchemeDays>) => approval({ ...SCHEME, ...changes }, LAW);
const dueOn = (changes: Partial<SchemeDays>) =>
  application({ ...SCHEME, ...changes }, LAW).deadlines.map(({ due }) => ('on' in due ? due.on : ''));
const late = (changes: Partial<SchemeDays>) => application({ ...SCHEME, ...changes }, LAW).findings;

describe('any scheme', () => {
  const near = fc.integer({ min: 0, max: 900 }).map((n) => addDays(day('2023-01-01'), n));
  const anywhere = fc.oneof(
    near,
    fc.integer({ min: 0, max: daysBetween(FIRST_DAY, LAST_DAY) }).map((n) => addDays(FIRST_DAY, n)),
  );
  const schemes = fc.array(fc.record({ from: near, to: near, unit: fc.constantFrom(HALL, null, { kind: null, name: 'Hal 1' }) }), {
    maxLength: 6,
  });

  it('is counted as on a calendar, day by day', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: 0, max: 500 }), schemes, (currentFrom, length, earlierPeriods) => {
        const currentTo = addDays(currentFrom, length);
        const data = judged({ currentFrom, currentTo, earlierPeriods })?.data;
        const isWorkShared = (on: Day) => on >= currentFrom || isEarlier(on, earlierPeriods);
        expect(data?.['counted']).toBe(countedUpTo(currentTo, isWorkShared));
        let end = currentFrom;
        while (countedUpTo(end, isWorkShared) < 91) end = addDays(end, 1);
        expect(dueOn({ currentFrom, currentTo, earlierPeriods })).toEqual([end, addDays(end, -28)]);
      }),
      { numRuns: 60 },
    );
  });

  it('has both its days, wherever it lies', () => {
    fc.assert(
      fc.property(
        anywhere,
        anywhere,
        fc.array(fc.record({ from: anywhere, to: anywhere, unit: fc.constant(null) })),
        (currentFrom, currentTo, earlierPeriods) => {
          const changes = { currentFrom, currentTo, earlierPeriods, municipalityReceivedAt: LAST_DAY };
          expect(dueOn(changes)).toHaveLength(2);
          expect(judged(changes) === undefined).toBe(currentTo < currentFrom);
          expect(late(changes).length).toBeLessThan(2);
        },
      ),
    );
  });

  it('at the end of all days runs to the last', () => {
    const from = (currentFrom: string) => dueOn({ currentFrom: day(currentFrom) });
    expect(from('9999-12-31')).toEqual(['9999-12-31', '9999-12-03']);
    expect(from('9999-10-02')).toEqual(['9999-12-31', '9999-12-03']);
    expect(from('9999-10-01')).toEqual(['9999-12-30', '9999-12-02']);
    expect(from('1900-01-01')).toEqual(['1900-04-01', '1900-03-04']);
  });

  it('is judged after a thousand others', () => {
    const earlierPeriods = Array.from({ length: 1000 }, (_, n) => ({
      from: addDays(FIRST_DAY, 2 * n),
      to: addDays(FIRST_DAY, 2 * n),
      unit: null,
    }));
    const changes = { currentFrom: addDays(FIRST_DAY, 2000), currentTo: LAST_DAY, earlierPeriods };
    expect([judged(changes)?.data?.['counted'], dueOn(changes)[0]]).toEqual([365, addDays(FIRST_DAY, 2000)]);
  });
});

function isEarlier(on: Day, schemes: readonly EarlierScheme[]): boolean {
  return schemes.some(({ from, to, unit }) => unit?.name !== 'Hal 1' && from !== null && to !== null && from <= on && on <= to);
}

function countedUpTo(end: Day, isWorkShared: (on: Day) => boolean): number {
  const from = CALENDAR.indexOf(addDays(addMonths(end, -12), 1));
  return CALENDAR.slice(from, CALENDAR.indexOf(end) + 1).filter(isWorkShared).length;
}
