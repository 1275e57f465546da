import fc from 'fast-check';
import { addDays, day } from '#kernel';
import { cleanRow, foundIn, listFile, readText, type WrittenRow } from '../../../../test/support/klv-lists.js';

const P = '1001234574';

/** Rows at one workplace; the first is record 2. */
const at = (...changes: readonly Partial<WrittenRow>[]): string =>
  listFile(changes.map((change, n) => cleanRow(n, { pNumber: P, occupation: `Tjener ${String(n)}`, supportedFte: '0', ...change })));

const sums = (text: string) => readText(text).list.findings.map(({ row, data }) => [row, data?.['cap'], data?.['fte']]);

describe('the quota of a workplace', () => {
  it('with 51 ordinary employees and 9.4 supported is kept by 0.6 and exceeded by 0.7', () => {
    const of = (weeklyHours: string) => sums(at({ ordinaryEmployees: '51,0', supportedFte: '9,4', weeklyHours }));
    expect(of('22,2')).toEqual([]);
    expect(of('25,9')).toEqual([[2, 10, 10.1]]);
  });

  it('is compared in hundredths: 22.3 hours are still 0.60, and 22.4 are 0.61', () => {
    const of = (weeklyHours: string) => sums(at({ ordinaryEmployees: '51', supportedFte: '9,4', weeklyHours }));
    expect(of('22,3')).toEqual([]);
    expect(of('22,4')).toEqual([[2, 10, 10.01]]);
  });

  it('counts a week of more than 37 hours as one', () => {
    expect(sums(at({ weeklyHours: '168', supportedFte: '1' }))).toEqual([]);
    expect(sums(at({ weeklyHours: '37', supportedFte: '1,01' }))).toEqual([[2, 2, 2.01]]);
  });

  it('counts earlier rows whose period holds the first day of the next, both ends included', () => {
    const first = { startDate: '01-07-2022', plannedEndDate: '31-07-2022', supportedFte: '1', targetGroup: '' };
    const next = (startDate: string) => ({ startDate, plannedEndDate: '31-08-2022', supportedFte: '1', targetGroup: '' });
    expect(sums(at(first, next('31-07-2022')))).toEqual([[3, 2, 3]]);
    expect(sums(at(first, next('01-08-2022')))).toEqual([]);
    expect(sums(at(next('31-07-2022'), first))).toEqual([[2, 2, 3]]);
  });

  it('counts rows of the same day in their order', () => {
    expect(sums(at({}, {}, {}))).toEqual([[4, 2, 3]]);
  });

  it('counts a placement without an end date on', () => {
    const text = at(
      { startDate: '01-07-2022', plannedEndDate: '', supportedFte: '1' },
      { startDate: '01-09-2022', plannedEndDate: '30-09-2022', supportedFte: '1', targetGroup: '' },
    );
    expect(foundIn(text)).toEqual(['2 plannedEndDate data-missing', '3 pNumber quota-exceeded']);
  });

  it('judges each row by the numbers it states itself', () => {
    expect(sums(at({ ordinaryEmployees: '5' }, { ordinaryEmployees: '10' }))).toEqual([]);
    expect(sums(at({ ordinaryEmployees: '10' }, { ordinaryEmployees: '5' }))).toEqual([[3, 1, 2]]);
  });

  it('counts neither rows that are refused, nor rows at other workplaces', () => {
    expect(foundIn(at({ supportedFte: '1' }, { supportedFte: '1', cvr: '1' }, { supportedFte: '0', pNumber: '1001234575' }))).toEqual([
      '3 cvr invalid-cvr',
    ]);
  });

  it('is not judged without the ordinary employees or the P-number', () => {
    expect(foundIn(at({ ordinaryEmployees: '', supportedFte: '99' }))).toEqual(['2 ordinaryEmployees data-missing']);
    expect(foundIn(at({ pNumber: '', supportedFte: '99' }))).toEqual(['2 pNumber data-missing']);
  });

  it('is the same as counting every earlier row for each row', () => {
    const placement = fc.record({ from: fc.nat(60), days: fc.nat(25), fte: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(placement, { minLength: 1, maxLength: 12 }), (placements) => {
        const rows = placements.map((one, n) => ({ ...one, row: n + 2 }));
        const expected = rows.filter((one) => {
          const earlier = rows.filter((other) => other.from < one.from || (other.from === one.from && other.row < one.row));
          const running = earlier.filter((other) => other.from + other.days >= one.from);
          return running.reduce((sum, { fte }) => sum + fte, one.fte) > 20;
        });
        const text = at(...rows.map(written));
        expect(foundIn(text)).toEqual(expected.map(({ row }) => `${String(row)} pNumber quota-exceeded`).sort());
      }),
    );
  });
});

function written({ from, days, fte }: { readonly from: number; readonly days: number; readonly fte: number }): Partial<WrittenRow> {
  const startDate = addDays(day('2022-07-01'), from);
  return { startDate, plannedEndDate: addDays(startDate, days), weeklyHours: String((fte * 37) / 10).replace('.', ',') };
}
