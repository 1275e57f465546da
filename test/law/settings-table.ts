import { instant, type JsonObject } from '#kernel';
import { type CaseJudged, inCase, inList, type SettingRow } from './setting-row.js';

const USED = new Set(['1001234001']);
const HALL = { kind: 'production-unit', name: 'Hal 2' };

const ofLaw = (on: string, receivedAt: string): CaseJudged => ({
  type: 'work-permit-opinion',
  changes: { applicationDate: on },
  codes: ['ruleSet'],
  receivedAt: instant(receivedAt),
});

/** Every setting that decides an assessment, with values on both sides of where it turns. */
export const SETTING_ROWS: readonly SettingRow[] = [
  inCase(ofLaw('2024-12-31', '2025-01-02T08:00:00.000Z'), {
    key: 'law-day',
    what: 'an application of the old year, received in the new',
    byDefault: 'RAR_2022',
    settled: [
      ['event', 'RAR_2022'],
      ['receipt', 'RBR_2025'],
    ],
  }),
  inCase(ofLaw('2025-03-01', '2025-03-03T08:00:00.000Z'), {
    key: 'rule-set-start.RBR_2025',
    what: 'an application of 1 March 2025',
    byDefault: 'RBR_2025',
    settled: [
      ['2025-03-01', 'RBR_2025'],
      ['2025-03-02', 'RAR_2022'],
    ],
  }),
  inCase(ofLaw('2027-03-01', '2027-03-01T08:00:00.000Z'), {
    key: 'rule-set-start.LAB_2027',
    what: 'an application of 1 March 2027',
    byDefault: 'LAB_2027',
    settled: [
      ['2027-03-01', 'LAB_2027'],
      ['2027-03-02', 'REFORM_2026_07'],
    ],
  }),
  inCase(
    { type: 'work-sharing-extension', changes: {}, codes: ['approval-needed', 'approval-not-needed'], figures: ['days', 'counted'] },
    {
      key: 'free-days.work-sharing-extension',
      what: 'a scheme of 147 days',
      byDefault: 'approval-needed days=56 counted=147',
      settled: [
        [146, 'approval-needed days=1 counted=147'],
        [147, 'approval-not-needed counted=147'],
      ],
    },
  ),
  inCase(
    {
      type: 'work-sharing-extension',
      changes: {
        currentFrom: '2022-10-24',
        currentTo: '2022-12-31',
        requestedExtensionFrom: null,
        requestedExtensionTo: null,
        earlierPeriods: [{ from: '2021-12-06', to: '2022-01-30', unit: HALL }],
      },
      codes: ['approval-needed', 'approval-not-needed'],
      figures: ['days', 'counted'],
    },
    {
      key: 'counting-months.work-sharing-extension',
      what: 'a scheme after one that ended eleven months before',
      byDefault: 'approval-needed days=8 counted=99',
      settled: [
        [11, 'approval-not-needed counted=69'],
        [12, 'approval-needed days=8 counted=99'],
        [13, 'approval-needed days=34 counted=125'],
      ],
    },
  ),
  inCase(
    { type: 'work-sharing-extension', changes: {}, codes: ['application-late'], figures: ['path', 'days'] },
    {
      key: 'received-by.work-sharing-extension',
      what: 'an application that reached the municipality on the last day and the council two days later',
      byDefault: '–',
      settled: [
        ['municipalityReceivedAt', '–'],
        ['councilReceivedAt', 'application-late path=councilReceivedAt days=2'],
      ],
    },
  ),
  inCase(
    { type: 'community-service-place', changes: { maxConcurrent: 3 }, codes: ['displacement-risk'], figures: ['most'] },
    {
      key: 'displacement.community-service-place',
      what: 'three persons at an association with two employees',
      byDefault: 'displacement-risk most=2',
      settled: [
        [measures({ employeesPerPerson: 1, least: 2 }), 'displacement-risk most=2'],
        [measures({ employeesPerPerson: 1, least: 3 }), '–'],
        [measures({ employeesPerPerson: 2, least: 0 }), 'displacement-risk most=1'],
      ],
    },
  ),
  inCase(
    { type: 'work-permit-opinion', changes: {}, codes: ['hourly-pay'], figures: ['amount'] },
    {
      key: 'pay-periods.work-permit-opinion',
      what: 'monthly pay of 27,000 for 37 hours a week',
      byDefault: 'hourly-pay amount=168.4',
      settled: [
        [{ weeksPerYear: 52.18, monthsPerYear: 12 }, 'hourly-pay amount=167.82'],
        [{ weeksPerYear: 52, monthsPerYear: 13 }, 'hourly-pay amount=182.43'],
      ],
    },
  ),
  inCase(
    { type: 'work-permit-opinion', changes: {}, codes: ['reply-due'] },
    {
      key: 'reply-days.work-permit-opinion',
      what: 'a question received on a Tuesday',
      byDefault: 'reply-due 2022-10-04',
      settled: [
        [8, 'reply-due 2022-09-30'],
        [9, 'reply-due 2022-10-03'],
        [11, 'reply-due 2022-10-05'],
      ],
    },
  ),
  inCase(
    {
      type: 'klv-list',
      changes: {},
      codes: ['list-late', 'list-due'],
      figures: ['days'],
      receivedAt: instant('2022-12-01T08:00:00.000Z'),
    },
    {
      key: 'due-days.klv-list',
      what: 'a list 62 days after its quarter',
      byDefault: 'list-late days=2; list-due 2022-11-29',
      settled: [
        [61, 'list-late days=1; list-due 2022-11-30'],
        [62, 'list-due 2022-12-01'],
        [0, 'list-late days=62; list-due 2022-09-30'],
      ],
    },
  ),
  inCase(
    { type: 'mass-layoff-notice', changes: { bankruptcy: true }, codes: ['no-duty-in-bankruptcy', 'earliest-effect'] },
    {
      key: 'bankruptcy-frees.mass-layoff-notice',
      what: 'a notice in bankruptcy',
      byDefault: 'no-duty-in-bankruptcy',
      settled: [
        [true, 'no-duty-in-bankruptcy'],
        [false, 'earliest-effect 2022-11-02'],
      ],
    },
  ),
  inList(
    { row: { weeklyHours: '18,5', supportedFte: '1,5' }, codes: ['quota-exceeded'] },
    {
      key: 'full-time-week.klv-list',
      what: 'half of 37 hours beside one and a half persons, where two are the most',
      byDefault: '–',
      settled: [
        [37, '–'],
        [36, '2 pNumber quota-exceeded'],
      ],
    },
  ),
  inList(
    { row: {}, codes: ['repeat-use'], facts: { earlierPNumbers: [USED, USED, new Set()] } },
    {
      key: 'repeat-use-quarters.klv-list',
      what: 'a workplace of the two quarters before',
      byDefault: '–',
      settled: [
        [0, '–'],
        [2, '2 pNumber repeat-use'],
        [3, '–'],
      ],
    },
  ),
  inList(
    { row: { measure: 'nytteindsats', sector: 'offentlig', plannedEndDate: '03-10-2022' }, codes: ['duration-exceeded'] },
    {
      key: 'useful-work-duration.klv-list',
      what: 'useful work of thirteen weeks and a day',
      byDefault: '2 plannedEndDate duration-exceeded',
      settled: [
        [{ weeks: 13 }, '2 plannedEndDate duration-exceeded'],
        [{ weeks: 14 }, '–'],
        [{ months: 3 }, '–'],
      ],
    },
  ),
  inList(
    { row: { sector: 'offentlig', targetGroup: 'øvrige', plannedEndDate: '04-07-2023' }, codes: ['duration-exceeded'] },
    {
      key: 'public-subsidy-duration.klv-list',
      what: 'a public wage subsidy of a year and a day',
      byDefault: '2 plannedEndDate duration-exceeded',
      settled: [
        [{ months: 12 }, '2 plannedEndDate duration-exceeded'],
        [{ months: 13 }, '–'],
        [{ weeks: 53 }, '–'],
      ],
    },
  ),
];

function measures(charity: { readonly employeesPerPerson: number; readonly least: number }): JsonObject {
  const other = { employeesPerPerson: 5, least: 1 };
  return { private: other, public: other, charity };
}
