import { cleanRow, LIST_FACTS, listCells, place } from '../../../../test/support/klv-lists.js';
import type { SentRecord } from './row.state.js';
import { checkList } from './list.assessment.js';
import type { SentFile } from './sent-file.state.js';

const CPR = '010190-1234';
const TEN_DIGITS = '0101901234';
const records = (cells: readonly (readonly string[])[]): readonly SentRecord[] => cells.map((one, at) => ({ row: at + 1, cells: one }));
const LIST = listCells([cleanRow(1), cleanRow(2, { pNumber: TEN_DIGITS })]);
const checked = (changes: Partial<SentFile>, fileName = 'liste.csv') =>
  checkList(
    { records: records(LIST), fault: undefined, elsewhere: [], names: ['Liste', 'Noter'], ...changes },
    { ...LIST_FACTS, fileName },
  );
const found = (...of: Parameters<typeof checked>) => checked(...of).findings.map(({ row, column, code }) => place(row, column, code));
const OF_THE_FILE = ['- - cpr-like-content'];

describe('a CPR number beside the rows of a list', () => {
  it.each<readonly [string, readonly string[], string, Partial<SentFile>]>([
    ['nowhere', [], 'liste.csv', {}],
    ['in the name of the file', OF_THE_FILE, `liste ${CPR}.csv`, {}],
    ['as ten digits in the name of the file', OF_THE_FILE, `${TEN_DIGITS}.csv`, {}],
    ['in the name of the last sheet', OF_THE_FILE, 'liste.csv', { names: ['Liste', 'Noter', CPR] }],
    ['in names and on a sheet, told once', OF_THE_FILE, `${CPR}.csv`, { names: [CPR, CPR], elsewhere: [records([[CPR]])] }],
  ])('%s: %j', (_where, expected, fileName, changes) => {
    expect(found(changes, fileName)).toEqual(expected);
  });
});

describe('another sheet beside a list', () => {
  it.each<readonly [string, readonly string[], readonly (readonly string[])[]]>([
    ['without records', [], []],
    ['of words', [], [['Noter'], ['ingen']]],
    ['with a CPR number on one of its records', OF_THE_FILE, [['Noter'], ['se', CPR], ['ingen']]],
    ['with ten digits and no headings', OF_THE_FILE, [[TEN_DIGITS], ['ingen']]],
    ['with P-numbers below their heading', [], LIST],
    ['with ten digits in another column', OF_THE_FILE, [...LIST, ['851', TEN_DIGITS]]],
    ['with ten digits above its headings', OF_THE_FILE, [Array<string>(20).fill(TEN_DIGITS), ...LIST]],
    ['with a hyphen in its P-numbers', OF_THE_FILE, listCells([cleanRow(1, { pNumber: CPR })])],
  ])('%s: %j', (_what, expected, cells) => {
    expect(found({ elsewhere: [records([]), records(cells)] })).toEqual(expected);
  });
});

describe('a list in which a CPR number stands', () => {
  it('is kept neither in its headings nor in its rows, and none is taken in', () => {
    const list = checked({ records: records([...LIST, LIST[1]?.with(9, CPR) ?? []]) });
    expect(list).toMatchObject({ heading: undefined, sent: [], rowCount: 3, valid: [] });
    expect(list.findings).toMatchObject([{ row: 4, column: 'occupation', code: 'cpr-like-content' }]);
  });

  it('without headings is told so as well, and nothing of it is kept', () => {
    const list = checked({ records: records([['Kontakt', CPR], ['851']]) });
    expect(list).toMatchObject({ heading: undefined, sent: [], rowCount: 0, valid: [] });
    expect(list.findings.map(({ row, column, code }) => place(row, column, code))).toEqual(['- - missing-column', '1 - cpr-like-content']);
  });
});
