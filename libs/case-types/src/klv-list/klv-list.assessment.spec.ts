import { type AssessmentFacts, instant, source } from '#kernel';
import { assessKlvList, type ListFinding } from './klv-list.assessment.js';

const QUOTA: ListFinding = {
  code: 'quota-exceeded',
  severity: 'warning',
  column: 'pNumber',
  count: 2,
  rows: [4, 9],
  data: { cap: 2, fte: 2.5 },
  source: source('bekendtgørelse om en aktiv beskæftigelsesindsats', '§ 65, stk. 1'),
};

const told = (findings: readonly ListFinding[] = []) => ({ year: 2022, quarter: 3, findings });
const receivedAt = (at: string): AssessmentFacts => ({
  receivedAt: instant(at),
  assessedAt: instant('2026-01-01T00:00:00.000Z'),
  earlier: [],
  extraClosedDays: [],
  settings: [],
});
const IN_TIME = receivedAt('2022-10-03T08:00:00.000Z');

describe('a KLV list', () => {
  it('is due sixty days after the end of its quarter', () => {
    const { deadlines } = assessKlvList(told(), IN_TIME);
    expect(deadlines).toMatchObject([{ kind: 'list-due', due: { on: '2022-11-29' }, computedFrom: 'quarter', standsStill: false }]);
  });

  it.each([
    ['on the last day in time', '2022-11-29T22:59:59.999Z', []],
    ['as the next day begins in Copenhagen', '2022-11-29T23:00:00.000Z', [{ days: 1 }]],
    ['a month later', '2022-12-29T12:00:00.000Z', [{ days: 30 }]],
  ])('that first came %s is late by %j', (_when, at, expected) => {
    const { findings } = assessKlvList(told(), receivedAt(at));
    expect(findings.map(({ data }) => data)).toEqual(expected);
    expect(findings.every(({ code }) => code === 'list-late')).toBe(true);
  });

  it('carries what was found in its rows, with their count and rule', () => {
    expect(assessKlvList(told([QUOTA]), IN_TIME).findings).toEqual([
      {
        code: 'quota-exceeded',
        severity: 'warning',
        path: 'pNumber',
        rows: [4, 9],
        source: QUOTA.source,
        data: { cap: 2, fte: 2.5, count: 2 },
      },
    ]);
  });

  it('always names rows, so that missing data in them make no case incomplete', () => {
    const missing = { ...QUOTA, code: 'data-missing', rows: null, data: null };
    expect(assessKlvList(told([missing]), IN_TIME).findings).toMatchObject([{ rows: [], data: { count: 2 } }]);
  });

  it('is judged by the law of the last day of its quarter', () => {
    expect(assessKlvList(told(), IN_TIME).ruleSet).toBe('RAR_2022');
    expect(assessKlvList({ ...told(), year: 2025, quarter: 1 }, IN_TIME).ruleSet).toBe('RBR_2025');
  });

  it('without a quarter is judged by the day it came, and has no deadline', () => {
    expect(assessKlvList({ year: null, quarter: null, findings: null }, IN_TIME)).toEqual({
      ruleSet: 'RAR_2022',
      findings: [],
      deadlines: [],
    });
  });
});
