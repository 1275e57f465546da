import type { BoundaryRule } from '../boundary.js';
import { type ListBoundaryRow, withoutColumns } from '../list-boundary.js';
import type { WrittenRow } from '../../support/klv-lists.js';

type Cells = Partial<WrittenRow>;

const EXCEEDED = 'pNumber quota-exceeded';
const P = '1001234574';

/** So many ordinary employees, and far too many supported. */
const cap = (ordinaryEmployees: string, most: number): ListBoundaryRow => [
  `${ordinaryEmployees} ordinary employees`,
  [{ ordinaryEmployees, supportedFte: '99' }],
  `2 ${EXCEEDED} cap=${most}`,
];
/** One more of so many hours a week, where so many are supported already of the two allowed. */
const hours = (weeklyHours: string, supportedFte: string, fte?: string): ListBoundaryRow => [
  `${weeklyHours} hours, ${supportedFte} before, of 2`,
  [{ weeklyHours, supportedFte }],
  fte === undefined ? '–' : `2 ${EXCEEDED} fte=${fte}`,
];
/** The same number of ordinary employees, 51, of whom 10 may be supported. */
const among51 = (weeklyHours: string, supportedFte: string, fte?: string): ListBoundaryRow => [
  `${weeklyHours} hours, ${supportedFte} before, of 10`,
  [{ ordinaryEmployees: '51,0', weeklyHours, supportedFte }],
  fte === undefined ? '–' : `2 ${EXCEEDED} fte=${fte}`,
];
const from = (startDate: string, plannedEndDate: string, more: Cells = {}): Cells => ({
  ...{ pNumber: P, supportedFte: '1', startDate, plannedEndDate },
  ...more,
});
const JULY = from('01-07-2022', '31-07-2022');
const FTE_3 = `3 ${EXCEEDED} fte=3`;

/** How many may be supported at a workplace. */
export const QUOTA: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'one in five up to fifty, then one in ten',
    source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 1',
    codes: ['quota-exceeded'],
    figures: ['cap'],
    rows: [
      ...[cap('0', 1), cap('3', 1), cap('4,99', 1), cap('5', 1), cap('6', 1), cap('9', 1), cap('9,9', 1), cap('9,99', 1)],
      ...[cap('10', 2), cap('14', 2), cap('14,99', 2), cap('15', 3), cap('19', 3), cap('20', 4), cap('24', 4), cap('37,4', 7)],
      ...[cap('49,9', 9), cap('49,99', 9), cap('50', 10), cap('50,01', 10), cap('51', 10), cap('59,9', 10), cap('59,99', 10)],
      ...[cap('60', 11), cap('69,99', 11), cap('70', 12), cap('125', 17)],
      ['not stated', [{ ordinaryEmployees: '', supportedFte: '99' }], '–'],
      ['without the column Startdato', [{ supportedFte: '99' }], '–', { file: withoutColumns('Startdato') }],
      ['without the column Timer pr. uge', [{ supportedFte: '99' }], '–', { file: withoutColumns('Timer pr. uge') }],
      ['first day there is', [{ startDate: '01-01-1900', ordinaryEmployees: '5', supportedFte: '99' }], `2 ${EXCEEDED} cap=1`],
    ],
  },
  {
    rule: 'supported persons as full-time equivalents',
    source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 2',
    codes: ['quota-exceeded'],
    figures: ['fte'],
    rows: [
      hours('37', '1'),
      hours('37', '1,01', '2.01'),
      hours('37', '1,004'),
      hours('37', '1,005', '2.01'),
      hours('168', '1'),
      hours('37,5', '1,01', '2.01'),
      hours('36,9', '1'),
      hours('36,8', '1,01'),
      hours('36,8', '1,02', '2.01'),
      hours('18,5', '1,5'),
      hours('18,5', '1,51', '2.01'),
      hours('0,184', '2'),
      hours('0,185', '2', '2.01'),
      hours('0', '2'),
      hours('0', '2,01', '2.01'),
      hours('37', ''),
      among51('22,2', '9,4'),
      among51('22,3', '9,4'),
      among51('22,4', '9,4', '10.01'),
      among51('25,9', '9,4', '10.1'),
    ],
  },
  {
    rule: 'supported at the same time',
    source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 1 og 2',
    codes: ['quota-exceeded'],
    figures: ['fte'],
    rows: [
      ['the day the one before ends', [JULY, from('31-07-2022', '31-08-2022')], FTE_3],
      ['the day after', [JULY, from('01-08-2022', '31-08-2022')], '–'],
      ['the day the other begins, which stands first', [from('31-07-2022', '31-08-2022'), JULY], `2 ${EXCEEDED} fte=3`],
      [
        'on one day, in the order of the file',
        [JULY, JULY, JULY].map((row, n) => ({ ...row, occupation: `Kok ${n}` })),
        `${FTE_3}; 4 ${EXCEEDED} fte=4`,
      ],
      [
        'a traineeship, useful work and a wage subsidy',
        ['VP', 'NI', 'LT'].map((measure) => from('01-07-2022', '31-07-2022', { measure, sector: 'offentlig', supportedFte: '0' })),
        `4 ${EXCEEDED} fte=3`,
      ],
      ['the one before without an end', [from('01-07-2022', ''), from('30-09-2022', '02-10-2022')], FTE_3],
      ['at another workplace', [JULY, from('31-07-2022', '31-08-2022', { pNumber: '1001234575' })], '–'],
      ['the one before refused', [{ ...JULY, cvr: '1' }, from('31-07-2022', '31-08-2022')], '–'],
      ['the one before with a CPR number', [{ ...JULY, occupation: '010190-1234' }, from('31-07-2022', '31-08-2022')], '–'],
      ['the one before with a warning', [{ ...JULY, employerName: '' }, from('31-07-2022', '31-08-2022')], FTE_3],
      ['the P-number not stated', [JULY, from('31-07-2022', '31-08-2022')].map((row) => ({ ...row, pNumber: '' })), '–'],
      ['each by its own employees, the second by more', [JULY, from('31-07-2022', '31-08-2022', { ordinaryEmployees: '15' })], '–'],
      [
        'each by its own employees, the second by fewer',
        [from('01-07-2022', '31-07-2022', { ordinaryEmployees: '15' }), from('31-07-2022', '31-08-2022')],
        FTE_3,
      ],
      ['each by its own supported before', [JULY, from('31-07-2022', '31-08-2022', { supportedFte: '0' })], '–'],
      ['two of half a week', [JULY, from('02-07-2022', '31-08-2022')].map((row) => ({ ...row, weeklyHours: '18,5' })), '–'],
      [
        'one ended, one running',
        [from('01-07-2022', '10-07-2022'), from('05-07-2022', '31-07-2022', { supportedFte: '0' }), from('11-07-2022', '31-08-2022')],
        `4 ${EXCEEDED} fte=3`,
      ],
    ],
  },
];
