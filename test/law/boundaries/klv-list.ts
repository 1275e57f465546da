import { instant } from '#kernel';
import type { Boundaries, BoundaryRow } from '../boundary.js';

const received = (at: string, expected: string): BoundaryRow => [`received ${at}`, {}, expected, { receivedAt: instant(at) }];
const due = (year: number, quarter: number, on: string): BoundaryRow => [
  `no. ${quarter} of ${year}`,
  { year, quarter },
  `list-due ${on}`,
  { receivedAt: instant('2000-01-01T08:00:00.000Z') },
];
const regime = (year: number, quarter: number, ruleSet: string): BoundaryRow => [`no. ${quarter} of ${year}`, { year, quarter }, ruleSet];
const LATE = 'list-late days=';
const DUE = 'list-due 2022-11-29';

/** The list of a quarter as a case; what its rows say is judged when its file is read. */
export const klvList: Boundaries = {
  type: 'klv-list',
  base: { municipality: '851', year: 2022, quarter: 3 },
  receivedAt: instant('2022-10-03T08:00:00.000Z'),
  rules: [
    {
      rule: 'a list is due 60 days after its quarter',
      source: 'rådets praksis for KLV-lister, frist',
      codes: ['list-due', 'list-late'],
      figures: ['days'],
      rows: [
        received('2022-09-30T08:00:00.000Z', DUE),
        received('2022-11-28T22:59:59.999Z', DUE),
        received('2022-11-28T23:00:00.000Z', DUE),
        received('2022-11-29T22:59:59.999Z', DUE),
        received('2022-11-29T23:00:00.000Z', `${LATE}1; ${DUE}`),
        received('2022-11-30T22:59:59.999Z', `${LATE}1; ${DUE}`),
        received('2022-11-30T23:00:00.000Z', `${LATE}2; ${DUE}`),
        received('2023-11-29T12:00:00.000Z', `${LATE}365; ${DUE}`),
        due(2022, 1, '2022-05-30'),
        due(2022, 2, '2022-08-29'),
        due(2022, 4, '2023-03-01'),
        due(2023, 4, '2024-02-29'),
        due(2000, 1, '2000-05-30'),
        ['quarter not stated', { quarter: null }, '–'],
      ],
    },
    {
      rule: 'law of the last day of the quarter',
      source: 'lov nr. 1656 af 30/12/2024; lov nr. 1750 af 29/12/2025',
      codes: ['ruleSet'],
      figures: [],
      rows: [
        regime(2022, 1, 'RAR_2022'),
        regime(2022, 2, 'RAR_2022'),
        regime(2024, 4, 'RAR_2022'),
        regime(2025, 1, 'RBR_2025'),
        regime(2025, 4, 'RBR_2025'),
        regime(2026, 1, 'REFORM_2026_02'),
        regime(2026, 2, 'REFORM_2026_02'),
        regime(2026, 3, 'REFORM_2026_07'),
        regime(2026, 4, 'REFORM_2026_07'),
        regime(2027, 1, 'LAB_2027'),
        ['quarter not stated, received in 2025', { quarter: null }, 'RBR_2025', { receivedAt: instant('2025-01-01T08:00:00.000Z') }],
      ],
    },
  ],
};
