import { type ListFigures, quarterSummary } from './quarter-summary.view.js';

const MUNICIPALITIES = ['813', '851', '860'];
const PREVIOUS = { year: 2026, quarter: 2 };

function list(municipality: string, [VP, NI, LT]: readonly [number, number, number], more: Partial<ListFigures> = {}): ListFigures {
  return { municipality, rows: VP + NI + LT, measures: { VP, NI, LT }, flagged: 0, findings: {}, version: 1, lateDays: 0, ...more };
}

const summaryOf = (lists: readonly ListFigures[], previousLists: readonly ListFigures[] = []) =>
  quarterSummary({ municipalities: MUNICIPALITIES, lists, previous: PREVIOUS, previousLists });

describe('the summary of a quarter', () => {
  it('counts rows, measures and flags of each municipality and of all', () => {
    const { municipalities, total, awaited, delivered } = summaryOf([
      list('813', [1, 2, 3], { flagged: 2, findings: { 'quota-exceeded': 1, 'data-missing': 2 } }),
      list('851', [10, 0, 5], { flagged: 1, findings: { 'quota-exceeded': 1 }, version: 2, lateDays: 4 }),
    ]);
    expect({ awaited, delivered }).toEqual({ awaited: 3, delivered: 2 });
    expect(total).toEqual({
      rows: 21,
      measures: { VP: 11, NI: 2, LT: 8 },
      flagged: 3,
      findings: { 'data-missing': 2, 'quota-exceeded': 2 },
    });
    expect(municipalities[1]?.list).toEqual({
      rows: 15,
      measures: { VP: 10, NI: 0, LT: 5 },
      flagged: 1,
      findings: { 'quota-exceeded': 1 },
      version: 2,
      lateDays: 4,
    });
    expect(municipalities[2]).toEqual({ municipality: '860', list: null, change: null });
  });

  it('says that there is nothing to compare with where the quarter before has no list', () => {
    const { change, municipalities, previous } = summaryOf([list('813', [1, 0, 0])]);
    expect({ change, previous }).toEqual({ change: null, previous: PREVIOUS });
    expect(municipalities[0]?.change).toBeNull();
  });

  it('compares only those whose lists are there for both quarters', () => {
    const before = [list('813', [4, 0, 1], { flagged: 3 }), list('860', [100, 0, 0])];
    const { change, municipalities } = summaryOf([list('813', [1, 2, 1], { flagged: 1 }), list('851', [50, 0, 0])], before);
    expect(change).toEqual({ rows: -1, measures: { VP: -3, NI: 2, LT: 0 }, flagged: -2, municipalities: 1 });
    expect(municipalities.map((line) => line.change?.rows)).toEqual([-1, undefined, undefined]);
  });

  it('leaves out the lists of others', () => {
    expect(summaryOf([list('101', [9, 9, 9])])).toMatchObject({ delivered: 0, total: { rows: 0 } });
  });
});
