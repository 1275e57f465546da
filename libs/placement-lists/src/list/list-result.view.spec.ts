import { cleanRow, listFile, readText } from '../../../../test/support/klv-lists.js';
import { caseFindings, flaggedRows } from './case-findings.assessment.js';
import { rowsInChunks } from './found-row.view.js';
import { type Acceptance, isRefused, listResult } from './list-result.view.js';

const result = (text: string, acceptance: Acceptance) => {
  const read = readText(text);
  const { rows, accepted, findingsTotal } = listResult(read, acceptance);
  return [isRefused(read.list, acceptance), rows, accepted, findingsTotal];
};
const FAULTY = listFile([cleanRow(1), cleanRow(2, { cvr: '1' }), cleanRow(3, { representativeStatement: 'nej' })]);

describe('the result of a list', () => {
  it('tells how it was read and what is to be done', () => {
    const told = listResult(readText(FAULTY), 'accept-valid');
    const texts = told.findings.map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('CVR-nummeret'), expect.stringContaining('udtalelse')]);
    expect(told).toEqual({
      rows: 3,
      accepted: 2,
      findings: [
        {
          row: 3,
          column: 'cvr',
          code: 'invalid-cvr',
          severity: 'blocking',
          text: texts[0],
          data: undefined,
        },
        {
          row: 4,
          column: 'representativeStatement',
          code: 'no-representative-statement',
          severity: 'warning',
          text: texts[1],
          data: undefined,
        },
      ],
      findingsTotal: 2,
      encoding: 'utf-8',
      delimiter: ';',
    });
  });

  it('names the sheets of a workbook that were passed over', () => {
    const unread = [
      { name: 'Noter', isHidden: true },
      { name: 'Bilag', isHidden: false },
    ];
    const { notes } = listResult({ ...readText(FAULTY), unread }, 'accept-valid');
    expect(notes).toEqual([expect.stringContaining('»Noter« er skjult'), expect.stringContaining('»Bilag«')]);
  });

  it('is a refusal of all rows, or of the faulty ones alone', () => {
    expect(result(FAULTY, 'all-or-nothing')).toEqual([true, 3, 0, 2]);
    expect(result(FAULTY, 'accept-valid')).toEqual([false, 3, 2, 2]);
  });

  it('is a refusal where no row is valid, and all may be taken of a list without rows', () => {
    expect(result(listFile([cleanRow(1, { cvr: '1' })]), 'accept-valid')).toEqual([true, 1, 0, 1]);
    expect(result(listFile([]), 'all-or-nothing')).toEqual([false, 0, 0, 0]);
    expect(result(listFile([]), 'accept-valid')).toEqual([true, 0, 0, 0]);
  });

  it('takes in rows with warnings', () => {
    expect(result(listFile([cleanRow(1, { employerName: '', representativeStatement: 'nej' })]), 'all-or-nothing')).toEqual([
      false,
      1,
      1,
      2,
    ]);
  });

  it('is a refusal of the whole file for a missing column and for a CPR number', () => {
    const noCpr = listFile([cleanRow(1), cleanRow(2, { occupation: '010190-1234' })]);
    expect(result(noCpr, 'accept-valid')).toEqual([true, 2, 0, 1]);
    expect(result(listFile([cleanRow(1)], ['year', 'quarter', 'measure', 'sector', 'cvr']), 'accept-valid')).toEqual([true, 1, 0, 11]);
  });

  it('lists a thousand findings and counts them all', () => {
    const many = (count: number) => listFile(Array.from({ length: count }, (_, n) => cleanRow(n, { representativeStatement: 'nej' })));
    const listed = (count: number) => {
      const { findings, findingsTotal } = listResult(readText(many(count)), 'all-or-nothing');
      return [findings.length, findingsTotal, findings.at(-1)?.row];
    };
    expect(listed(1000)).toEqual([1000, 1000, 1001]);
    expect(listed(1001)).toEqual([1000, 1001, 1001]);
  });
});

describe('the findings of the case of a list', () => {
  const REFUSED_TOO = listFile([
    cleanRow(1, { representativeStatement: 'nej' }),
    cleanRow(2, { representativeStatement: 'nej' }),
    cleanRow(3, { representativeStatement: 'nej', cvr: '1' }),
    cleanRow(4, { supportedFte: '1,5' }),
    cleanRow(5),
  ]);

  it('are those of the rows taken in, rows that share one together', () => {
    expect(caseFindings(readText(REFUSED_TOO).list)).toMatchObject([
      { code: 'no-representative-statement', path: 'representativeStatement', rows: [2, 3], source: { provision: '§ 65, stk. 6' } },
      { code: 'quota-exceeded', path: 'pNumber', rows: [5], data: { cap: 2, fte: 2.5 } },
    ]);
    expect(flaggedRows(readText(REFUSED_TOO).list)).toBe(3);
  });

  it('stand with their rows, so many rows at a time', () => {
    const chunks = [...rowsInChunks(readText(REFUSED_TOO).list, 3)];
    expect(chunks.map((rows) => rows.map(({ row, findings }) => [row, findings.map(({ code }) => code)]))).toEqual([
      [
        [2, ['no-representative-statement']],
        [3, ['no-representative-statement']],
        [5, ['quota-exceeded']],
      ],
      [[6, []]],
    ]);
  });
});
