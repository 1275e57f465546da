import type { JsonObject } from '#kernel';
import type { BoundaryRow, BoundaryRule } from '../boundary.js';

const HALL = { kind: 'production-unit', name: 'Hal 2' };
const earlier = (from: string, to: string, unit: string | JsonObject | null = HALL): JsonObject => ({ from, to, unit });
/** A scheme without an extension, after others. */
const scheme = (currentFrom: string, currentTo: string, ...earlierPeriods: readonly JsonObject[]): JsonObject => ({
  ...{ currentFrom, currentTo, requestedExtensionFrom: null, requestedExtensionTo: null, earlierPeriods },
});
const autumn = (...earlierPeriods: readonly JsonObject[]): JsonObject => scheme('2022-10-24', '2022-12-31', ...earlierPeriods);
const needed = (days: number): string => `approval-needed days=${days} counted=${91 + days}`;
const free = (counted: number): string => `approval-not-needed counted=${counted}`;
const ends = (what: string, changes: JsonObject, end: string): BoundaryRow => [what, changes, `thirteen-weeks-end ${end}`];
const received = (municipalityReceivedAt: string, days: number): BoundaryRow => [
  `received on ${municipalityReceivedAt}`,
  { municipalityReceivedAt },
  `${days > 0 ? `application-late days=${days}; ` : ''}application-due 2022-12-04`,
];
const due = (what: string, changes: JsonObject, on: string): BoundaryRow => [
  what,
  { municipalityReceivedAt: null, ...changes },
  `application-due ${on}`,
];
const afterWinter = (what: string, unit: string | JsonObject | null, counts: boolean): BoundaryRow => [
  what,
  autumn(earlier('2021-12-06', '2022-01-30', unit)),
  counts ? needed(8) : free(69),
];

/** What is counted, until when, and when the application is due. */
export const DAYS: readonly BoundaryRule[] = [
  {
    rule: '13 weeks without approval',
    source: 'bekendtgørelsen om udbetaling af dagpenge, arbejdsfordeling ud over 13 uger',
    codes: ['approval-needed', 'approval-not-needed'],
    figures: ['days', 'counted'],
    rows: [
      ['one day', scheme('2022-10-03', '2022-10-03'), free(1)],
      ['90 days', scheme('2022-10-03', '2022-12-31'), free(90)],
      ['91 days', scheme('2022-10-03', '2023-01-01'), free(91)],
      ['92 days', scheme('2022-10-03', '2023-01-02'), needed(1)],
      ['91 days over a leap day', scheme('2023-12-01', '2024-02-29'), free(91)],
      ['92 days over a leap day', scheme('2023-12-01', '2024-03-01'), needed(1)],
      ['91 days and an extension of 8 weeks', {}, needed(56)],
      ['91 days, the extension left out', { requestedExtensionTo: null }, free(91)],
      ['an extension that ends within 91 days', { requestedExtensionFrom: null, requestedExtensionTo: '2022-12-31' }, free(90)],
      ['a whole year', scheme('2022-01-01', '2022-12-31'), needed(274)],
      ['two years: only the last counts', scheme('2021-01-01', '2022-12-31'), needed(274)],
      ['the last year there is', scheme('9999-01-01', '9999-12-31'), needed(274)],
      ['ends before it begins', scheme('2022-10-03', '2022-10-02'), '–'],
      ['beginning not stated', { currentFrom: null }, '–'],
    ],
  },
  {
    rule: '12 months counted back from the end',
    source: 'bekendtgørelsen om udbetaling af dagpenge, 13 uger inden for 12 måneder',
    codes: ['approval-needed', 'approval-not-needed'],
    figures: ['days', 'counted'],
    rows: [
      ['56 days before, of which 30 within', autumn(earlier('2021-12-06', '2022-01-30')), needed(8)],
      ['ended the day before the window', autumn(earlier('2021-10-01', '2021-12-31')), free(69)],
      ['ended on the first day of the window', autumn(earlier('2021-10-01', '2022-01-01')), free(70)],
      ['22 days within', autumn(earlier('2021-10-01', '2022-01-22')), free(91)],
      ['23 days within', autumn(earlier('2021-10-01', '2022-01-23')), needed(1)],
      ['six weeks before, 49 days', scheme('2022-07-02', '2022-08-19', earlier('2022-03-01', '2022-04-11')), free(91)],
      ['six weeks before, 50 days', scheme('2022-07-02', '2022-08-20', earlier('2022-03-01', '2022-04-11')), needed(1)],
      ['ends 28 February, 28 February before', scheme('2022-12-01', '2023-02-28', earlier('2022-02-28', '2022-02-28')), free(90)],
      ['ends 28 February, 1 March before', scheme('2022-12-01', '2023-02-28', earlier('2022-03-01', '2022-03-01')), free(91)],
      ['ends 29 February, 28 February before', scheme('2023-12-01', '2024-02-29', earlier('2023-02-28', '2023-02-28')), free(91)],
      ['ends 29 February, 1 March before', scheme('2023-12-01', '2024-02-29', earlier('2023-03-01', '2023-03-01')), needed(1)],
      [
        'ends 28 February after a leap year, 29 February before',
        scheme('2024-12-01', '2025-02-28', earlier('2024-02-29', '2024-02-29')),
        free(91),
      ],
      [
        'ends 1 March after a leap year, 29 February before',
        scheme('2024-12-01', '2025-03-01', earlier('2024-02-29', '2024-02-29')),
        free(91),
      ],
      [
        'ends 1 March after a leap year, 2 March before',
        scheme('2024-12-01', '2025-03-01', earlier('2024-03-02', '2024-03-02')),
        needed(1),
      ],
    ],
  },
  {
    rule: 'distinct days of the unit',
    source: 'bekendtgørelsen om udbetaling af dagpenge, arbejdsfordeling ud over 13 uger',
    codes: ['approval-needed', 'approval-not-needed'],
    figures: ['days', 'counted'],
    rows: [
      afterWinter('the same unit', HALL, true),
      afterWinter('its name alone', 'Hal 2', true),
      afterWinter('its name typed otherwise', ' hal  2', true),
      afterWinter('no unit stated', null, true),
      afterWinter('its kind alone', { kind: 'production-unit' }, true),
      afterWinter('another unit', { kind: 'production-unit', name: 'Hal 1' }, false),
      afterWinter('another unit by its name alone', 'Hal 1', false),
      afterWinter('another kind of the same name', { kind: 'department', name: 'Hal 2' }, false),
      afterWinter('the enterprise', { kind: 'enterprise', name: 'Himmerlands Maskinfabrik A/S' }, false),
      [
        'the enterprise under another name',
        {
          ...autumn(earlier('2021-12-06', '2022-01-30', { kind: 'enterprise', name: 'Himmerlands Maskinfabrik' })),
          unit: { kind: 'enterprise', name: 'Himmerlands Maskinfabrik A/S' },
        },
        needed(8),
      ],
      ['twice the same scheme', autumn(earlier('2022-01-01', '2022-01-22'), earlier('2022-01-01', '2022-01-22')), free(91)],
      ['schemes that overlap by a day', autumn(earlier('2022-01-01', '2022-01-12'), earlier('2022-01-12', '2022-01-22')), free(91)],
      ['schemes that follow one another', autumn(earlier('2022-01-01', '2022-01-11'), earlier('2022-01-12', '2022-01-23')), needed(1)],
      ['a scheme that overlaps the present one', autumn(earlier('2022-10-02', '2022-11-30')), free(91)],
      ['a scheme that overlaps by a day less', autumn(earlier('2022-10-01', '2022-11-30')), needed(1)],
      ['a scheme that ends before it begins', autumn(earlier('2022-01-30', '2021-12-06')), free(69)],
    ],
  },
  {
    rule: 'end of the thirteen weeks',
    source: 'bekendtgørelsen om udbetaling af dagpenge, arbejdsfordeling ud over 13 uger',
    codes: ['thirteen-weeks-end'],
    figures: [],
    rows: [
      ends('began on 3 October 2022', {}, '2023-01-01'),
      ends('began a day later', { currentFrom: '2022-10-04' }, '2023-01-02'),
      ends('over no leap day', scheme('2022-12-01', '2023-02-01'), '2023-03-01'),
      ends('over a leap day', scheme('2023-12-01', '2024-02-01'), '2024-02-29'),
      ends('35 days after 56 others', autumn(earlier('2021-12-06', '2022-01-30')), '2022-11-27'),
      ends('after 56 days of another unit', autumn(earlier('2021-12-06', '2022-01-30', 'Hal 1')), '2023-01-22'),
      ends('after 89 others', autumn(earlier('2022-07-27', '2022-10-23')), '2022-10-25'),
      ends('after 90 others', autumn(earlier('2022-07-26', '2022-10-23')), '2022-10-24'),
      ends('after 91 others: the first day', autumn(earlier('2022-07-25', '2022-10-23')), '2022-10-24'),
      ends('90 others leave the 12 months from the first day on', autumn(earlier('2021-10-25', '2022-01-22')), '2022-10-24'),
      ends('89 others leave the 12 months from the first day on', autumn(earlier('2021-10-25', '2022-01-21')), '2023-01-22'),
      ends('90 others leave the 12 months from the day before on', autumn(earlier('2021-10-24', '2022-01-21')), '2023-01-22'),
      ends('the last days there are', scheme('9999-12-01', '9999-12-31'), '9999-12-31'),
      ['beginning not stated', { currentFrom: null }, '–'],
    ],
  },
  {
    rule: 'application 4 weeks before',
    source: 'bekendtgørelsen om udbetaling af dagpenge, ansøgning senest 4 uger før udløbet af de 13 uger',
    codes: ['application-late', 'application-due'],
    figures: ['days'],
    rows: [
      received('2022-12-03', 0),
      received('2022-12-04', 0),
      received('2022-12-05', 1),
      received('2022-12-06', 2),
      received('2023-01-01', 28),
      received('2022-10-02', 0),
      due('not stated when received', {}, '2022-12-04'),
      due('received by the council later', { councilReceivedAt: '2022-12-31' }, '2022-12-04'),
      due('over a leap day', scheme('2023-12-01', '2024-03-01'), '2024-02-01'),
      due('over no leap day', scheme('2022-12-01', '2023-03-02'), '2023-02-01'),
      due('after 56 other days', autumn(earlier('2021-12-06', '2022-01-30')), '2022-10-30'),
      due('nothing left of the 13 weeks', autumn(earlier('2022-01-01', '2022-10-23')), '2022-09-26'),
      [
        'no approval needed, a day late',
        { requestedExtensionTo: null, municipalityReceivedAt: '2022-12-05' },
        'application-late days=1; application-due 2022-12-04',
      ],
      ['beginning not stated', { currentFrom: null }, '–'],
    ],
  },
];
