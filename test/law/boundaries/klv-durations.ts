import type { BoundaryRule } from '../boundary.js';
import type { ListBoundaryRow } from '../list-boundary.js';
import type { WrittenRow } from '../../support/klv-lists.js';

type Cells = Partial<WrittenRow>;

const READY = ['dagpengemodtager', 'jobparat', 'uddannelsesparat'];
const OTHERS = ['aktivitetsparat', 'sygedagpenge', 'ressourceforløb', 'fleksjob', 'førtidspension', 'anden', ''];
const EXCEEDED = '2 plannedEndDate duration-exceeded';
const [FIRST_DAY, LAST_DAY] = ['01-01-1900', '31-12-9999'];

/** A placement that may last to one day, and one that lasts a day longer. */
const lasts = (cells: Cells, startDate: string, last: string, tooLate: string): readonly ListBoundaryRow[] =>
  [last, tooLate].map((plannedEndDate): ListBoundaryRow => [
    `${Object.values(cells).join(' ')} ${startDate} – ${plannedEndDate}`,
    [{ ...cells, startDate, plannedEndDate }],
    plannedEndDate === last ? '–' : EXCEEDED,
  ]);
const inAll = (groups: readonly string[], cells: Cells, ...days: readonly [string, string, string]): readonly ListBoundaryRow[] =>
  groups.flatMap((targetGroup) => lasts({ ...cells, targetGroup }, ...days));
const without = (what: string, cells: Cells): ListBoundaryRow => [what, [{ plannedEndDate: '31-12-2030', ...cells }], '–'];

/** How long placements may last. */
export const DURATIONS: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'traineeship of 4 or 26 weeks',
    source: 'lov om en aktiv beskæftigelsesindsats § 61',
    codes: ['duration-exceeded'],
    figures: [],
    rows: [
      ...inAll(READY, { measure: 'VP', sector: 'privat' }, '04-07-2022', '31-07-2022', '01-08-2022'),
      ...inAll(OTHERS, { measure: 'VP', sector: 'privat' }, '04-07-2022', '01-01-2023', '02-01-2023'),
      ...lasts({ measure: 'VP', sector: 'offentlig', targetGroup: 'jobparat' }, '01-02-2024', '28-02-2024', '29-02-2024'),
      ...lasts({ measure: 'VP', sector: '', targetGroup: 'anden' }, '04-07-2022', '01-01-2023', '02-01-2023'),
      ['for one day', [{ measure: 'VP', plannedEndDate: '04-07-2022' }], '–'],
      ['from the first day there is', [{ measure: 'VP', startDate: FIRST_DAY }], EXCEEDED],
      ['from the last day there is', [{ measure: 'VP', startDate: LAST_DAY, plannedEndDate: LAST_DAY }], '–'],
      without('without an end', { measure: 'VP', plannedEndDate: '' }),
      without('without a start', { measure: 'VP', startDate: '' }),
    ],
  },
  {
    rule: 'useful work of 13 weeks',
    source: 'lov om en aktiv beskæftigelsesindsats, kapitel 13',
    codes: ['duration-exceeded'],
    figures: [],
    rows: [
      ...inAll(['jobparat', 'anden', ''], { measure: 'NI', sector: 'offentlig' }, '04-07-2022', '02-10-2022', '03-10-2022'),
      ...lasts({ measure: 'NI', sector: 'privat' }, '04-07-2022', '02-10-2022', '03-10-2022'),
      ...lasts({ measure: 'nytteindsats', sector: '' }, '30-09-2022', '29-12-2022', '30-12-2022'),
      ['from the first day there is', [{ measure: 'NI', startDate: FIRST_DAY }], EXCEEDED],
      ['from the last day there is', [{ measure: 'NI', startDate: LAST_DAY, plannedEndDate: LAST_DAY }], '–'],
    ],
  },
  {
    rule: 'wage subsidy with private employers of 6 months',
    source: 'lov om en aktiv beskæftigelsesindsats § 68',
    codes: ['duration-exceeded'],
    figures: [],
    rows: [
      ...inAll([...READY, 'fleksjob', ''], { measure: 'LT', sector: 'privat' }, '03-01-2022', '02-07-2022', '03-07-2022'),
      ...lasts({ measure: 'LT', sector: 'privat' }, '31-08-2021', '28-02-2022', '01-03-2022'),
      ...lasts({ measure: 'LT', sector: 'privat' }, '31-08-2023', '29-02-2024', '01-03-2024'),
      ...lasts({ measure: 'LT', sector: 'privat' }, '31-10-2021', '30-04-2022', '01-05-2022'),
      ...lasts({ measure: 'LT', sector: 'privat' }, '30-09-2021', '29-03-2022', '30-03-2022'),
      ...lasts({ measure: 'LT', sector: 'privat' }, '01-07-2022', '31-12-2022', '01-01-2023'),
      ['from the first day there is', [{ startDate: FIRST_DAY }], EXCEEDED],
      without('the sector not stated', { sector: '' }),
      without('the measure not stated', { measure: '' }),
    ],
  },
  {
    rule: 'wage subsidy with public employers of 4 or 12 months',
    source: 'lov om en aktiv beskæftigelsesindsats § 68',
    codes: ['duration-exceeded'],
    figures: [],
    rows: [
      ...inAll(READY, { measure: 'LT', sector: 'offentlig' }, '03-01-2022', '02-05-2022', '03-05-2022'),
      ...inAll(OTHERS, { measure: 'LT', sector: 'offentlig' }, '03-01-2022', '02-01-2023', '03-01-2023'),
      ...lasts({ measure: 'LT', sector: 'offentlig', targetGroup: 'jobparat' }, '31-10-2021', '28-02-2022', '01-03-2022'),
      ...lasts({ measure: 'LT', sector: 'offentlig', targetGroup: 'anden' }, '29-02-2024', '28-02-2025', '01-03-2025'),
      ...lasts({ measure: 'LT', sector: 'offentlig', targetGroup: 'anden' }, '31-12-9998', '30-12-9999', LAST_DAY),
      ['from the last year there is', [{ sector: 'offentlig', startDate: '01-01-9999', plannedEndDate: LAST_DAY }], '–'],
    ],
  },
];
