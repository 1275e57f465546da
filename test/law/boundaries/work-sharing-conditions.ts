import type { JsonObject } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { BoundaryRow, BoundaryRule } from '../boundary.js';

const AGREEMENT = exampleOf('work-sharing-extension')['agreement'] as JsonObject;
const shape = (daysOffPerWeek: number | null, weeksWork: number | null, weeksOff: number | null, isPermitted: boolean): BoundaryRow => [
  [daysOffPerWeek, weeksWork, weeksOff].map((count) => count ?? '–').join(' / '),
  { shape: { daysOffPerWeek, weeksWork, weeksOff } },
  isPermitted ? '–' : 'invalid-shape',
];
const signed = (managementSignedOn: string | null, representativeSignedOn: string | null, ...by: readonly string[]): BoundaryRow => [
  `management ${managementSignedOn ?? 'never'}, representative ${representativeSignedOn ?? 'never'}`,
  { trainingDiscussedDeclaration: { managementSignedOn, representativeSignedOn } },
  by.length === 0 ? '–' : `declaration-missing by=${JSON.stringify(by)}`,
];
const agreed = (kind: string | null, signedByAll: boolean | null, isEnough: boolean): BoundaryRow => [
  `${kind ?? 'kind not stated'}, signed by all: ${String(signedByAll)}`,
  { agreement: { ...AGREEMENT, kind, signedByAll } },
  isEnough ? '–' : 'signatures-missing',
];
const release = (what: string, changes: JsonObject, isMissing: boolean): BoundaryRow => [
  what,
  changes,
  isMissing ? 'release-clause-missing' : '–',
];

/** What a scheme rests on. */
export const CONDITIONS: readonly BoundaryRule[] = [
  {
    rule: 'permitted shapes (days off a week / weeks of work / weeks off)',
    source: 'bekendtgørelsen om udbetaling af dagpenge, tilrettelæggelse af arbejdsfordeling',
    codes: ['invalid-shape'],
    figures: [],
    rows: [
      ...[shape(0, null, null, false), shape(1, null, null, false), shape(2, null, null, true), shape(3, null, null, true)],
      ...[shape(4, null, null, true), shape(5, null, null, false), shape(-2, null, null, false)],
      ...[shape(null, 0, 1, false), shape(null, 1, 0, false), shape(null, 1, 1, true), shape(null, 1, 2, false)],
      ...[shape(null, 2, 1, true), shape(null, 2, 2, true), shape(null, 2, 3, false), shape(null, 2, 0, false), shape(null, 3, 1, false)],
      ...[shape(null, 3, 2, false), shape(null, 2, null, false), shape(null, null, 1, false), shape(2, 2, 1, false)],
    ],
  },
  {
    rule: 'declaration of both that training has been discussed',
    source: 'bekendtgørelsen om udbetaling af dagpenge, erklæring om drøftelse af efteruddannelse',
    codes: ['declaration-missing'],
    figures: ['by'],
    rows: [
      signed('2022-11-28', '2022-11-28'),
      signed('2022-11-28', '2022-11-29'),
      signed('2022-12-04', '2022-11-28'),
      signed('2022-12-05', '2022-12-05'),
      signed('2022-10-03', '2022-10-02'),
      signed(null, '2022-11-28', 'management'),
      signed(null, '2022-12-05', 'management'),
      signed('2022-11-28', null, 'representative'),
      signed('2022-12-05', null, 'representative'),
      signed(null, null, 'management', 'representative'),
      ['not stated at all', { trainingDiscussedDeclaration: null }, 'declaration-missing by=["management","representative"]'],
    ],
  },
  {
    rule: 'leave without notice for longer hours',
    source: 'bekendtgørelsen om udbetaling af dagpenge, frigørelse uden varsel',
    codes: ['release-clause-missing'],
    figures: [],
    rows: [
      release('signed', { releaseClauseSigned: true }, false),
      release('not signed', { releaseClauseSigned: false }, true),
      release('not stated', { releaseClauseSigned: null }, false),
      ...[true, false].flatMap((releaseClauseSigned) => [
        release(
          `${String(releaseClauseSigned)}, no approval needed`,
          { releaseClauseSigned, requestedExtensionTo: null },
          !releaseClauseSigned,
        ),
        release(
          `${String(releaseClauseSigned)}, another agreement`,
          { releaseClauseSigned, agreement: { ...AGREEMENT, kind: 'other-collective', signedByAll: true } },
          !releaseClauseSigned,
        ),
        release(
          `${String(releaseClauseSigned)}, no declaration`,
          { releaseClauseSigned, trainingDiscussedDeclaration: null },
          !releaseClauseSigned,
        ),
        release(`${String(releaseClauseSigned)}, beginning not stated`, { releaseClauseSigned, currentFrom: null }, !releaseClauseSigned),
      ]),
    ],
  },
  {
    rule: 'all accept another collective agreement',
    source: 'bekendtgørelsen om udbetaling af dagpenge, anden kollektiv aftale om arbejdsfordeling',
    codes: ['signatures-missing'],
    figures: [],
    rows: [
      ...['collective-agreement', null].flatMap((kind) => [agreed(kind, true, true), agreed(kind, false, true), agreed(kind, null, true)]),
      ...[agreed('other-collective', true, true), agreed('other-collective', false, false), agreed('other-collective', null, false)],
      ['no agreement stated', { agreement: null }, '–'],
    ],
  },
];
