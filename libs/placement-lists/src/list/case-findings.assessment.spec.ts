import { cleanRow, listFile, readText, type WrittenRow } from '../../../../test/support/klv-lists.js';
import type { ListFacts } from './facts.state.js';
import { caseFindings, flaggedRows } from './case-findings.assessment.js';
import { MOST_FINDINGS_LISTED } from './limits.state.js';
import { listFinding } from './list-finding.assessment.js';

const listOf = (changes: readonly Partial<WrittenRow>[], facts: Partial<ListFacts> = {}) =>
  readText(listFile(changes.map((one, n) => cleanRow(n + 1, one))), facts).list;
const found = (...of: Parameters<typeof listOf>) =>
  caseFindings(listOf(...of)).map(({ code, path, rows, data }) => [code, path, rows, data]);
const UNSTATED = { representativeStatement: 'nej' };

describe('what was found in a list, as findings of its case', () => {
  it('tells of the whole list in no column and no row, though no row is taken in', () => {
    expect(found([{ cvr: '1' }], { daysLate: 10 })).toEqual([['list-late', undefined, undefined, { days: 10 }]]);
  });

  it('tells of rows that share a finding once, at its first row, with its source', () => {
    expect(found([UNSTATED, {}, UNSTATED])).toEqual([['no-representative-statement', 'representativeStatement', [2, 4], undefined]]);
    expect(caseFindings(listOf([UNSTATED]))).toMatchObject([{ severity: 'warning', source: { provision: '§ 65, stk. 6' } }]);
  });

  it('tells the columns of one fault apart', () => {
    expect(found([{ headcountNow: '19' }, { vacatedWithin3Months: 'ja' }, { headcountNow: '1' }])).toEqual([
      ['net-increase-failed', 'headcountNow', [2, 4], undefined],
      ['net-increase-failed', 'vacatedWithin3Months', [3], undefined],
    ]);
  });

  it('tells workplaces apart that exceed the quota by different figures', () => {
    expect(found([{ supportedFte: '1,5' }, { supportedFte: '2' }, { supportedFte: '1,5' }])).toEqual([
      ['quota-exceeded', 'pNumber', [2, 4], { cap: 2, fte: 2.5 }],
      ['quota-exceeded', 'pNumber', [3], { cap: 2, fte: 3 }],
    ]);
  });

  it('says nothing of rows that are refused, nor of the form of the file', () => {
    expect(found([{ ...UNSTATED, cvr: '1' }, {}])).toEqual([]);
    expect(caseFindings(readText(`${listFile([cleanRow(1)])};x\nI alt`).list)).toEqual([]);
  });

  it('are so many at the most', () => {
    const list = listOf([{}]);
    const exceeding = (count: number) =>
      Array.from({ length: count }, (_, cap) => listFinding('quota-exceeded', { row: 2, data: { cap } }));
    expect(caseFindings({ ...list, findings: exceeding(MOST_FINDINGS_LISTED) })).toHaveLength(MOST_FINDINGS_LISTED);
    expect(caseFindings({ ...list, findings: exceeding(MOST_FINDINGS_LISTED + 1) })).toHaveLength(MOST_FINDINGS_LISTED);
  });
});

describe('the rows of a list in which something was found', () => {
  it('are counted once each, of those taken in', () => {
    expect(flaggedRows(listOf([{ ...UNSTATED, supportedFte: '1,5' }, {}, { ...UNSTATED, cvr: '1' }, UNSTATED]))).toBe(2);
  });

  it('do not count the list itself, though it comes late', () => {
    expect(flaggedRows(listOf([{}, {}], { daysLate: 10 }))).toBe(0);
  });
});
