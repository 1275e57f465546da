import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { cleanRow, LIST_FACTS, listFile, place, readText, type WrittenRow } from '../../../../test/support/klv-lists.js';
import {
  dayCell,
  formulaCell,
  inlineText,
  numberCell,
  saying,
  sharedText,
  type XmlCell,
  type XmlRow,
  xmlWorkbook,
  type XmlSheet,
  zipped,
} from '../../../../test/support/workbooks.js';
import type { ListFacts } from '../list/facts.state.js';
import { COLUMNS, type ColumnId } from '../list/columns.state.js';
import { readWorkbook } from './read-workbook.processor.js';
import { isWorkbook } from './workbook-bytes.state.js';

const HEADINGS = COLUMNS.map(({ heading }) => inlineText(heading));
const NUMBERS: readonly ColumnId[] = ['municipalityCode', 'year', 'quarter', 'cvr', 'pNumber', 'weeklyHours', 'ordinaryEmployees'];
const FIRST_OF_AUGUST = 44774;

async function read(bytes: Uint8Array, facts: Partial<ListFacts> = {}) {
  const outcome = await readWorkbook(bytes, { ...LIST_FACTS, ...facts });
  if (outcome === 'too-large') throw new Error('the workbook is too large');
  return outcome;
}

const found = async (bytes: Uint8Array, facts: Partial<ListFacts> = {}): Promise<readonly string[]> => {
  const { list } = await read(bytes, facts);
  return list.findings.map(({ row, column, code }) => place(row, column, code)).sort();
};

/** A row as spreadsheets keep it: numbers as numbers, days as serials. */
function typed(row: WrittenRow, changes: Partial<Record<ColumnId, XmlCell | undefined>> = {}): readonly (XmlCell | undefined)[] {
  return COLUMNS.map(({ id }) => {
    if (id in changes) return changes[id];
    if (row[id] === '') return undefined;
    if (id === 'startDate' || id === 'plannedEndDate') return dayCell(serialOf(row[id]));
    return NUMBERS.includes(id) ? numberCell(row[id].replace(',', '.')) : inlineText(row[id]);
  });
}

function serialOf(danish: string): number {
  const [dayOfMonth, month, year] = danish.split('-').map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, dayOfMonth) / 86_400_000 + 25_569;
}

const sheet = (rows: readonly XmlRow['cells'][], more: Partial<XmlSheet> = {}): XmlSheet => ({
  name: 'Ark1',
  rows: [HEADINGS, ...rows].map((cells, n) => ({ at: n + 1, cells })),
  ...more,
});

describe('a list in a workbook', () => {
  it('gives the very rows, findings and numbers that the same list gives as CSV', async () => {
    const row = fc.record({
      weeklyHours: fc.integer({ min: 0, max: 20_000 }).map((n) => String(n / 100).replace('.', ',')),
      ordinaryEmployees: fc.integer({ min: 0, max: 99_999 }).map((n) => String(n / 1000).replace('.', ',')),
      startDate: fc.constantFrom('04-07-2022', '31-08-2022', '01-10-2022'),
      cvr: fc.constantFrom('99021063', '99021064', ''),
      occupation: fc.constantFrom('Tjener & kok', 'Æblepiger <sæson>', 'Linje 1\nLinje 2', '"Chef"'),
      representativeStatement: fc.constantFrom('ja', 'Nej', 'måske', ''),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (changes) => {
        const rows = changes.map((change, n) => cleanRow(n, change));
        const { list } = await read(await xmlWorkbook([sheet(rows.map((one) => typed(one)))]));
        const { list: fromCsv } = readText(listFile(rows));
        expect(list.valid.map((one) => canonicalJson({ ...one }))).toEqual(fromCsv.valid.map((one) => canonicalJson({ ...one })));
        expect(list.findings).toEqual(fromCsv.findings);
      }),
      { numRuns: 25 },
    );
  });

  it('is read from shared and inline texts, cached values of formulas, and numbers where codes are wanted', async () => {
    const cells = typed(cleanRow(1), {
      employerName: sharedText(1),
      occupation: formulaCell('A1&"r"', 'Tjener 1'),
      pNumber: numberCell('1001234001'),
      supportedFte: numberCell('0.125'),
      industryCode: numberCell('561010'),
    });
    const bytes = await xmlWorkbook([sheet([cells])], { shared: ['Andet', 'Virksomhed & Søn'] });
    const { list, dialect } = await read(bytes);
    expect(list.findings).toEqual([]);
    expect(list.valid).toMatchObject([
      {
        row: 2,
        employerName: 'Virksomhed & Søn',
        occupation: 'Tjener 1',
        pNumber: '1001234001',
        supportedFte: 0.125,
        industryCode: '561010',
      },
    ]);
    expect(dialect).toEqual({ encoding: null, delimiter: null });
  });

  it('takes a formula without a cached value for an empty cell', async () => {
    const bytes = await xmlWorkbook([sheet([typed(cleanRow(1), { pNumber: formulaCell('B1') })])]);
    expect(await found(bytes)).toEqual(['2 pNumber data-missing']);
  });

  it.each([
    ['shown as a day', dayCell(FIRST_OF_AUGUST), false, '2022-08-01'],
    ['with a time', dayCell(FIRST_OF_AUGUST + 0.5), false, '2022-08-01'],
    ['that is not shown as one', numberCell(FIRST_OF_AUGUST), false, '2022-08-01'],
    ['counted from 1904', dayCell(FIRST_OF_AUGUST - 1462), true, '2022-08-01'],
    ['counted from 1904 and not shown as one', numberCell(FIRST_OF_AUGUST - 1462), true, '2022-08-01'],
    ['written out', inlineText('01.08.2022'), false, '2022-08-01'],
  ])('reads a serial %s', async (_, cell, is1904, day) => {
    const cells = typed(cleanRow(1), { startDate: cell, plannedEndDate: inlineText('26-08-2022') });
    const { list } = await read(await xmlWorkbook([sheet([cells])], { is1904 }));
    expect(list.valid.map(({ startDate }) => startDate)).toEqual([day]);
  });

  it('counts rows as the sheet does, blank ones too, and finds its heading below a preamble', async () => {
    const rows = [
      { at: 1, cells: [inlineText('KLV-liste')] },
      { at: 4, cells: HEADINGS },
      { at: 9, cells: typed(cleanRow(1)) },
      { at: 12, cells: typed(cleanRow(2, { cvr: '99021064' })) },
      { at: 13, cells: [undefined, inlineText('I alt'), numberCell(2)] },
    ];
    const bytes = await xmlWorkbook([{ name: 'Ark1', rows }]);
    const { list } = await read(bytes);
    expect([list.rowCount, list.valid.map(({ row }) => row)]).toEqual([2, [9]]);
    expect(await found(bytes)).toEqual(['12 cvr invalid-cvr', '13 - total-row-ignored']);
  });

  it('stands on the first sheet that is shown; the others are passed over and named', async () => {
    const notes: XmlSheet = { name: 'Noter', state: 'hidden', rows: [{ at: 1, cells: [inlineText('Husk')] }] };
    const bytes = await xmlWorkbook([notes, sheet([typed(cleanRow(1))]), { name: 'Bilag', rows: [] }]);
    const { list, unread } = await read(bytes);
    expect(list.valid).toHaveLength(1);
    expect(unread).toEqual([
      { name: 'Noter', isHidden: true },
      { name: 'Bilag', isHidden: false },
    ]);
  });

  it('is none where every sheet is hidden', async () => {
    const bytes = await xmlWorkbook([sheet([typed(cleanRow(1))], { state: 'veryHidden' })]);
    expect(await found(bytes)).toEqual(['- - missing-column']);
  });
});

describe('what looks like a CPR number in a workbook', () => {
  const clean = sheet([typed(cleanRow(1))]);
  const with1 = (cell: XmlCell, more: Partial<XmlSheet> = {}): XmlSheet => ({ name: 'Noter', rows: [{ at: 7, cells: [cell] }], ...more });

  it.each([
    ['a hidden sheet', [with1(inlineText('010190-1234'), { state: 'hidden' as const }), clean]],
    ['a sheet after the list', [clean, with1(inlineText('se 0101901234'))]],
    ['a number on another sheet', [clean, with1(numberCell(1501901234))]],
    [
      'a sheet wider than a list may be',
      [clean, { name: 'Bred', rows: [{ at: 1, cells: Array.from({ length: 300 }, () => inlineText('010190-1234')) }] }],
    ],
    ['the name of a sheet', [clean, { name: '010190-1234', rows: [] }]],
  ])('refuses the file when it stands on %s, and names no sheet', async (_, sheets) => {
    const bytes = await xmlWorkbook(sheets);
    expect(await found(bytes)).toEqual(['- - cpr-like-content']);
    const { list, unread } = await read(bytes);
    expect([list.valid, list.sent, unread]).toEqual([[], [], []]);
  });

  it('is not seen in a P-number below its heading, on whatever sheet', async () => {
    const before = sheet([typed(cleanRow(2, { pNumber: '1001234002' }))], { name: '2. kvartal', state: 'hidden' });
    expect(await found(await xmlWorkbook([clean, before]))).toEqual([]);
  });

  it('is found in a cell of the list as in any file', async () => {
    const bytes = await xmlWorkbook([sheet([typed(cleanRow(1), { occupation: numberCell(1501901234) })])]);
    expect(await found(bytes)).toEqual(['2 occupation cpr-like-content']);
  });
});

describe('a file that is no list in a workbook', () => {
  it.each([
    ['is only called one', Buffer.from('PK\u0003\u0004 and no more')],
    ['is another archive', undefined],
  ])('is refused with one finding when it %s', async (_, given) => {
    const bytes = given === undefined ? await zipped([['brev.txt', 'Kære råd']]) : new Uint8Array(given);
    const { list } = await read(bytes);
    expect(list.findings).toMatchObject([{ row: null, column: null, code: 'unknown-value', data: { fault: 'not-a-workbook' } }]);
  });

  it('is refused for more than 200 columns, or a cell that is too long', async () => {
    const wide = Array.from({ length: 201 }, (_, n) => numberCell(n));
    const { list } = await read(await xmlWorkbook([sheet([wide])]));
    expect(list.findings).toMatchObject([{ row: null, data: { fault: 'too-many-columns' } }]);
    const long = await read(await xmlWorkbook([sheet([[inlineText('x'.repeat(32_768))]])]));
    expect(long.list.findings).toMatchObject([{ row: null, data: { fault: 'cell-too-long' } }]);
  });

  it.each([
    ['is given up unread when it says that it would unfold to more than 200 MB', 200_000_001, 'too-large'],
    ['is none when it does not say how much it unfolds to', 0, 'not-a-workbook'],
    ['is none when it unfolds to more than it says', 100, 'not-a-workbook'],
  ])('%s', async (_, said, why) => {
    const bytes = saying(await xmlWorkbook([sheet([typed(cleanRow(1))])]), said);
    const outcome = await readWorkbook(bytes, LIST_FACTS);
    const told = outcome === 'too-large' ? [outcome] : outcome.list.findings.map(({ data }) => data?.['fault']);
    expect(told).toEqual([why]);
  });
});

describe('the first bytes of a file', () => {
  it('tell a workbook from text', async () => {
    expect(isWorkbook(await xmlWorkbook([]))).toBe(true);
    expect(isWorkbook(Buffer.from('Kommunekode;År'))).toBe(false);
    expect(isWorkbook(new Uint8Array())).toBe(false);
  });
});
