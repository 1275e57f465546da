import { instant, type JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import { type BoundaryRow, type BoundaryRule, earlierCase } from '../boundary.js';

const size = (normalEmployeesEnterprise: number, plannedDismissals: number, voluntaryTerminations = 0): JsonObject => ({
  normalEmployeesEnterprise,
  plannedDismissals,
  voluntaryTerminations,
});
const places = (...stated: readonly (readonly [string, number, number])[]): JsonObject => ({
  workplaces: stated.map(([municipality, normalEmployees, plannedDismissals]) => ({ municipality, normalEmployees, plannedDismissals })),
});
/** Six dismissals of 105 on 30 September 2022, and others of the employer. */
const together = (
  what: string,
  others: readonly (readonly [on: string, persons: number, voluntary?: number])[],
  expected: string,
): BoundaryRow => [
  what,
  { ...size(105, 6), notice1SentAt: '2022-09-30' },
  expected,
  {
    earlier: others.map(([notice1SentAt, plannedDismissals, voluntaryTerminations = 0]) =>
      earlierCase('NJ-1', instant('2022-09-01T08:00:00.000Z'), { notice1SentAt, plannedDismissals, voluntaryTerminations }),
    ),
  },
];
const again = (what: string, changes: JsonObject, expected: string, receivedAt = '2022-10-01T08:00:00.000Z'): BoundaryRow => [
  what,
  {},
  expected,
  { earlier: [earlierCase('NJ-1', instant(receivedAt), { ...exampleOf('mass-layoff-notice'), ...changes })] },
];

/** How large a redundancy is, alone and with others of the employer. */
export const NUMBERS: readonly BoundaryRule[] = [
  {
    rule: 'size of the redundancy',
    source: 'masseafskedigelsesloven § 1, stk. 1',
    codes: ['covered', 'not-covered'],
    figures: ['threshold', 'percent'],
    rows: [
      ['20 employed, 20 dismissed', size(20, 20), 'not-covered threshold=null percent=null'],
      ['21 employed, 9 dismissed', size(21, 9), 'not-covered threshold=10 percent=null'],
      ['21 employed, 10 dismissed', size(21, 10), 'covered threshold=10 percent=null'],
      ['22 employed, 10 dismissed', size(22, 10), 'covered threshold=10 percent=null'],
      ['99 employed, 9 dismissed', size(99, 9), 'not-covered threshold=10 percent=null'],
      ['99 employed, 10 dismissed', size(99, 10), 'covered threshold=10 percent=null'],
      ['100 employed, 9 dismissed', size(100, 9), 'not-covered threshold=10 percent=10'],
      ['100 employed, 10 dismissed', size(100, 10), 'covered threshold=10 percent=10'],
      ['101 employed, 10 dismissed', size(101, 10), 'not-covered threshold=11 percent=10'],
      ['105 employed, 10 dismissed', size(105, 10), 'not-covered threshold=11 percent=10'],
      ['105 employed, 11 dismissed', size(105, 11), 'covered threshold=11 percent=10'],
      ['299 employed, 29 dismissed', size(299, 29), 'not-covered threshold=30 percent=10'],
      ['299 employed, 30 dismissed', size(299, 30), 'covered threshold=30 percent=10'],
      ['300 employed, 29 dismissed', size(300, 29), 'not-covered threshold=30 percent=null'],
      ['300 employed, 30 dismissed', size(300, 30), 'covered threshold=30 percent=null'],
      ['301 employed, 30 dismissed', size(301, 30), 'covered threshold=30 percent=null'],
      ['1000 employed, 30 dismissed', size(1000, 30), 'covered threshold=30 percent=null'],
    ],
  },
  {
    rule: 'voluntary terminations',
    source: 'masseafskedigelsesloven § 1, stk. 2',
    codes: ['covered', 'not-covered'],
    figures: ['dismissals'],
    rows: [
      ['4 dismissals and 8 voluntary of 60', size(60, 4, 8), 'not-covered dismissals=4'],
      ['4 dismissals and 100 voluntary of 60', size(60, 4, 100), 'not-covered dismissals=4'],
      ['5 dismissals and 4 voluntary of 60', size(60, 5, 4), 'not-covered dismissals=9'],
      ['5 dismissals and 5 voluntary of 60', size(60, 5, 5), 'covered dismissals=10'],
      ['6 dismissals and 4 voluntary of 60', size(60, 6, 4), 'covered dismissals=10'],
      ['6 dismissals and 3 voluntary of 60', size(60, 6, 3), 'not-covered dismissals=9'],
      ['no dismissals and 60 voluntary of 60', size(60, 0, 60), 'not-covered dismissals=0'],
      ['10 dismissals and none voluntary of 60', size(60, 10, 0), 'covered dismissals=10'],
      ['9 dismissals, voluntary not stated, of 60', { ...size(60, 9), voluntaryTerminations: null }, 'not-covered dismissals=9'],
      ['5 dismissals and 24 voluntary of 300', size(300, 5, 24), 'not-covered dismissals=29'],
      ['5 dismissals and 25 voluntary of 300', size(300, 5, 25), 'covered dismissals=30'],
    ],
  },
  {
    rule: 'stricter rules',
    source: 'masseafskedigelsesloven § 7, stk. 2, og § 8',
    codes: ['stricter-regime'],
    figures: [],
    rows: [
      ['workplace of 100, 50 dismissed', places(['851', 100, 50]), 'stricter-regime'],
      ['workplace of 100, 49 dismissed', places(['851', 100, 49]), '–'],
      ['workplace of 99, 60 dismissed', places(['851', 99, 60]), '–'],
      ['workplace of 99, all dismissed', places(['851', 99, 99]), '–'],
      ['workplace of 101, 50 dismissed', places(['851', 101, 50]), '–'],
      ['workplace of 101, 51 dismissed', places(['851', 101, 51]), 'stricter-regime'],
      ['workplace of 200, 99 dismissed', places(['851', 200, 99]), '–'],
      ['workplace of 200, 100 dismissed', places(['851', 200, 100]), 'stricter-regime'],
      ['60 and 40 in one municipality, 50 dismissed', places(['851', 60, 10], ['851', 40, 40]), 'stricter-regime'],
      ['60 and 40 in one municipality, 49 dismissed', places(['851', 60, 10], ['851', 40, 39]), '–'],
      ['60 and 39 in one municipality, all dismissed', places(['851', 60, 60], ['851', 39, 39]), '–'],
      ['60 and 60 in two municipalities, all dismissed', places(['851', 60, 60], ['860', 60, 60]), '–'],
      ['half of the smaller of two workplaces', places(['851', 500, 0], ['860', 100, 50]), 'stricter-regime'],
    ],
  },
  {
    rule: 'any thirty days of one employer',
    source: 'masseafskedigelsesloven § 1, stk. 1',
    codes: ['window-crossed-with-earlier-notices'],
    figures: ['total'],
    rows: [
      together('no other notice', [], '–'),
      together('4 more a week before', [['2022-09-23', 4]], '–'),
      together('5 more a week before', [['2022-09-23', 5]], 'window-crossed-with-earlier-notices total=11'),
      together('5 more 29 days before', [['2022-09-01', 5]], 'window-crossed-with-earlier-notices total=11'),
      together('5 more 30 days before', [['2022-08-31', 5]], '–'),
      together('5 more 29 days after', [['2022-10-29', 5]], 'window-crossed-with-earlier-notices total=11'),
      together('5 more 30 days after', [['2022-10-30', 5]], '–'),
      together(
        '3 and 2 with 29 days from first to last',
        [
          ['2022-09-16', 3],
          ['2022-10-15', 2],
        ],
        'window-crossed-with-earlier-notices total=11',
      ),
      together(
        '3 and 2 with 30 days from first to last',
        [
          ['2022-09-15', 3],
          ['2022-10-15', 2],
        ],
        '–',
      ),
      together('20 more in one notice', [['2022-09-23', 20]], 'window-crossed-with-earlier-notices total=26'),
      together('1 more and 4 voluntary', [['2022-09-23', 1, 4]], 'window-crossed-with-earlier-notices total=11'),
      together('1 more and 3 voluntary', [['2022-09-23', 1, 3]], '–'),
    ],
  },
  {
    rule: 'a notice sent twice',
    source: 'rådets praksis for gentagne varslinger',
    codes: ['possible-duplicate'],
    figures: ['numbers'],
    rows: [
      again('the same', {}, 'possible-duplicate numbers=["NJ-1"]'),
      again('another reason', { reason: 'En anden' }, 'possible-duplicate numbers=["NJ-1"]'),
      again('voluntary terminations not stated', { voluntaryTerminations: null }, 'possible-duplicate numbers=["NJ-1"]'),
      again('one more voluntary termination', { voluntaryTerminations: 1 }, '–'),
      again('one more employed', { normalEmployeesEnterprise: 106 }, '–'),
      again('one more dismissed', { plannedDismissals: 12 }, '–'),
      again('effect a day later', { periodFrom: '2022-11-03' }, '–'),
      again('effect ends a day earlier', { periodTo: '2022-12-30' }, '–'),
      again('received at the same moment', {}, 'possible-duplicate numbers=["NJ-1"]', '2022-10-03T08:00:00.000Z'),
      again('received a millisecond later', {}, '–', '2022-10-03T08:00:00.001Z'),
    ],
  },
];
