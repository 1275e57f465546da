import { day } from '#kernel';
import { conditions, isShapeStated, type SchemeConditions, type StatedShape } from './conditions.assessment.js';

const ON = day('2022-10-03');
const MET: SchemeConditions = {
  agreement: { kind: 'collective-agreement', signedByAll: null },
  shape: { daysOffPerWeek: 2, weeksWork: null, weeksOff: null },
  trainingDiscussedDeclaration: { managementSignedOn: day('2022-11-28'), representativeSignedOn: day('2022-11-28') },
  releaseClauseSigned: true,
};
const PERMITTED = {
  ...{ least: 2, most: 4 },
  cycles: [
    { weeksWork: 1, weeksOff: 1 },
    { weeksWork: 2, weeksOff: 1 },
    { weeksWork: 2, weeksOff: 2 },
  ],
};
const wanting = (changes: Partial<SchemeConditions>) => conditions({ ...MET, ...changes }, ON);
const shape = (daysOffPerWeek: number | null, weeksWork: number | null = null, weeksOff: number | null = null): StatedShape => ({
  ...{ daysOffPerWeek, weeksWork, weeksOff },
});

describe('the conditions of a scheme', () => {
  it('may all be met', () => {
    expect(wanting({})).toEqual([]);
  });

  it('may all be wanting', () => {
    const nothing: SchemeConditions = {
      agreement: { kind: 'other-collective', signedByAll: false },
      shape: shape(1),
      trainingDiscussedDeclaration: null,
      releaseClauseSigned: false,
    };
    expect(wanting(nothing).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      ...['invalid-shape warning', 'declaration-missing warning', 'release-clause-missing warning', 'signatures-missing warning'],
    ]);
  });
});

describe('the shape of a scheme', () => {
  it.each([shape(2), shape(3), shape(4), shape(null, 1, 1), shape(null, 2, 1), shape(null, 2, 2)])('can be %j', (stated) => {
    expect(wanting({ shape: stated })).toEqual([]);
  });

  it.each([
    ...[shape(1), shape(5), shape(0), shape(-2), shape(7), shape(Number.MAX_VALUE)],
    ...[
      shape(null, 1, 2),
      shape(null, 3, 1),
      shape(null, 2, 3),
      shape(null, 3, 3),
      shape(null, 0, 1),
      shape(null, 1, 0),
      shape(null, -1, -1),
    ],
    ...[shape(null, 2, null), shape(null, null, 1)],
  ])('cannot be %j', (stated) => {
    expect(wanting({ shape: stated })).toEqual([
      {
        ...{ code: 'invalid-shape', severity: 'warning', path: 'shape', rows: undefined, data: { ...stated, permitted: PERMITTED } },
        source: expect.objectContaining({ provision: 'tilrettelæggelse af arbejdsfordeling' }) as object,
      },
    ]);
  });

  it.each([shape(2, 2, 1), shape(2, 1, null), shape(2, null, 1)])('cannot change between days and weeks: %j', (stated) => {
    expect(wanting({ shape: stated })).toMatchObject([{ code: 'invalid-shape' }]);
  });

  it.each([null, shape(null)])('is not judged while nothing of it is stated: %j', (stated) => {
    expect(isShapeStated(stated)).toBe(false);
    expect(wanting({ shape: stated })).toEqual([]);
  });
});

describe('the declaration that training has been discussed', () => {
  const signed = (management: string | null, representative: string | null): Partial<SchemeConditions> => ({
    trainingDiscussedDeclaration: {
      managementSignedOn: management === null ? null : day(management),
      representativeSignedOn: representative === null ? null : day(representative),
    },
  });

  it.each([
    [null, '2022-11-28', ['management']],
    ['2022-11-28', null, ['representative']],
    [null, null, ['management', 'representative']],
  ])('signed on %j and %j lacks the signature of %j', (management, representative, by) => {
    expect(wanting(signed(management, representative))).toMatchObject([
      { code: 'declaration-missing', severity: 'warning', path: 'trainingDiscussedDeclaration', data: { by } },
    ]);
  });

  it('not stated at all lacks both', () => {
    expect(wanting({ trainingDiscussedDeclaration: null })).toMatchObject([{ data: { by: ['management', 'representative'] } }]);
  });

  it('may be signed on different days', () => {
    expect(wanting(signed('2022-11-28', '2022-12-01'))).toEqual([]);
  });
});

describe('the release clause', () => {
  it('is missing when the employer has not signed it, and not judged while that is not stated', () => {
    expect(wanting({ releaseClauseSigned: false })).toMatchObject([
      { code: 'release-clause-missing', severity: 'warning', path: 'releaseClauseSigned', source: { provision: 'frigørelse uden varsel' } },
    ]);
    expect(wanting({ releaseClauseSigned: null })).toEqual([]);
  });
});

describe('an agreement', () => {
  it.each([false, null])('other than a general one lacks signatures where it is stated that all signed: %j', (signedByAll) => {
    expect(wanting({ agreement: { kind: 'other-collective', signedByAll } })).toMatchObject([
      { code: 'signatures-missing', severity: 'warning', path: 'agreement.signedByAll' },
    ]);
  });

  it('other than a general one is enough when all have signed', () => {
    expect(wanting({ agreement: { kind: 'other-collective', signedByAll: true } })).toEqual([]);
  });

  it.each([
    { kind: 'collective-agreement', signedByAll: false } as const,
    { kind: 'collective-agreement', signedByAll: null } as const,
    { kind: null, signedByAll: false },
    null,
  ])('of %j needs no signatures', (agreement) => {
    expect(wanting({ agreement })).toEqual([]);
  });
});
