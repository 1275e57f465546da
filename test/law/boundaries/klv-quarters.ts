import { day } from '#kernel';
import type { BoundaryRule } from '../boundary.js';
import type { ListBoundaryRow, ListGiven } from '../list-boundary.js';
import type { WrittenRow } from '../../support/klv-lists.js';

const lies = (startDate: string, plannedEndDate: string, expected = '–'): ListBoundaryRow => [
  `${startDate} – ${plannedEndDate}`,
  [{ startDate, plannedEndDate }],
  expected,
];
const says = (cells: Partial<WrittenRow>, expected = '–', given: ListGiven = {}): ListBoundaryRow => [
  JSON.stringify(cells) + (given.facts === undefined ? '' : ` in the list of ${JSON.stringify(given.facts)}`),
  [cells],
  expected,
  given,
];
const delivered = (on: string, days: number, facts: ListGiven['facts'] = {}): ListBoundaryRow => [
  `delivered on ${on} ${JSON.stringify(facts)}`,
  [{ plannedEndDate: '' }],
  days === 0 ? '–' : `- - list-late days=${days}`,
  { deliveredOn: day(on), facts },
];
const STRAYS = 'wrong-quarter';
const ENDS_EARLY = '2 plannedEndDate end-before-start';
const [YEAR, QUARTER] = [`2 year ${STRAYS}`, `2 quarter ${STRAYS}`];

/** To which quarter a list and its rows belong. */
export const QUARTERS: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'a placement of the quarter',
    source: 'rådets praksis for KLV-lister, listens kvartal',
    codes: [STRAYS],
    figures: [],
    rows: [
      lies('01-10-2022', '07-10-2022', `2 startDate ${STRAYS}`),
      lies('30-09-2022', '07-10-2022'),
      lies('20-06-2022', '30-06-2022', `2 plannedEndDate ${STRAYS}`),
      lies('20-06-2022', '01-07-2022'),
      lies('30-06-2022', '01-10-2022'),
      lies('30-06-2022', '', `2 startDate ${STRAYS}`),
      lies('01-07-2022', ''),
      lies('30-09-2022', ''),
      lies('01-10-2022', '', `2 startDate ${STRAYS}`),
      lies('', '07-10-2022'),
      lies('', '30-06-2022'),
      lies('07-10-2022', '06-10-2022'),
      says({ year: '2021' }, YEAR),
      says({ year: '2023' }, YEAR),
      says({ year: '' }),
      says({ quarter: '2' }, QUARTER),
      says({ quarter: '4' }, QUARTER),
      says({ quarter: '' }),
      says({ year: '2021', quarter: '4' }, YEAR),
      says({ year: '2023', quarter: '1', startDate: '01-01-2023', plannedEndDate: '' }, '–', { facts: { year: 2023, quarter: 1 } }),
      says({ year: '2023', quarter: '1', startDate: '31-12-2022', plannedEndDate: '' }, `2 startDate ${STRAYS}`, {
        facts: { year: 2023, quarter: 1 },
      }),
    ],
  },
  {
    rule: 'an end after the start',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['end-before-start', STRAYS],
    figures: [],
    rows: [
      lies('04-07-2022', '03-07-2022', ENDS_EARLY),
      lies('04-07-2022', '04-07-2022'),
      lies('04-07-2022', '05-07-2022'),
      lies('04-07-2022', '04-07-2021', ENDS_EARLY),
      lies('01-07-2022', '30-06-2022', ENDS_EARLY),
      lies('30-09-2022', '31-08-2022', ENDS_EARLY),
      lies('01-08-2022', '31-07-2022', ENDS_EARLY),
      lies('31-07-2022', '01-08-2022'),
      lies('04-07-2022', ''),
      lies('', '04-07-2022'),
      lies('02-10-2022', '01-10-2022', ENDS_EARLY),
    ],
  },
  {
    rule: 'a list of one municipality',
    source: 'rådets praksis for KLV-lister, listens kommune',
    codes: ['wrong-municipality', 'unknown-municipality'],
    figures: [],
    rows: [
      says({ municipalityCode: '851' }),
      says({ municipalityCode: ' 851 ' }),
      says({ municipalityCode: '' }),
      says({ municipalityCode: '773' }, '2 municipalityCode wrong-municipality'),
      says({ municipalityCode: '813' }, '2 municipalityCode wrong-municipality'),
      says({ municipalityCode: '813' }, '–', { facts: { municipality: '813' } }),
      says({ municipalityCode: '851' }, '2 municipalityCode wrong-municipality', { facts: { municipality: '813' } }),
      ...['850', '852', '0851', '85', '101', 'Aalborg'].map((municipalityCode) =>
        says({ municipalityCode }, '2 municipalityCode unknown-municipality'),
      ),
      says({ municipalityCode: '851' }, '2 municipalityCode unknown-municipality', { facts: { knownMunicipalities: ['773'] } }),
    ],
  },
  {
    rule: 'a file sent 60 days after its quarter',
    source: 'rådets praksis for KLV-lister, frist',
    codes: ['list-late'],
    figures: ['days'],
    rows: [
      ['only read', [{}], '–'],
      delivered('2022-09-30', 0),
      delivered('2022-11-28', 0),
      delivered('2022-11-29', 0),
      delivered('2022-11-30', 1),
      delivered('2022-12-01', 2),
      delivered('2023-11-29', 365),
      delivered('2022-05-30', 0, { quarter: 1 }),
      delivered('2022-05-31', 1, { quarter: 1 }),
      delivered('2023-03-01', 0, { quarter: 4 }),
      delivered('2023-03-02', 1, { quarter: 4 }),
      delivered('2024-02-29', 0, { year: 2023, quarter: 4 }),
      delivered('2024-03-01', 1, { year: 2023, quarter: 4 }),
    ],
  },
];
