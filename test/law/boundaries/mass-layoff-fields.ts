import type { JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { BoundaryRow, BoundaryRule } from '../boundary.js';

const BASE = exampleOf('mass-layoff-notice');
const partOf = (field: string): JsonObject => BASE[field] as JsonObject;
const employer = (changes: JsonObject): JsonObject => ({ employer: { ...partOf('employer'), ...changes } });
const contact = (changes: JsonObject): JsonObject => ({ contact: { ...partOf('contact'), ...changes } });
const workplace = (changes: JsonObject): JsonObject => ({
  workplaces: [{ municipality: '851', normalEmployees: 105, plannedDismissals: 11, ...changes }],
});
const lacks = (what: string, changes: JsonObject, ...paths: readonly string[]): BoundaryRow => [
  `${what} not stated`,
  changes,
  paths.map((path) => `data-missing path=${path}`).join('; '),
];
const regime = (notice1SentAt: string, expected: string): BoundaryRow => [`notice 1 sent on ${notice1SentAt}`, { notice1SentAt }, expected];
const municipality = (code: string, expected = '–'): BoundaryRow => [`municipality ${code}`, employer({ municipality: code }), expected];
const cvr = (what: string, number: string, isOne: boolean): BoundaryRow => [
  `${what}: ${number}`,
  employer({ cvr: number }),
  isOne ? '–' : '/employer/cvr invalid-cvr',
];
const words = (reason: string, isLikeCpr: boolean): BoundaryRow => [
  `'${reason}'`,
  { reason },
  isLikeCpr ? '/reason cpr-like-content' : '–',
];

/** What must be stated, in which form, and the law it is judged by. */
export const FIELDS: readonly BoundaryRule[] = [
  {
    rule: 'what must be stated',
    source: 'masseafskedigelsesloven § 6',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      ['all stated', {}, '–'],
      lacks('name of the employer', employer({ name: ' ' }), 'employer.name'),
      lacks('CVR number', employer({ cvr: null }), 'employer.cvr'),
      lacks('sector', employer({ sector: null }), 'employer.sector'),
      lacks('municipality of the employer', employer({ municipality: null }), 'employer.municipality'),
      lacks('contact', { contact: null }, 'contact.name', 'contact.email'),
      lacks('e-mail', contact({ email: null }), 'contact.email'),
      ['telephone number not stated', contact({ phone: null }), '–'],
      lacks('workplace', { workplaces: [] }, 'workplaces'),
      lacks('municipality of a workplace', workplace({ municipality: null }), 'workplaces.0.municipality'),
      lacks('employed at a workplace', workplace({ normalEmployees: null }), 'workplaces.0.normalEmployees'),
      ['nobody dismissed at a workplace', workplace({ plannedDismissals: 0 }), '–'],
      lacks('dismissals', { plannedDismissals: null }, 'plannedDismissals'),
      lacks('notice 1', { notice1SentAt: null }, 'notice1SentAt'),
      ['notice 2 not stated', { notice2SentAt: null }, '–'],
    ],
  },
  {
    rule: 'law of the day notice 1 was sent',
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
  {
    rule: 'CVR numbers',
    source: 'CVR-loven, modulus 11',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      cvr('sum a multiple of 11', '99001003', true),
      cvr('last digit one less', '99001002', false),
      cvr('last digit one more', '99001004', false),
      cvr('weight 2, 1', '50000001', true),
      cvr('weight 7, 4', '01000004', true),
      cvr('weight 6, 5', '00100005', true),
      cvr('weight 5, 6', '00010006', true),
      cvr('weight 4, 7', '00001007', true),
      cvr('weight 3, 8', '00000108', true),
      cvr('weight 2, 9', '00000019', true),
      cvr('seven digits', '9900100', false),
      cvr('nine digits', '990010030', false),
    ],
  },
  {
    rule: 'no text like a CPR number',
    source: 'databeskyttelsesloven § 11',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      words('010190-1234', true),
      words('999999-9999', true),
      words('1010190-1234', false),
      words('010190-12345', false),
      words('0101901234', true),
      words('010190123', false),
      words('01019012345', false),
      words('0001901234', false),
      words('0013901234', false),
      words('0113901234', false),
      words('2802051234', true),
      words('2902051234', false),
      words('2902041234', true),
      words('3002041234', false),
      ...['3101', '3103', '3004', '3105', '3006', '3107', '3108', '3009', '3110', '3011', '3112'].map((last) =>
        words(`${last}901234`, true),
      ),
      ...['3201', '3203', '3104', '3205', '3106', '3207', '3208', '3109', '3210', '3111', '3212'].map((none) =>
        words(`${none}901234`, false),
      ),
    ],
  },
  {
    rule: 'municipalities of the area',
    source: 'lov om organisering og understøttelse af beskæftigelsesindsatsen m.v. § 28',
    codes: ['data-missing'],
    figures: ['path'],
    rows: [
      ...['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860'].map((code) => municipality(code)),
      ...['772', '774', '850', '852', '859', '861'].map((code) => municipality(code, '/employer/municipality unknown-municipality')),
      ['municipality 851 as a number', employer({ municipality: 851 }), '/employer/municipality unknown-municipality'],
    ],
  },
];
