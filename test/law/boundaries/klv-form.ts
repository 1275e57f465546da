import type { BoundaryRule } from '../boundary.js';
import type { ListBoundaryRow } from '../list-boundary.js';
import type { ColumnId } from '../../../libs/placement-lists/src/list/columns.state.js';

const cell = (column: ColumnId, written: string, code?: string): ListBoundaryRow => [
  `${column} ${JSON.stringify(written)}`,
  [{ [column]: written }],
  code === undefined ? '–' : `2 ${column} ${code}`,
];
const cells = (column: ColumnId, all: readonly string[], code?: string): readonly ListBoundaryRow[] =>
  all.map((written) => cell(column, written, code));
const [NUMBER, RANGE, DATE, VALUE] = ['not-a-number', 'out-of-range', 'not-a-date', 'unknown-value'];
const LARGEST = '1.000.000.000.000';

/** How cells are written. */
export const FORM: readonly BoundaryRule<ListBoundaryRow>[] = [
  {
    rule: 'numbers and how large they may be',
    source: 'rådets praksis for KLV-lister, listens form; en uge har 168 timer',
    codes: [NUMBER, RANGE],
    figures: [],
    rows: [
      ...cells('weeklyHours', ['0', '-0', '37', '37,5', '37.5', '167,99', '168', '168,0']),
      ...cells('weeklyHours', ['168,01', '169', '-0,01', '-1'], RANGE),
      ...cells('weeklyHours', ['37 t', '1,2,3', '1.23,4', ',5', 'mange'], NUMBER),
      ...cells('ordinaryEmployees', ['0', '1.250', '1.234,5', LARGEST]),
      ...cells('ordinaryEmployees', ['-1', '1.000.000.000.001', `${LARGEST},1`], RANGE),
      ...(['supportedFte', 'averageHeadcount12m', 'headcountNow'] as const).flatMap((column) => [
        cell(column, '0'),
        cell(column, '-0,01', RANGE),
        cell(column, 'ti', NUMBER),
      ]),
      ...cells('year', ['2022', '2022,0', '']),
      ...cells('year', ['2022,5', 'i år'], NUMBER),
      ...cells('quarter', ['-3', '1.000.000.000.001'], RANGE),
      ...cells('quarter', ['3', '+3', '0']),
    ],
  },
  {
    rule: 'days that exist',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: [DATE],
    figures: [],
    rows: [
      ...cells('startDate', ['4-7-2022', '04.07.2022', '04/07/2022', '2022-07-04', '29-02-2024', '30-06-2022', '']),
      ...cells(
        'startDate',
        ['29-02-2023', '31-06-2022', '00-07-2022', '04-13-2022', '04-07-22', '04-07.2022', '07/24/2022', '44746'],
        DATE,
      ),
      ...cells('plannedEndDate', ['29-07-2022', '31-12-9999']),
      ...cells('plannedEndDate', ['snart', '31-11-2022', '31-12-10000', '31-12-1899'], DATE),
    ],
  },
  {
    rule: 'words of a list',
    source: 'rådets praksis for KLV-lister, listens form',
    codes: ['unknown-measure', VALUE],
    figures: [],
    rows: [
      ...cells('measure', ['virksomhedspraktik', 'NYTTEINDSATS', 'Løntilskud', 'vp', 'NI', 'LT']),
      ...cells('measure', ['jobrotation', 'LTT', 'løn tilskud'], 'unknown-measure'),
      ...cells('sector', ['privat', 'OFFENTLIG', '']),
      ...cells('sector', ['private', 'selvejende'], VALUE),
      ...cells('representativeStatement', ['ja', 'Nej', 'ingen  repræsentant']),
      ...cells('representativeStatement', ['måske', 'ingen'], VALUE),
      ...cells('vacatedWithin3Months', ['ja', 'nej']),
      ...cells('vacatedWithin3Months', ['ingen repræsentant'], VALUE),
      ...cells('targetGroup', ['dagpengemodtager', 'Jobparat', 'uddannelsesparat', 'aktivitetsparat', 'sygedagpenge', 'ressourceforløb']),
      ...cells('targetGroup', ['fleksjob', 'førtidspension', 'anden', '']),
      ...cells('targetGroup', ['ledig', 'andre'], VALUE),
      ...cells('employerName', ['Café "Ø"', '']),
      ...cells('employerName', ['Caf\0'], VALUE),
    ],
  },
];
