import { day } from '#kernel';
import { COLUMNS } from '../../../libs/placement-lists/src/list/columns.state.js';
import type { BoundaryRule } from '../boundary.js';
import type { ListBoundaryRow, ListGiven } from '../list-boundary.js';
import type { WrittenRow } from '../../support/klv-lists.js';

type Cells = Partial<WrittenRow>;

/** A wage subsidy with a private employer: so many on average, so many now, and whether the post was vacated. */
const staff = (
  averageHeadcount12m: string,
  headcountNow: string,
  vacatedWithin3Months: string,
  column = '',
  more: Cells = {},
): ListBoundaryRow => [
  `${averageHeadcount12m} on average, ${headcountNow} now, vacated: ${vacatedWithin3Months} ${Object.values(more).join(' ')}`.trimEnd(),
  [{ averageHeadcount12m, headcountNow, vacatedWithin3Months, ...more }],
  column === '' ? '–' : `2 ${column} net-increase-failed`,
];
const measure = (what: string, cells: Cells, isFound = false): ListBoundaryRow => [
  what,
  [cells],
  isFound ? '2 sector useful-work-not-public' : '–',
];
const statement = (representativeStatement: string, expected: string, more: Cells = {}): ListBoundaryRow => [
  `'${representativeStatement}' ${Object.values(more).join(' ')}`.trimEnd(),
  [{ representativeStatement, ...more }],
  expected,
];
const REFUSED = '2 representativeStatement no-representative-statement';
const [HERE, ELSEWHERE] = [new Set(['1001234001']), new Set(['1001234002'])];
const used = (what: string, earlierPNumbers: readonly ReadonlySet<string>[], isFound: boolean, more: ListGiven = {}): ListBoundaryRow => [
  what,
  [{}],
  isFound ? '2 pNumber repeat-use' : '–',
  { facts: { earlierPNumbers }, ...more },
];

/** Whether an empty cell refuses the row, is a warning, or nothing. */
const EMPTY: Readonly<Record<string, readonly string[]>> = {
  blocking: ['municipalityCode', 'year', 'quarter', 'measure', 'sector', 'startDate', 'weeklyHours'],
  warning: [
    'employerName',
    'pNumber',
    'plannedEndDate',
    'ordinaryEmployees',
    'representativeStatement',
    ...['averageHeadcount12m', 'headcountNow', 'vacatedWithin3Months'],
  ],
};
const FOR_SUBSIDY = ['averageHeadcount12m', 'headcountNow', 'vacatedWithin3Months'] as const;
const empty = (id: string): ListBoundaryRow => {
  const [severity] = Object.entries(EMPTY).find(([, columns]) => columns.includes(id)) ?? [];
  return [`${id} empty`, [{ [id]: ' ' }], severity === undefined ? '–' : `2 ${id} data-missing severity=${severity}`];
};

/** What is said of a placement, by the law. */
export const CONTENT: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'additional employment',
    source: 'lov om en aktiv beskæftigelsesindsats, kapitel 12 (merbeskæftigelse)',
    codes: ['net-increase-failed'],
    figures: [],
    rows: [
      staff('20,0', '20', 'nej'),
      staff('20,0', '19,99', 'nej', 'headcountNow'),
      staff('20,0', '19', 'nej', 'headcountNow'),
      staff('20,01', '20', 'nej', 'headcountNow'),
      staff('19,99', '20', 'nej'),
      staff('20,0', '22', 'ja', 'vacatedWithin3Months'),
      staff('20,0', '22', 'nej'),
      staff('20,0', '20', 'ja', 'vacatedWithin3Months'),
      staff('20,0', '19', 'ja', 'headcountNow'),
      staff('0', '0', 'nej'),
      staff('', '19', 'nej'),
      staff('20,0', '', 'nej'),
      staff('20,0', '22', ''),
      staff('', '', 'ja', 'vacatedWithin3Months'),
      staff('20,0', '19', 'ja', '', { sector: 'offentlig' }),
      staff('20,0', '19', 'ja', '', { measure: 'VP' }),
      staff('20,0', '19', 'ja', '', { measure: 'NI' }),
    ],
  },
  {
    rule: 'useful work with public employers',
    source: 'lov om en aktiv beskæftigelsesindsats, kapitel 13 (nytteindsats)',
    codes: ['useful-work-not-public'],
    figures: [],
    rows: [
      measure('NI, private', { measure: 'NI', sector: 'privat' }, true),
      measure('nytteindsats, private', { measure: 'nytteindsats', sector: 'PRIVAT' }, true),
      measure('NI, private, for one day', { measure: 'NI', startDate: '04-07-2022', plannedEndDate: '04-07-2022' }, true),
      measure('NI, private, no hours', { measure: 'NI', weeklyHours: '0' }, true),
      measure('NI, private, any target group', { measure: 'NI', targetGroup: 'aktivitetsparat' }, true),
      measure('NI, public', { measure: 'NI', sector: 'offentlig' }),
      measure('NI, sector not stated', { measure: 'NI', sector: '' }),
      measure('NI, sector not known', { measure: 'NI', sector: 'selvejende' }),
      measure('VP, private', { measure: 'VP' }),
      measure('LT, private', { measure: 'LT' }),
      measure('measure not stated, private', { measure: '' }),
    ],
  },
  {
    rule: 'statement of employer and representative',
    source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65, stk. 6',
    codes: ['no-representative-statement', 'data-missing'],
    figures: ['severity'],
    rows: [
      statement('nej', `${REFUSED} severity=warning`),
      statement('NEJ', `${REFUSED} severity=warning`),
      statement(' nej ', `${REFUSED} severity=warning`),
      statement('nej', `${REFUSED} severity=warning`, { measure: 'VP', plannedEndDate: '31-07-2022' }),
      statement('nej', `${REFUSED} severity=warning`, { measure: 'NI', sector: 'offentlig' }),
      statement('nej', `${REFUSED} severity=warning`, { sector: 'offentlig' }),
      statement('ja', '–'),
      statement('ingen repræsentant', '–'),
      statement('INGEN  REPRÆSENTANT', '–'),
      statement('', '2 representativeStatement data-missing severity=warning'),
      statement('måske', '–'),
    ],
  },
  {
    rule: 'repeated use of a workplace',
    source: 'rådets praksis for KLV-lister, gentagen brug',
    codes: ['repeat-use'],
    figures: [],
    rows: [
      used('in the three quarters before', [HERE, HERE, HERE], true),
      used('in the four quarters before', [HERE, HERE, HERE, HERE], true),
      used('in the two quarters before', [HERE, HERE], false),
      used('in no quarter before', [], false),
      used('not in the quarter before', [ELSEWHERE, HERE, HERE, HERE], false),
      used('not two quarters before', [HERE, ELSEWHERE, HERE], false),
      used('not three quarters before', [HERE, HERE, ELSEWHERE], false),
      used('not four quarters before', [HERE, HERE, HERE, ELSEWHERE], true),
      used('another workplace in all quarters', [ELSEWHERE, ELSEWHERE, ELSEWHERE], false),
      used('lists without rows', [new Set(), new Set(), new Set()], false),
      used('read on the first day there is', [HERE, HERE, HERE], true, { readOn: day('1900-01-01') }),
      ['P-number not stated', [{ pNumber: '' }], '–', { facts: { earlierPNumbers: [new Set(['']), new Set(['']), new Set([''])] } }],
    ],
  },
  {
    rule: 'what must be stated',
    source: 'bekendtgørelse om en aktiv beskæftigelsesindsats § 65',
    codes: ['data-missing'],
    figures: ['severity'],
    rows: [
      ['all stated', [{}], '–'],
      ...COLUMNS.map(({ id }) => empty(id)),
      ...(['employerName', 'pNumber', 'plannedEndDate', 'ordinaryEmployees', 'representativeStatement'] as const).map(
        (id): ListBoundaryRow => [
          `${id} empty, useful work`,
          [{ measure: 'NI', sector: 'offentlig', [id]: '' }],
          `2 ${id} data-missing severity=warning`,
        ],
      ),
      ...FOR_SUBSIDY.map((id): ListBoundaryRow => [`${id} empty, useful work`, [{ measure: 'NI', sector: 'offentlig', [id]: '' }], '–']),
      ...FOR_SUBSIDY.map((id): ListBoundaryRow => [
        `${id} empty, measure not stated`,
        [{ measure: '', [id]: '' }],
        '2 measure data-missing severity=blocking',
      ]),
    ],
  },
];
