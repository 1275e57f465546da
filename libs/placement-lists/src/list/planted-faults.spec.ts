import fc from 'fast-check';
import { cleanRow, foundIn, LIST_FACTS, listFile, place, type WrittenRow } from '../../../../test/support/klv-lists.js';
import { COLUMNS, type ColumnId } from './columns.state.js';
import type { ListFacts } from './facts.state.js';
import type { ListCode } from './finding.state.js';
import { DANISH_WORDS } from '../words/danish.messages.js';

/** A fault in one row: what is written there, and where it must be found. */
type RowFault = readonly [ListCode, ColumnId, Partial<WrittenRow>];

/** A list in the making, with the places where something must be found. */
interface Planted {
  readonly rows: readonly WrittenRow[];
  readonly columns: readonly ColumnId[];
  /** Headings of further columns, in whose cells something stands. */
  readonly further: readonly string[];
  readonly facts: Partial<ListFacts>;
  readonly before: string;
  readonly after: string;
  readonly expected: readonly string[];
}

const ROWS = 40;
const [RECORDS_BEFORE, CPR] = [2, '010190-1234'];
const number = (column: ColumnId): readonly RowFault[] => [
  ['not-a-number', column, { [column]: 'mange' }],
  ['not-a-number', column, { [column]: '1.2.3' }],
  ['out-of-range', column, { [column]: '-1' }],
];

const [NUL, TOO_LARGE, TEN_DIGITS] = ['Caf\0', '1.000.000.000.001', '0101901234'];

const IN_A_ROW: readonly RowFault[] = [
  ...(['year', 'quarter', 'weeklyHours', 'ordinaryEmployees', 'supportedFte', 'averageHeadcount12m', 'headcountNow'] as const).flatMap(
    number,
  ),
  ['out-of-range', 'weeklyHours', { weeklyHours: '168,5' }],
  ['out-of-range', 'ordinaryEmployees', { ordinaryEmployees: TOO_LARGE }],
  ['not-a-date', 'startDate', { startDate: '31-06-2022' }],
  ['not-a-date', 'plannedEndDate', { plannedEndDate: 'snart' }],
  ['unknown-measure', 'measure', { measure: 'jobrotation' }],
  ['unknown-municipality', 'municipalityCode', { municipalityCode: '999' }],
  ['wrong-municipality', 'municipalityCode', { municipalityCode: '773' }],
  ['wrong-quarter', 'year', { year: '2021' }],
  ['wrong-quarter', 'quarter', { quarter: '4' }],
  ['wrong-quarter', 'startDate', { startDate: '01-10-2022', plannedEndDate: '02-10-2022' }],
  ['wrong-quarter', 'plannedEndDate', { startDate: '01-06-2022', plannedEndDate: '30-06-2022' }],
  ['invalid-cvr', 'cvr', { cvr: '99021064' }],
  ['invalid-p-number', 'pNumber', { pNumber: '123' }],
  ['end-before-start', 'plannedEndDate', { plannedEndDate: '03-07-2022' }],
  ['unknown-value', 'sector', { sector: 'selvejende' }],
  ['unknown-value', 'employerName', { employerName: NUL }],
  ['unknown-value', 'occupation', { occupation: NUL }],
  ['unknown-value', 'industryCode', { industryCode: '1' }],
  ['unknown-value', 'representativeStatement', { representativeStatement: 'måske' }],
  ['unknown-value', 'vacatedWithin3Months', { vacatedWithin3Months: 'måske' }],
  ['unknown-value', 'targetGroup', { targetGroup: 'andre' }],
  ...COLUMNS.filter(({ whenEmpty }) => whenEmpty !== 'allowed').map(({ id }): RowFault => ['data-missing', id, { [id]: '' }]),
  ...COLUMNS.map(({ id }): RowFault => ['cpr-like-content', id, { [id]: CPR }]),
  ...(['cvr', 'industryCode', 'startDate', 'weeklyHours'] as const).map((id): RowFault => ['cpr-like-content', id, { [id]: TEN_DIGITS }]),
  ['quota-exceeded', 'pNumber', { supportedFte: '1,01' }],
  ['no-representative-statement', 'representativeStatement', { representativeStatement: 'nej' }],
  ['net-increase-failed', 'headcountNow', { headcountNow: '19,9' }],
  ['net-increase-failed', 'vacatedWithin3Months', { vacatedWithin3Months: 'ja' }],
  ['duration-exceeded', 'plannedEndDate', { plannedEndDate: '04-01-2023' }],
  ['duration-exceeded', 'plannedEndDate', { measure: 'VP', plannedEndDate: '01-08-2022' }],
  ['duration-exceeded', 'plannedEndDate', { measure: 'NI', sector: 'offentlig', plannedEndDate: '03-10-2022' }],
  ['useful-work-not-public', 'sector', { measure: 'NI' }],
];

const planted = (fault: RowFault): ((list: Planted, n: number) => Planted) => {
  const [code, column, changes] = fault;
  return (list, n) => ({
    ...list,
    rows: list.rows.map((row, at) => (at === n ? { ...row, ...changes } : row)),
    expected: [...list.expected, place(n + RECORDS_BEFORE, column, code)],
  });
};

const repeatUse = (list: Planted, n: number): Planted => ({
  ...list,
  facts: {
    ...list.facts,
    earlierPNumbers: LIST_FACTS.earlierPNumbers.map((_, q) => new Set([...(list.facts.earlierPNumbers?.[q] ?? []), cleanRow(n).pNumber])),
  },
  expected: [...list.expected, place(n + RECORDS_BEFORE, 'pNumber', 'repeat-use')],
});

/** The copy stands last, so it is the later of the two whatever was planted elsewhere. */
const duplicate = (list: Planted, n: number): Planted => ({
  ...list,
  rows: [...list.rows, cleanRow(n)],
  expected: [...list.expected, place(list.rows.length + RECORDS_BEFORE, null, 'duplicate-row')],
});

const without =
  (column: ColumnId) =>
  (list: Planted): Planted => ({
    ...list,
    columns: list.columns.filter((id) => id !== column),
    expected: [...list.expected, place(null, column, 'missing-column')],
  });
const beside =
  (heading: string) =>
  (list: Planted): Planted => ({
    ...list,
    further: [...list.further, heading],
    expected: [...list.expected, place(null, null, 'unknown-column')],
  });

const OF_THE_FILE: readonly ((list: Planted) => Planted)[] = [
  (list) => ({
    ...list,
    facts: { ...list.facts, daysLate: 1 },
    expected: [...list.expected, place(null, null, 'list-late')],
  }),
  (list) => ({
    ...list,
    facts: { ...list.facts, fileName: `klv ${CPR}.csv` },
    expected: [...list.expected, place(null, null, 'cpr-like-content')],
  }),
  (list) => ({ ...list, before: `Kontakt ${CPR}`, expected: [...list.expected, place(1, null, 'cpr-like-content')] }),
  without('employerName'),
  beside('Bemærkning'),
  beside(''),
  (list) => ({ ...list, after: 'Ialt', expected: [...list.expected, place(list.rows.length + RECORDS_BEFORE, null, 'total-row-ignored')] }),
];
/** Where the column of employers may be missing, nothing is planted in it. */
const IN_ROWS = [...IN_A_ROW.filter(([, column]) => column !== 'employerName').map(planted), repeatUse, duplicate];

const clean = (): Planted => ({
  rows: Array.from({ length: ROWS }, (_, n) => cleanRow(n)),
  columns: COLUMNS.map(({ id }) => id),
  further: [],
  facts: {},
  before: '',
  after: '',
  expected: [],
});

/** The heading is record 2 when something stands before it, else record 1. */
const found = ({ rows, columns, further, facts, before, after }: Planted): readonly string[] => {
  const lines = listFile(rows, columns).split('\n');
  const wider = lines.map((line, at) => [line, ...further.map((heading) => (at === 0 ? heading : 'x'))].join(';'));
  return foundIn([...(before === '' ? [] : [before]), ...wider, after].join('\n'), facts);
};

const moved = ({ before, expected }: Planted): readonly string[] =>
  expected
    .map((at) => (before === '' || at === place(1, null, 'cpr-like-content') ? at : at.replace(/^\d+/, (row) => String(Number(row) + 1))))
    .sort();

describe('a list in which nothing is wrong', () => {
  it('has no findings', () => {
    expect(found(clean())).toEqual([]);
  });
});

describe('a list in which faults are planted', () => {
  it('may have any there are', () => {
    const all = [...IN_ROWS, ...OF_THE_FILE].reduce((list, plant, n) => plant(list, n % ROWS), clean());
    const codes = [...all.expected, ...IN_A_ROW.map(([code]) => code)].map((at) => at.split(' ').at(-1));
    expect([...new Set(codes)].sort()).toEqual(Object.keys(DANISH_WORDS.findings).sort());
  });

  it.each(COLUMNS.filter(({ mustExist }) => mustExist))('has the one fault missing-column: $id', ({ id }) => {
    const list = without(id)(clean());
    expect(found(list)).toEqual(list.expected);
  });

  it.each(IN_A_ROW)('has the one fault %s in %s: %j', (...fault) => {
    const list = planted(fault)(clean(), 7);
    expect(found(list)).toEqual(list.expected);
  });

  it('has exactly those, each in its row and column', () => {
    const rows = fc.uniqueArray(fc.nat(ROWS - 1), { maxLength: 20 });
    const faults = fc.array(fc.constantFrom(...IN_ROWS), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(rows, faults, fc.subarray([...OF_THE_FILE]), (places, inRows, inFile) => {
        const withRows = places.reduce((list, n, at) => inRows[at]?.(list, n) ?? list, clean());
        const list = inFile.reduce((made, plant) => plant(made), withRows);
        expect(found(list)).toEqual(moved(list));
      }),
      { numRuns: 150 },
    );
  });
});
