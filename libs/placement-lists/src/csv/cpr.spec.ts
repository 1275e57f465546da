import fc from 'fast-check';
import { cleanRow, LIST_FACTS, listFile, place } from '../../../../test/support/klv-lists.js';
import { caseFindings } from '../list/case-findings.assessment.js';
import { COLUMNS } from '../list/columns.state.js';
import { rowsInChunks } from '../list/found-row.view.js';
import { isRefused, listResult } from '../list/list-result.view.js';
import { readList } from './read-list.processor.js';
import { reportFile } from './report-file.processor.js';

const LINES = listFile([cleanRow(1), cleanRow(2), cleanRow(3)]).split('\n');
const PLACES = ['preamble', 'heading', 'cell', 'unknown heading', 'unknown column', 'total row', 'file name', 'beside a fault'] as const;
const MARK = '\uE000';

/** The records of a file with a mark where the number is to stand, and the file's name. */
function sown(at: (typeof PLACES)[number], column: number): { readonly text: string; readonly fileName: string } {
  const [heading = '', ...rows] = LINES;
  const withCell = (line: string): string =>
    line
      .split(';')
      .map((cell, n) => (n === column ? MARK : cell))
      .join(';');
  const file = (lines: readonly string[], fileName = 'liste.csv') => ({ text: lines.join('\n'), fileName });
  switch (at) {
    case 'preamble':
      return file([`Kontakt: ${MARK}`, ...LINES]);
    case 'heading':
      return file([withCell(heading), ...rows]);
    case 'cell':
      return file([heading, rows[0] ?? '', withCell(rows[1] ?? '')]);
    case 'unknown heading':
      return file([`${heading};${MARK}`, ...rows]);
    case 'unknown column':
      return file([`${heading};Bemærkning`, ...rows.map((line) => `${line};${MARK}`)]);
    case 'total row':
      return file([...LINES, `I alt;;${MARK}`]);
    case 'file name':
      return file(LINES, `liste ${MARK}.csv`);
    case 'beside a fault':
      return file([heading, ...rows.map(withCell).map((line) => line.replace('2022;3', '2021;fire'))]);
  }
}

/** Everything anybody is told of a list. */
function outputOf(text: string, fileName: string): { readonly said: string; readonly refused: readonly boolean[] } {
  const read = readList(new TextEncoder().encode(text), { ...LIST_FACTS, fileName });
  const results = (['all-or-nothing', 'accept-valid'] as const).map((acceptance) => listResult(read, acceptance));
  const { list } = read;
  const said = [list, results, caseFindings(list), [...rowsInChunks(list, 10)], new TextDecoder().decode(reportFile(list))];
  return {
    said: JSON.stringify(said),
    refused: (['all-or-nothing', 'accept-valid'] as const).map((acceptance) => isRefused(list, acceptance)),
  };
}

describe('a file that holds a CPR number', () => {
  const digits = fc.string({ unit: fc.nat(9).map(String), minLength: 10, maxLength: 10 });
  const hyphenated = digits.map((ten) => `${ten.slice(0, 6)}-${ten.slice(6)}`);
  const around = fc.constantFrom('', ' ', 'Anne ', 'cpr:');
  const anyColumn = fc.nat(COLUMNS.length - 1);
  const pNumber = COLUMNS.findIndex(({ id }) => id === 'pNumber');

  it('is refused wherever the number stands, and says nothing of it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), anyColumn, fc.oneof(digits, hyphenated), around, (at, column, number, before) => {
        fc.pre(number.includes('-') || column !== pNumber || at === 'preamble');
        const { text, fileName } = sown(at, column);
        const told = outputOf(text.replaceAll(MARK, before + number), fileName.replace(MARK, number));
        expect(told.refused).toEqual([true, true]);
        expect(told.said).not.toContain(number);
        expect(told.said).toContain('cpr-like-content');
      }),
      { numRuns: 300 },
    );
  });

  it('is not meant where ten digits stand under the heading of the P-numbers', () => {
    const { text } = sown('cell', pNumber);
    expect(outputOf(text.replaceAll(MARK, '0101901234'), 'liste.csv').refused).toEqual([false, false]);
  });

  it('is told of cell by cell, instead of what else is wrong with them', () => {
    const { text } = sown(
      'beside a fault',
      COLUMNS.findIndex(({ id }) => id === 'startDate'),
    );
    const { list } = readList(new TextEncoder().encode(text.replaceAll(MARK, '010190-1234')), LIST_FACTS);
    expect(list.findings.map(({ row, column, code }) => place(row, column, code)).slice(0, 3)).toEqual([
      '2 year wrong-quarter',
      '2 quarter not-a-number',
      '2 startDate cpr-like-content',
    ]);
    expect([list.rowCount, list.sent, list.valid]).toEqual([3, [], []]);
  });
});
