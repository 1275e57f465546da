import { instant, type JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { BoundaryRow, BoundaryRule } from '../boundary.js';

const BASE = exampleOf('quota-dispensation');
const [WORKPLACE] = BASE['workplaces'] as readonly JsonObject[];
const HEARING = BASE['representativeHearing'] as JsonObject;
const NOT_HEARD = 'representative-not-heard';

const heard = (role: string | null, result: string | null, expected: string): BoundaryRow => [
  `role ${String(role)}, result ${String(result)}`,
  { representativeHearing: { ...HEARING, role, result } },
  expected,
];
const heardOn = (date: string | null, expected: string, assessedAt = '2022-09-20T08:00:00.000Z'): BoundaryRow => [
  `heard on ${String(date)}, judged ${assessedAt}`,
  { representativeHearing: { ...HEARING, date } },
  expected,
  { assessedAt: instant(assessedAt) },
];
const lacks = (what: string, changes: JsonObject, ...paths: readonly string[]): BoundaryRow => [
  `${what} not stated`,
  changes,
  paths.map((path) => `data-missing path=${path}`).join('; '),
];
const without = (field: string): JsonObject => ({ workplaces: [{ ...WORKPLACE, [field]: null }] });
const regime = (periodFrom: string, expected: string): BoundaryRow => [`period from ${periodFrom}`, { periodFrom }, expected];
const received = (at: string, expected: string): BoundaryRow => [
  `period not stated, received ${at}`,
  { periodFrom: null },
  expected,
  { receivedAt: instant(at) },
];

/** Who has been heard, what must be stated, and the law it is judged by. */
export const FIELDS: readonly BoundaryRule[] = [
  {
    rule: 'somebody heard for the employees',
    source: 'bekendtgørelse nr. 1178 af 25/11/2019 § 12, stk. 2',
    codes: [NOT_HEARD],
    figures: [],
    rows: [
      heard('shop-steward', 'positive', '–'),
      heard('shop-steward', 'negative', '–'),
      heard('shop-steward', 'none', NOT_HEARD),
      heard('employee-representative', 'positive', '–'),
      heard('employee-representative', 'negative', '–'),
      heard('employee-representative', 'none', NOT_HEARD),
      heard('none', 'positive', NOT_HEARD),
      heard('none', 'negative', NOT_HEARD),
      heard('none', 'none', NOT_HEARD),
      heard('shop-steward', null, '–'),
      heard(null, 'positive', '–'),
      heardOn(null, '–'),
      heardOn('2022-09-19', '–'),
      heardOn('2022-09-20', '–'),
      heardOn('2022-09-21', NOT_HEARD),
      heardOn('2022-09-21', NOT_HEARD, '2022-09-20T21:59:59.999Z'),
      heardOn('2022-09-21', '–', '2022-09-20T22:00:00.000Z'),
      ['hearing not stated', { representativeHearing: null }, '–'],
    ],
  },
  {
    rule: 'what must be stated',
    source: 'bekendtgørelse nr. 1178 af 25/11/2019 § 12, stk. 2',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      ['all stated', {}, '–'],
      ...['municipality', 'tasks', 'workplaces', 'representativeHearing', 'competitionAssessment', 'isVisitedSocialService'].map((field) =>
        lacks(field, { [field]: null }, field),
      ),
      ...['periodFrom', 'periodTo'].map((field) => lacks(field, { [field]: null }, field)),
      lacks('workplace', { workplaces: [] }, 'workplaces'),
      ...['pNumber', 'ordinaryEmployees', 'inTraineeship', 'inWageSubsidy', 'inUsefulWork', 'requestedUsefulWork'].map((field) =>
        lacks(`${field} of a workplace`, without(field), `workplaces.0.${field}`),
      ),
      ['name of a workplace not stated', without('name'), '–'],
      lacks('task', { tasks: [' '] }, 'tasks'),
      lacks('role', { representativeHearing: { ...HEARING, role: null } }, 'representativeHearing.role'),
      lacks('result', { representativeHearing: { ...HEARING, result: null } }, 'representativeHearing.result'),
      ['name, day and statement of the hearing not stated', { representativeHearing: { role: 'none', result: 'none' } }, '–'],
    ],
  },
  {
    rule: 'law of the day the period begins',
    source: 'lov nr. 1656 af 30/12/2024; lov nr. 1750 af 29/12/2025',
    codes: ['ruleSet'],
    figures: [],
    rows: [
      regime('2022-06-01', 'RAR_2022'),
      regime('2024-12-31', 'RAR_2022'),
      regime('2025-01-01', 'RBR_2025'),
      regime('2026-01-31', 'RBR_2025'),
      regime('2026-02-01', 'REFORM_2026_02'),
      regime('2026-06-30', 'REFORM_2026_02'),
      regime('2026-07-01', 'REFORM_2026_07'),
      regime('2026-12-31', 'REFORM_2026_07'),
      regime('2027-01-01', 'LAB_2027'),
      received('2026-06-30T21:59:59.999Z', 'REFORM_2026_02'),
      received('2026-06-30T22:00:00.000Z', 'REFORM_2026_07'),
    ],
  },
];
