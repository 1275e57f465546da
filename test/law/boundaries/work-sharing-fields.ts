import type { JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { BoundaryRow, BoundaryRule } from '../boundary.js';

const BASE = exampleOf('work-sharing-extension');
const part = (field: string, changes: JsonObject): JsonObject => ({ [field]: { ...(BASE[field] as JsonObject), ...changes } });
const lacks = (what: string, changes: JsonObject, ...paths: readonly string[]): BoundaryRow => [
  what,
  changes,
  paths.length === 0 ? '–' : paths.map((path) => `data-missing path=${path}`).join('; '),
];
const regime = (currentFrom: string, expected: string): BoundaryRow => [`scheme begun on ${currentFrom}`, { currentFrom }, expected];
const DECLARATION = 'trainingDiscussedDeclaration';

/** What must be stated, and the law it is judged by. */
export const FIELDS: readonly BoundaryRule[] = [
  {
    rule: 'what must be stated',
    source: 'bekendtgørelsen om udbetaling af dagpenge, reglerne om arbejdsfordeling ud over 13 uger',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      lacks('all stated', {}),
      lacks('no company', { company: null }, 'company.name', 'company.cvr', 'company.municipality'),
      lacks('a blank name', part('company', { name: ' ' }), 'company.name'),
      lacks('no P-number', part('company', { pNumber: null })),
      lacks('no kind of unit', part('unit', { kind: null }), 'unit.kind'),
      lacks('no employees covered', { employeesCovered: null }, 'employeesCovered'),
      lacks('no employees in the unit', { employeesInUnit: null }),
      lacks('no name of the agreement', part('agreement', { name: null }), 'agreement.name'),
      lacks('no day of the agreement', part('agreement', { date: null })),
      lacks('no shape', { shape: null }, 'shape'),
      lacks('a shape of nothing', { shape: {} }, 'shape'),
      lacks('half a shape', { shape: { weeksWork: 1 } }),
      lacks('no extension', { requestedExtensionFrom: null, requestedExtensionTo: null }),
      lacks('no declaration', { [DECLARATION]: null }, `${DECLARATION}.managementSignedOn`, `${DECLARATION}.representativeSignedOn`),
      lacks('signed by management alone', part(DECLARATION, { representativeSignedOn: null }), `${DECLARATION}.representativeSignedOn`),
      lacks('release clause not signed', { releaseClauseSigned: false }),
      lacks('release clause not stated', { releaseClauseSigned: null }, 'releaseClauseSigned'),
      lacks('not received by the municipality', { municipalityReceivedAt: null }, 'municipalityReceivedAt'),
      lacks('not received by the council', { councilReceivedAt: null }),
      lacks('ends the day before it begins', { currentTo: '2022-10-02' }, 'currentTo'),
      lacks('ends the day it begins', { currentTo: '2022-10-03' }),
      lacks('an extension that ends the day before it begins', { requestedExtensionTo: '2023-01-01' }, 'requestedExtensionTo'),
      lacks('an extension that ends the day it begins', { requestedExtensionTo: '2023-01-02' }),
      lacks('an earlier scheme without an end', { earlierPeriods: [{ from: '2022-01-01' }] }, 'earlierPeriods'),
      lacks('an earlier scheme of a day', { earlierPeriods: [{ from: '2022-01-01', to: '2022-01-01' }] }),
    ],
  },
  {
    rule: 'law of the day the scheme began',
    source: 'lov nr. 1656 af 30/12/2024; lov nr. 1750 af 29/12/2025',
    codes: ['ruleSet'],
    figures: [],
    rows: [
      regime('2022-05-31', 'RAR_2022'),
      regime('2022-06-01', 'RAR_2022'),
      regime('2024-12-31', 'RAR_2022'),
      regime('2025-01-01', 'RBR_2025'),
      regime('2026-01-31', 'RBR_2025'),
      regime('2026-02-01', 'REFORM_2026_02'),
      regime('2026-06-30', 'REFORM_2026_02'),
      regime('2026-07-01', 'REFORM_2026_07'),
      regime('2026-12-31', 'REFORM_2026_07'),
      regime('2027-01-01', 'LAB_2027'),
    ],
  },
];
