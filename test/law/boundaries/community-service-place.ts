import { instant, type JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { Boundaries, BoundaryRow } from '../boundary.js';

const BASE = exampleOf('community-service-place');
const PLACE = BASE['place'] as JsonObject;
const RISK = 'displacement-risk most=';
const PROFIT = 'profit-making';
const NOT_HEARD = 'representative-not-heard';

const of = (kind: string | null): JsonObject => ({ place: { ...PLACE, kind } });
const beside = (kind: string | null, ordinaryEmployees: number | null, maxConcurrent: number | null, expected = '–'): BoundaryRow => [
  `${String(kind)}, ${String(maxConcurrent)} beside ${String(ordinaryEmployees)}`,
  { ...of(kind), ordinaryEmployees, maxConcurrent },
  expected,
];
const declared = (kind: string | null, nonProfitDeclaration: boolean | null, expected: string): BoundaryRow => [
  `${String(kind)}, declared: ${String(nonProfitDeclaration)}`,
  { ...of(kind), nonProfitDeclaration },
  expected,
];
const said = (employeeRepresentativeStatement: string | null, expected: string): BoundaryRow => [
  JSON.stringify(employeeRepresentativeStatement),
  { employeeRepresentativeStatement },
  expected,
];
const lacks = (what: string, changes: JsonObject, ...paths: readonly string[]): BoundaryRow => [
  `${what} not stated`,
  changes,
  paths.map((path) => `data-missing path=${path}`).join('; '),
];
const told = (field: string, text: string, expected: string): BoundaryRow => [`${field}: '${text}'`, { [field]: text }, expected];
const hours = (sentenceHours: number): BoundaryRow => [`${sentenceHours} hours`, { sentenceHours }, '/sentenceHours unknown-field'];
const regime = (requestedFrom: string, expected: string): BoundaryRow => [`wanted from ${requestedFrom}`, { requestedFrom }, expected];
const received = (at: string, expected: string): BoundaryRow => [
  `first day not stated, received ${at}`,
  { requestedFrom: null },
  expected,
  { receivedAt: instant(at) },
];

/** A place for community service at the edges of what gives rise to doubt. */
export const communityServicePlace: Boundaries = {
  type: 'community-service-place',
  base: BASE,
  receivedAt: instant('2022-10-03T08:00:00.000Z'),
  rules: [
    {
      rule: 'ordinary work is not displaced',
      source: 'Kriminalforsorgens krav til arbejdssteder for samfundstjeneste, ikke arbejde, der ellers ville være lønnet',
      codes: ['displacement-risk'],
      figures: ['most'],
      rows: [
        ['the example: a shop of 2, one person', {}, '–'],
        beside('private', 3, 4, `${RISK}1`),
        beside('private', 3, 1),
        beside('private', 0, 1),
        beside('private', 0, 2, `${RISK}1`),
        beside('private', 9, 2, `${RISK}1`),
        beside('private', 10, 2),
        beside('private', 14, 3, `${RISK}2`),
        beside('private', 24, 5, `${RISK}4`),
        beside('private', 25, 5),
        beside('public', 0, 1),
        beside('public', 0, 2, `${RISK}1`),
        beside('public', 9, 2, `${RISK}1`),
        beside('public', 10, 2),
        beside('public', 24, 5, `${RISK}4`),
        beside('public', 25, 5),
        beside('charity', 0, 2),
        beside('charity', 0, 3, `${RISK}2`),
        beside('charity', 2, 3, `${RISK}2`),
        beside('charity', 3, 3),
        beside('charity', 3, 4, `${RISK}3`),
        beside('private', null, 100),
        beside('private', 3, null),
        beside(null, 3, 100),
        [
          'private, 4 beside 3, first day there is',
          { ...of('private'), ordinaryEmployees: 3, maxConcurrent: 4, requestedFrom: '1900-01-01' },
          `${RISK}1`,
        ],
      ],
    },
    {
      rule: 'no profit for the place',
      source: 'Kriminalforsorgens krav til arbejdssteder for samfundstjeneste, ingen fortjeneste for arbejdsstedet',
      codes: [PROFIT],
      figures: [],
      rows: [
        ...['private', 'public', 'charity', null].map((kind) => declared(kind, true, '–')),
        ...['private', 'public', 'charity', null].map((kind) => declared(kind, false, PROFIT)),
        declared('private', null, PROFIT),
        ...['public', 'charity', null].map((kind) => declared(kind, null, '–')),
      ],
    },
    {
      rule: 'a statement of the employees',
      source: 'rådets praksis for arbejdssteder til samfundstjeneste, udtalelse fra medarbejderne',
      codes: [NOT_HEARD],
      figures: [],
      rows: [
        ...[null, '', ' ', '\n', '\t', '\u00A0'].map((text) => said(text, NOT_HEARD)),
        ...['Ingen indvendinger', 'Vi er imod', '-', '0'].map((text) => said(text, '–')),
      ],
    },
    {
      rule: 'what must be stated',
      source: 'rådets praksis for arbejdssteder til samfundstjeneste',
      codes: ['data-missing'],
      figures: ['path'],
      rows: [
        ['all stated', {}, '–'],
        lacks('place', { place: null }, 'place.name', 'place.kind', 'place.municipality'),
        ...['name', 'kind', 'municipality'].map((field) =>
          lacks(`${field} of the place`, { place: { ...PLACE, [field]: null } }, `place.${field}`),
        ),
        ...['tasks', 'maxConcurrent', 'nonProfitDeclaration', 'displacementAssessment'].map((field) =>
          lacks(field, { [field]: null }, field),
        ),
        ['CVR and P-number not stated', { place: { ...PLACE, cvr: null, pNumber: null } }, '–'],
        ...['ordinaryEmployees', 'employeeRepresentativeStatement', 'supervisorContact', 'requestedFrom'].map((field): BoundaryRow => [
          `${field} not stated`,
          { [field]: null },
          '–',
        ]),
      ],
    },
    {
      rule: 'nobody who is to serve',
      source: 'databeskyttelsesforordningen artikel 10; databeskyttelsesloven § 11',
      codes: ['data-missing'],
      figures: ['path'],
      rows: [
        ...[29, 30, 240, 300, 301].map(hours),
        told('tasks', 'Plads til 010190-1234', '/tasks cpr-like-content'),
        told('tasks', 'Plads til 0101901234', '/tasks cpr-like-content'),
        told('tasks', 'Plads til 01019012345', '–'),
        told('displacementAssessment', 'Se 010190-1234', '/displacementAssessment cpr-like-content'),
        told('displacementAssessment', 'Se side 10', '–'),
        told('employeeRepresentativeStatement', 'Om 010190-1234', '/employeeRepresentativeStatement cpr-like-content'),
        ['telephone number of ten digits', { supervisorContact: { phone: '0101901234' } }, '–'],
      ],
    },
    {
      rule: 'law of the day the place is wanted from',
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
  ],
};
