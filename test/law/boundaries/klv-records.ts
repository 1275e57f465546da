import type { BoundaryRule } from '../boundary.js';
import { type ListBoundaryRow, type Records, withoutColumns } from '../list-boundary.js';
import { cleanRow } from '../../support/klv-lists.js';

/** One clean row in a file that is changed as told. */
const file = (what: string, change: (records: Records) => Records, expected = '–'): ListBoundaryRow => [
  what,
  [{}],
  expected,
  { file: change },
];
const everyRecord = (change: (cells: readonly string[], at: number) => readonly string[]) => (records: Records) => records.map(change);
const headed = (from: string, to: string) =>
  everyRecord((cells, at) => (at === 0 ? cells.map((cell) => (cell === from ? to : cell)) : cells));
const above =
  (count: number, ...cells: readonly string[]) =>
  (records: Records): Records => [...Array.from({ length: count }, () => [...cells, 'KLV']), ...records];
const below =
  (...cells: readonly string[]) =>
  (records: Records): Records => [...records, cells];
const further = (heading: string, cell: string) => everyRecord((cells, at) => [...cells, at === 0 ? heading : cell]);
const missing = (column: string): string => `- ${column} missing-column severity=blocking`;
const TWICE = 'unknown-value severity=blocking fault=heading-twice';
const UNKNOWN = '- - unknown-column severity=warning place=';
const TOTAL = '3 - total-row-ignored severity=info';
const [AGAIN, TWO] = ['3 - duplicate-row severity=blocking', cleanRow(1)];
const pair = (what: string, second: Partial<typeof TWO>, expected: string): ListBoundaryRow => [
  what,
  [{}, { ...TWO, ...second }],
  expected,
];

/** Which records of a file are its headings and its rows. */
export const RECORDS: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'columns that must exist',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['missing-column', 'data-missing'],
    figures: ['severity'],
    rows: [
      file('all columns', (records) => records),
      file('without Kommunekode', withoutColumns('Kommunekode'), missing('municipalityCode')),
      file('without År', withoutColumns('År'), missing('year')),
      file('without Kvartal', withoutColumns('Kvartal'), missing('quarter')),
      file('without Ordning', withoutColumns('Ordning'), missing('measure')),
      file('without Sektor', withoutColumns('Sektor'), missing('sector')),
      file('without Virksomhed', withoutColumns('Virksomhed'), missing('employerName')),
      file('without CVR', withoutColumns('CVR')),
      file('without P-nummer', withoutColumns('P-nummer'), missing('pNumber')),
      file('without Branchekode', withoutColumns('Branchekode')),
      file('without Stilling', withoutColumns('Stilling')),
      file('without Startdato', withoutColumns('Startdato'), missing('startDate')),
      file('without Slutdato', withoutColumns('Slutdato'), '2 plannedEndDate data-missing severity=warning'),
      file('without Timer pr. uge', withoutColumns('Timer pr. uge'), missing('weeklyHours')),
      file('without Ordinært ansatte', withoutColumns('Ordinært ansatte'), missing('ordinaryEmployees')),
      file('without Støttede før', withoutColumns('Støttede før')),
      file('without Udtalelse', withoutColumns('Udtalelse'), '2 representativeStatement data-missing severity=warning'),
      file('without Målgruppe', withoutColumns('Målgruppe')),
      file('without År and Kvartal', withoutColumns('År', 'Kvartal'), `${missing('year')}; ${missing('quarter')}`),
    ],
  },
  {
    rule: 'the record of headings',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['missing-column', 'unknown-value', 'invalid-cvr'],
    figures: ['severity', 'fault'],
    rows: [
      file('on record 2', above(1)),
      file('below a record of other words', (records) => [['A', 'B', 'C', 'D', 'E', 'F'], ...records]),
      file('on record 20', above(19)),
      file('on record 21', above(20), missing('-')),
      file(
        'five headings',
        everyRecord((cells) => cells.slice(0, 5)),
        ['employerName', 'pNumber', 'startDate', 'weeklyHours', 'ordinaryEmployees'].map(missing).join('; '),
      ),
      file(
        'four headings',
        everyRecord((cells) => cells.slice(0, 4)),
        missing('-'),
      ),
      file('no records', () => [], missing('-')),
      file('in capitals', headed('Kommunekode', 'KOMMUNEKODE')),
      file('in English', headed('Kommunekode', 'municipalityCode')),
      file('of another list', headed('Kommunekode', 'Kommune'), missing('municipalityCode')),
      file('twice', headed('Branchekode', 'CVR'), `- cvr ${TWICE}`),
      file('twice, in two languages', headed('Branchekode', 'Quarter'), `- quarter ${TWICE}`),
      file('twice, and unknown', (records) => headed('Stilling', 'NOTE')(headed('Branchekode', 'note')(records)), `- - ${TWICE}`),
      [
        'below four others, a fault in a row',
        [{ cvr: '1' }],
        '6 cvr invalid-cvr severity=blocking',
        { file: above(4, '', 'År', 'Kvartal') },
      ],
    ],
  },
  {
    rule: 'columns nobody knows',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['unknown-column'],
    figures: ['severity', 'place'],
    rows: [
      file('none', (records) => records),
      file('last', further('Bemærkning', 'x'), `${UNKNOWN}21`),
      file('last, without a cell', further('Bemærkning', ''), `${UNKNOWN}21`),
      file('last, without a heading', further('', 'x'), `${UNKNOWN}21`),
      file('last, without either', further(' ', ' ')),
      file('two without headings', (records) => further('', 'x')(further('', 'x')(records)), `${UNKNOWN}21; ${UNKNOWN}22`),
      file(
        'first without a heading, last with one',
        (records) => further('Note', '')(everyRecord((cells, at) => [at === 0 ? '' : '1', ...cells])(records)),
        `${UNKNOWN}1; ${UNKNOWN}22`,
      ),
      file(
        'first',
        everyRecord((cells, at) => [at === 0 ? 'Nr.' : '1', ...cells]),
        `${UNKNOWN}1`,
      ),
      file('two', (records) => further('Note', '')(further('Bemærkning', 'x')(records)), `${UNKNOWN}21; ${UNKNOWN}22`),
      file(
        'in a row alone',
        everyRecord((cells, at) => (at === 0 ? cells : [...cells, '', 'x'])),
        `${UNKNOWN}22`,
      ),
      file('in a total row alone', below('I alt', ...Array<string>(20).fill('1'))),
      file('above the headings alone', (records) => [Array<string>(30).fill('KLV'), ...records]),
      file('in place of one that may be left out', headed('Målgruppe', 'Gruppe'), `${UNKNOWN}20`),
    ],
  },
  {
    rule: 'total rows',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['total-row-ignored', 'unknown-municipality'],
    figures: ['severity'],
    rows: [
      file('I alt', below('I alt'), TOTAL),
      file('ialt', below('ialt'), TOTAL),
      file('TOTAL', below('TOTAL', '12'), TOTAL),
      file('Sum', below(' Sum ', '12'), TOTAL),
      file('after empty cells', below('', ' ', 'I alt'), TOTAL),
      file('two', (records) => below('Sum')(below('Total')(records)), `${TOTAL}; 4 - total-row-ignored severity=info`),
      file('above the headings', (records) => [['I alt'], ...records]),
      file('not first in its row', (records) => records.map((cells, at) => (at === 0 ? cells : cells.with(9, 'I alt')))),
      file('another word', below('Ialt 12'), '3 municipalityCode unknown-municipality severity=blocking'),
      file('none', (records) => records),
    ],
  },
  {
    rule: 'rows that say the same',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['duplicate-row', 'invalid-cvr'],
    figures: ['severity'],
    rows: [
      pair('in every column', {}, AGAIN),
      pair('written otherwise', { measure: 'LT', sector: 'PRIVAT', startDate: '2022-07-04', supportedFte: '1.0' }, AGAIN),
      pair('but for the occupation', { occupation: 'Tjener 2' }, '–'),
      pair('but for white space in the occupation', { occupation: 'Tjener 1 ' }, '–'),
      pair('but for the hours', { weeklyHours: '36,99' }, '–'),
      pair('but for the target group, left out', { targetGroup: '' }, '–'),
      pair('but for the start', { startDate: '05-07-2022' }, '–'),
      pair('one of them unreadable', { cvr: '1' }, '3 cvr invalid-cvr severity=blocking'),
      [
        'only when put end to end',
        [
          { industryCode: '56', occupation: '10 Kok' },
          { ...TWO, industryCode: '5610', occupation: ' Kok' },
        ],
        '–',
      ],
      ['both unreadable', [{ cvr: '1' }, { ...TWO, cvr: '1' }], '2 cvr invalid-cvr severity=blocking; 3 cvr invalid-cvr severity=blocking'],
      ['both without an end', [{ plannedEndDate: '' }, { ...TWO, plannedEndDate: '' }], AGAIN],
      ['three', [{}, TWO, TWO], `${AGAIN}; 4 - duplicate-row severity=blocking`],
    ],
  },
];
