import type { BoundaryRule } from '../boundary.js';
import type { ListBoundaryRow } from '../list-boundary.js';
import type { ColumnId } from '../../../libs/placement-lists/src/list/columns.state.js';

const cell = (column: ColumnId, written: string, code?: string): ListBoundaryRow => [
  `${column} ${JSON.stringify(written)}`,
  [{ [column]: written }],
  code === undefined ? '–' : `2 ${column} ${code}`,
];
const cvr = (what: string, number: string, isOne: boolean): ListBoundaryRow => [
  `${what}: ${number}`,
  [{ cvr: number }],
  isOne ? '–' : '2 cvr invalid-cvr',
];
const CPR = 'cpr-like-content';
const likeCpr = (written: string): readonly ListBoundaryRow[] => [cell('occupation', written, CPR), cell('pNumber', written, CPR)];
const likeCprButInPNumber = (written: string): readonly ListBoundaryRow[] => [cell('occupation', written, CPR), cell('pNumber', written)];
const unlikeCpr = (written: string): readonly ListBoundaryRow[] => [cell('occupation', written), cell('pNumber', written)];

/** Numbers that stand for something. */
export const IDENTIFIERS: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'CVR numbers in a list',
    source: 'CVR-loven, modulus 11',
    codes: ['invalid-cvr'],
    figures: [],
    rows: [
      cvr('sum a multiple of 11', '99001003', true),
      cvr('last digit one less', '99001002', false),
      cvr('last digit one more', '99001004', false),
      cvr('weight 2, 1', '50000001', true),
      cvr('weight 7, 4', '01000004', true),
      cvr('weight 6, 5', '00100005', true),
      cvr('weight 5, 6', '00010006', true),
      cvr('weight 4, 7', '00001007', true),
      cvr('weight 3, 8', '00000108', true),
      cvr('weight 2, 9', '00000019', true),
      cvr('seven digits', '9900100', false),
      cvr('nine digits', '990010030', false),
      cvr('no digits', 'DK990010', false),
      cvr('not stated', '', true),
    ],
  },
  {
    rule: 'P-numbers',
    source: 'CVR-loven, produktionsenheder',
    codes: ['invalid-p-number'],
    figures: [],
    rows: [
      ...['1001234574', '0101901234', '0000000000', '9999999999', ' 1001234574 ', ''].map((written) => cell('pNumber', written)),
      ...['100123457', '10012345745', '100123457a', '1001234 574', 'P1001234574', '1'].map((written) =>
        cell('pNumber', written, 'invalid-p-number'),
      ),
    ],
  },
  {
    rule: 'industry codes',
    source: 'Danmarks Statistik, Dansk Branchekode',
    codes: ['unknown-value'],
    figures: [],
    rows: [
      ...['56', '561', '56101', '561010', '56.10.10', '5.6', '00', ''].map((written) => cell('industryCode', written)),
      ...['5', '5610101', '56.10.101', '.56', '56.', '56..1', '56a', 'A'].map((written) => cell('industryCode', written, 'unknown-value')),
    ],
  },
  {
    rule: 'no CPR number in a list',
    source: 'databeskyttelsesloven § 11',
    codes: [CPR],
    figures: [],
    rows: [
      ...['010190-1234', 'x010190-1234x', '999999-9999', '010190–1234', '010190−1234'].flatMap(likeCpr),
      ...['0101901234', '9999999999', 'P 1001234574.'].flatMap(likeCprButInPNumber),
      ...['010190-123', '10190-1234', '1010190-1234', '010190-12345', '01019012345', '010190123'].flatMap(unlikeCpr),
      ['in the name of the file', [{}], `- - ${CPR}`, { facts: { fileName: 'liste 010190-1234.csv' } }],
      ['in the name of the file, ten digits', [{}], `- - ${CPR}`, { facts: { fileName: '0101901234.csv' } }],
      ['above the headings', [{}], `1 - ${CPR}`, { file: (records) => [['0101901234'], ...records] }],
      ['among the headings', [{}], `1 - ${CPR}`, { file: ([headings = [], ...rows]) => [[...headings, '0101901234'], ...rows] }],
      [
        'in a total row',
        [{}],
        `3 occupation ${CPR}`,
        { file: (records) => [...records, ['I alt', ...Array<string>(8).fill(''), '0101901234']] },
      ],
      [
        'in a column nobody knows',
        [{}],
        `2 - ${CPR}`,
        { file: (records) => records.map((cells, at) => [...cells, at === 0 ? 'Note' : '010190-1234']) },
      ],
      ['P-numbers without headings', [{}], `2 - ${CPR}`, { file: ([, ...rows]) => [['KLV'], ...rows] }],
    ],
  },
];
