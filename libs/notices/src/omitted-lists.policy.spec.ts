import { listCasesIn, withoutLists } from './omitted-lists.policy.js';
import type { DistributionTold, QuarterLogged } from './quarter-notices.policy.js';

const figures = (rows: number, findings: Readonly<Record<string, number>>) => ({
  ...{ rows, measures: { VP: rows, NI: 0, LT: 0 }, flagged: 1, findings },
  lateDays: 0,
});
const change = (rows: number) => ({ rows, measures: { VP: rows, NI: 0, LT: 0 }, flagged: 0 });

const TOLD: DistributionTold = {
  ...{ year: 2026, quarter: 3, isAddition: false, recipients: ['member:m-1'] },
  lists: ['851', '860'].map((municipality) => ({ municipality, replaces: undefined })),
  summary: {
    municipalities: [
      { municipality: '813', list: null, change: null },
      { municipality: '851', list: figures(100, { 'quota-exceeded': 2 }), change: change(7) },
      { municipality: '860', list: figures(40, { 'quota-exceeded': 1, 'repeat-use': 3 }), change: null },
    ],
    ...{ awaited: 3, delivered: 2, previous: { year: 2026, quarter: 2 } },
    total: { ...change(140), flagged: 2, findings: { 'quota-exceeded': 3, 'repeat-use': 3 } },
    change: { ...change(7), municipalities: 1 },
  },
};

const logged = (type: string, municipality: string, caseId: string): QuarterLogged => ({ id: 'e', type, data: { municipality, caseId } });

describe('the lists of a quarter for a member who is out of the case of one', () => {
  it('lack its line and its part in every sum', () => {
    const shown = withoutLists(TOLD, new Set(['851']));
    expect(shown).toMatchObject({
      omitted: 1,
      lists: [{ municipality: '860' }],
      summary: {
        ...{ awaited: 2, delivered: 1, change: null },
        total: { rows: 40, measures: { VP: 40, NI: 0, LT: 0 }, flagged: 1, findings: { 'quota-exceeded': 1, 'repeat-use': 3 } },
      },
    });
    expect(shown?.summary.municipalities.map(({ municipality }) => municipality)).toEqual(['813', '860']);
    expect(withoutLists(TOLD, new Set(['860']))?.summary).toMatchObject({ total: { rows: 100 }, change: { rows: 7, municipalities: 1 } });
  });

  it('are as they were when none is left out, or the list left out has not come', () => {
    expect(withoutLists(TOLD, new Set())).toEqual({ ...TOLD, omitted: 0 });
    expect(withoutLists(TOLD, new Set(['813']))).toEqual({ ...TOLD, omitted: 0 });
  });

  it('are not told of at all when nothing new is left', () => {
    expect(withoutLists(TOLD, new Set(['851', '860']))).toBeUndefined();
  });
});

describe('the cases of a quarter’s lists', () => {
  it('are those that have come and not been taken back', () => {
    const events = [
      ...[logged('ListDelivered', '851', 'case-1'), logged('ListDelivered', '860', 'case-2')],
      ...[logged('DeliveryWithdrawn', '860', 'case-2'), logged('ListDelivered', '851', 'case-3')],
      logged('DeliveryReminded', '813', ''),
    ];
    expect([...listCasesIn(events)]).toEqual([['851', 'case-3']]);
  });
});
