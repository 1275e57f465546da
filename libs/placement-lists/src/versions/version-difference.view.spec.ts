import fc from 'fast-check';
import { versionDifference, type VersionRow } from './version-difference.view.js';

const row = (number: number, fields: VersionRow['fields'] = {}): VersionRow => ({
  row: number,
  fields: { pNumber: '1001234574', measure: 'VP', startDate: '2022-08-01', occupation: 'Tjener', weeklyHours: 37, cvr: null, ...fields },
});

describe('the difference between two versions of a list', () => {
  it('is nothing between nothing', () => {
    expect(versionDifference([], [])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('is what was added and what was removed, each in the order of its file', () => {
    const [a, b, c] = [row(4, { pNumber: '1' }), row(2, { pNumber: '2' }), row(3, { pNumber: '3' })];
    expect(versionDifference([a, b], [c])).toEqual({ added: [c], removed: [b, a], changed: [] });
  });

  it('is a change, with the columns changed, where workplace, measure, start and occupation agree', () => {
    const [before, after] = [row(2), row(9, { weeklyHours: 20, cvr: '99021063' })];
    expect(versionDifference([before], [after])).toEqual({
      added: [],
      removed: [],
      changed: [{ before, after, fields: ['weeklyHours', 'cvr'] }],
    });
  });

  it.each(['pNumber', 'measure', 'startDate', 'occupation'])('is one removed and one added where %s is another', (field) => {
    const [before, after] = [row(2), row(2, { [field]: 'andet' })];
    expect(versionDifference([before], [after])).toEqual({ added: [after], removed: [before], changed: [] });
  });

  it('takes an empty cell for one that is not there', () => {
    const [before, after] = [row(2, { targetGroup: null }), row(2, { weeklyHours: 20 })];
    expect(versionDifference([before], [after]).changed).toMatchObject([{ fields: ['weeklyHours'] }]);
  });

  it('pairs several persons in one placement by likeness, whatever their order', () => {
    const [first, second] = [row(2, { weeklyHours: 37, cvr: '1' }), row(3, { weeklyHours: 20, cvr: '2' })];
    const after = row(2, { weeklyHours: 21, cvr: '2' });
    expect(versionDifference([first, second], [after])).toEqual({
      added: [],
      removed: [first],
      changed: [{ before: second, after, fields: ['weeklyHours'] }],
    });
  });

  it('pairs very many persons in one placement in the order of the files', () => {
    const before = Array.from({ length: 101 }, (_, n) => row(n + 2, { weeklyHours: n }));
    const after = before.slice(1).map(({ row: number, fields }) => row(number, { ...fields, cvr: '1' }));
    const { added, removed, changed } = versionDifference(before, after);
    expect([added.length, removed.length, changed.length]).toEqual([0, 1, 100]);
  });

  it('leads from the rows of the one to the rows of the other', () => {
    const field = fc.constantFrom('a', 'b');
    const rows = fc
      .array(fc.record({ pNumber: field, occupation: field, weeklyHours: fc.integer({ min: 1, max: 3 }) }), { maxLength: 12 })
      .map((all) => all.map((fields, place) => row(place + 2, fields)));
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { added, removed, changed } = versionDifference(before, after);
        expect([...removed, ...changed.map((one) => one.before)].sort(byRow)).toEqual(before);
        expect([...added, ...changed.map((one) => one.after)].sort(byRow)).toEqual(after);
      }),
    );
  });
});

function byRow(a: VersionRow, b: VersionRow): number {
  return a.row - b.row;
}
