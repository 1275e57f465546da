import { cleanRow, foundIn, listFile, place, readText } from '../../../../test/support/klv-lists.js';
import { COLUMNS, type ColumnId } from './columns.state.js';

const ALL = COLUMNS.map(({ id }) => id);
const without = (...ids: readonly ColumnId[]) => ALL.filter((id) => !ids.includes(id));
const MUST_EXIST = COLUMNS.filter(({ mustExist }) => mustExist).map(({ id }) => id);
const LIST = listFile([cleanRow(1), cleanRow(2)]);

describe('the columns of a list', () => {
  it.each(MUST_EXIST)('must have %s', (id) => {
    const { list } = readText(listFile([cleanRow(1)], without(id)));
    expect(list.findings).toMatchObject([{ row: null, column: id, code: 'missing-column', severity: 'blocking' }]);
    expect([list.rowCount, list.valid]).toEqual([1, []]);
  });

  it('are ten that must be there', () => {
    expect(MUST_EXIST).toHaveLength(10);
  });

  it('may be without the others, whose cells then are empty', () => {
    expect(foundIn(listFile([cleanRow(1, { measure: 'VP', plannedEndDate: '29-07-2022' })], MUST_EXIST))).toEqual([
      '2 plannedEndDate data-missing',
      '2 representativeStatement data-missing',
    ]);
    expect(foundIn(listFile([cleanRow(1)], MUST_EXIST))).toHaveLength(5);
  });

  it('may be unknown, which is told with the place', () => {
    const text = LIST.split('\n')
      .map((line, n) => `${n === 0 ? 'Bemærkning' : ''};${line}`)
      .join('\n');
    expect(readText(text).list.findings).toMatchObject([
      { row: null, column: null, code: 'unknown-column', severity: 'warning', data: { place: 1 } },
    ]);
  });

  it('without a heading count only where something stands in them', () => {
    const lines = LIST.split('\n');
    expect(foundIn(lines.map((line) => `${line};;`).join('\n'))).toEqual([]);
    expect(foundIn([...lines.slice(0, -1), `${lines.at(-1) ?? ''};x`].join('\n'))).toEqual(['- - unknown-column']);
  });

  it.each(['KOMMUNEKODE', 'kommunekode', ' Kommunekode ', 'municipalityCode', 'MUNICIPALITYCODE'])('may be headed %j', (heading) => {
    expect(foundIn(LIST.replace('Kommunekode', heading))).toEqual([]);
  });
});

describe('the heading row of a list', () => {
  const FIVE: readonly ColumnId[] = ['municipalityCode', 'year', 'quarter', 'measure', 'sector'];

  it('has five known headings at least', () => {
    expect(foundIn(listFile([], FIVE))).toHaveLength(5);
    expect(foundIn(listFile([], FIVE.slice(1)))).toEqual(['- - missing-column']);
    expect(foundIn('')).toEqual(['- - missing-column']);
  });

  it('is among the first twenty records, blank ones counted', () => {
    expect(foundIn(`${'\n'.repeat(19)}${LIST}`)).toEqual([]);
    expect(foundIn(`${'Bemærk\n'.repeat(19)}${LIST}`)).toEqual([]);
    expect(foundIn(`${'\n'.repeat(20)}${LIST}`)).toEqual(['- - missing-column', ...cprOfPNumbers(22, 23)]);
  });

  it('may have no heading twice, in one language or in two', () => {
    const one = { row: null, column: 'cvr', code: 'unknown-value', severity: 'blocking', data: { fault: 'heading-twice' } };
    expect(readText(LIST.replace('Branchekode', 'CVR')).list.findings).toMatchObject([one]);
    expect(readText(LIST.replace('P-nummer', 'År').replace('År', 'year')).list.findings).toMatchObject([{ ...one, column: 'year' }]);
    expect(readText(LIST.replace('Stilling', 'Andet').replace('Branchekode', 'ANDET')).list.findings).toMatchObject([
      { ...one, column: null },
    ]);
  });

  const cprOfPNumbers = (...rows: readonly number[]) => rows.map((row) => `${String(row)} - cpr-like-content`);
});

describe('the records of a list', () => {
  it('are numbered from 1, blank ones, preamble and headings counted, line breaks in quotation not', () => {
    const rows = [cleanRow(1, { occupation: 'Tjener\nog\nkok' }), cleanRow(2, { cvr: '1' })];
    expect(foundIn(`KLV-liste\n\n${listFile(rows)}`)).toEqual(['5 cvr invalid-cvr']);
    expect(foundIn(listFile(rows).replace('\n', '\n;;;\n\n'))).toEqual(['5 cvr invalid-cvr']);
  });

  it.each(['I alt', 'ialt', 'TOTAL', ' Sum '])('may end with %j, which is no row', (total) => {
    const { list } = readText(`${LIST}\n;;${total};;;;x`);
    expect(list.findings).toMatchObject([{ row: 4, column: null, code: 'total-row-ignored', severity: 'info' }]);
    expect([list.rowCount, list.valid.length]).toEqual([2, 2]);
  });

  it('that say the same in every column are one row, however they are written', () => {
    const again = cleanRow(1, { measure: 'LT', startDate: '2022-07-04', supportedFte: '1.0', sector: 'PRIVAT' });
    expect(foundIn(listFile([cleanRow(1), again]))).toEqual(['3 - duplicate-row']);
    expect(foundIn(listFile([cleanRow(1), cleanRow(1, { occupation: 'Tjener 2', supportedFte: '0' })]))).toEqual([]);
  });

  it('are not compared where a cell cannot be read', () => {
    const faulty = cleanRow(1, { cvr: '1' });
    expect(foundIn(listFile([faulty, faulty]))).toEqual(['2 cvr invalid-cvr', '3 cvr invalid-cvr']);
  });
});

describe('a row of a list', () => {
  it.each<readonly [ColumnId, 'blocking' | 'warning' | undefined]>([
    ['municipalityCode', 'blocking'],
    ['year', 'blocking'],
    ['quarter', 'blocking'],
    ['measure', 'blocking'],
    ['sector', 'blocking'],
    ['startDate', 'blocking'],
    ['weeklyHours', 'blocking'],
    ['employerName', 'warning'],
    ['pNumber', 'warning'],
    ['plannedEndDate', 'warning'],
    ['ordinaryEmployees', 'warning'],
    ['representativeStatement', 'warning'],
    ['averageHeadcount12m', 'warning'],
    ['headcountNow', 'warning'],
    ['vacatedWithin3Months', 'warning'],
    ['cvr', undefined],
    ['industryCode', undefined],
    ['occupation', undefined],
    ['supportedFte', undefined],
    ['targetGroup', undefined],
  ])('whose %s is empty is found: %s', (column, severity) => {
    const { findings, valid } = readText(listFile([cleanRow(1, { [column]: '' })])).list;
    expect(findings.map((found) => [found.row, found.column, found.code, found.severity])).toEqual(
      severity === undefined ? [] : [[2, column, 'data-missing', severity]],
    );
    expect(valid).toHaveLength(severity === 'blocking' ? 0 : 1);
  });

  it.each(['averageHeadcount12m', 'headcountNow', 'vacatedWithin3Months'])('needs %s for wage subsidy only', (column) => {
    expect(foundIn(listFile([cleanRow(1, { measure: 'VP', [column]: '' })]))).toEqual([]);
  });

  it.each([
    [{ year: '2021' }, ['2 year wrong-quarter']],
    [{ quarter: '4' }, ['2 quarter wrong-quarter']],
    [{ quarter: '5' }, ['2 quarter wrong-quarter']],
    [{ year: '2023', quarter: '1' }, ['2 year wrong-quarter']],
    [{ startDate: '30-09-2022', plannedEndDate: '07-10-2022' }, []],
    [{ startDate: '01-10-2022', plannedEndDate: '07-10-2022' }, ['2 startDate wrong-quarter']],
    [{ startDate: '20-06-2022', plannedEndDate: '01-07-2022' }, []],
    [{ startDate: '20-06-2022', plannedEndDate: '30-06-2022' }, ['2 plannedEndDate wrong-quarter']],
    [{ startDate: '01-07-2022', plannedEndDate: '' }, ['2 plannedEndDate data-missing']],
    [{ startDate: '30-06-2022', plannedEndDate: '' }, ['2 plannedEndDate data-missing', '2 startDate wrong-quarter']],
    [{ startDate: '30-09-2022', plannedEndDate: '' }, ['2 plannedEndDate data-missing']],
    [{ startDate: '01-10-2022', plannedEndDate: '' }, ['2 plannedEndDate data-missing', '2 startDate wrong-quarter']],
    [{ startDate: '04-07-2022', plannedEndDate: '04-07-2022' }, []],
    [{ startDate: '04-07-2022', plannedEndDate: '03-07-2022' }, ['2 plannedEndDate end-before-start']],
    [{ municipalityCode: '773' }, ['2 municipalityCode wrong-municipality']],
    [{ municipalityCode: '999' }, ['2 municipalityCode unknown-municipality']],
  ])('with %j: %j', (changes, found) => {
    expect(foundIn(listFile([cleanRow(1, changes)]))).toEqual(found);
  });
});

describe('what was found in a list', () => {
  it('stands in the order of the file, the whole file first, and of a row what belongs to no column', () => {
    const rows = [cleanRow(1, { targetGroup: 'x', municipalityCode: '999' }), cleanRow(2, { cvr: '1', year: '2021', quarter: '4' })];
    const lines = listFile(rows).split('\n');
    const text = ['Sum', ...lines.map((line, at) => `${line};${at === 0 ? 'Note' : '010190-1234'}`), 'I alt;;;1'].join('\n');
    expect(readText(text, { daysLate: 1 }).list.findings.map(({ row, column, code }) => place(row, column, code))).toEqual([
      '- - list-late',
      '- - unknown-column',
      '3 - cpr-like-content',
      '3 municipalityCode unknown-municipality',
      '3 targetGroup unknown-value',
      '4 - cpr-like-content',
      '4 year wrong-quarter',
      '4 cvr invalid-cvr',
      '5 - total-row-ignored',
    ]);
  });
});

describe('what is kept of a list', () => {
  const kept = (text: string) => {
    const { heading, sent, rowCount, valid } = readText(text).list;
    return [heading?.row, sent.map(({ row }) => row), rowCount, valid.map(({ row }) => row)];
  };

  it('is its heading, its rows as sent, and those that nothing stands against', () => {
    expect(kept(`KLV\n${listFile([cleanRow(1), cleanRow(2, { cvr: '1' })])}\nSum`)).toEqual([2, [3, 4], 2, [3]]);
    expect(kept(listFile([cleanRow(1)], without('sector')))).toEqual([1, [2], 1, []]);
  });

  it('is the number of its rows alone where it seems to hold a CPR number', () => {
    expect(kept(listFile([cleanRow(1), cleanRow(2, { occupation: '010190-1234' })]))).toEqual([undefined, [], 2, []]);
  });

  it('is nothing where no heading is found, or one stands twice', () => {
    expect(kept('KLV')).toEqual([undefined, [], 0, []]);
    expect(kept(LIST.replace('Branchekode', 'CVR'))).toEqual([undefined, [], 0, []]);
  });
});
