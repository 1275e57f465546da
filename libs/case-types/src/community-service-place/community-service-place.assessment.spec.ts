import { type AssessmentFacts, day, type Finding, instant } from '#kernel';
import { assessCommunityServicePlace, type PlaceTerms } from './community-service-place.assessment.js';
import type { PlaceKind } from './community-service-place.law.js';

const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const SHOP = {
  place: { name: 'Genbrugsbutikken Fjorden', kind: 'charity', municipality: '787' },
  tasks: 'Sortering af tøj og møbler',
  ordinaryEmployees: 2,
  maxConcurrent: 1,
  nonProfitDeclaration: true,
  displacementAssessment: 'Opgaverne løses ellers ikke',
  employeeRepresentativeStatement: 'Ingen indvendinger',
  requestedFrom: day('2022-10-15'),
} as const satisfies Record<string, unknown>;

type Changes = Partial<PlaceTerms> & Record<string, unknown>;
const assess = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) =>
  assessCommunityServicePlace({ ...SHOP, ...changes }, { ...FACTS, ...facts });
const codes = (changes: Changes = {}) => assess(changes).findings.map(({ code }) => code);
const found = (code: string, changes: Changes): Finding | undefined => assess(changes).findings.find((one) => one.code === code);
const of = (kind: PlaceKind | null) => ({ ...SHOP.place, kind });

describe('a second-hand shop of an association that states all that is required', () => {
  it('gives rise to nothing, and has no deadline', () => {
    expect(assess()).toEqual({ ruleSet: 'RAR_2022', findings: [], deadlines: [] });
  });
});

describe('a private café that wants 4 persons beside 3 employees', () => {
  const CAFE = {
    place: { name: 'Café Kajen', kind: 'private', municipality: '787' },
    tasks: 'Servering og opvask',
    ordinaryEmployees: 3,
    maxConcurrent: 4,
  } as const;

  it('may displace ordinary work', () => {
    expect(assess(CAFE).findings).toEqual([
      {
        code: 'displacement-risk',
        severity: 'warning',
        path: 'maxConcurrent',
        rows: undefined,
        source: expect.objectContaining({ act: 'Kriminalforsorgens krav til arbejdssteder for samfundstjeneste' }) as object,
        data: { persons: 4, employees: 3, most: 1 },
      },
    ]);
  });

  it('is told all that speaks against it', () => {
    expect(codes({ ...CAFE, nonProfitDeclaration: false, employeeRepresentativeStatement: null })).toEqual([
      ...['displacement-risk', 'profit-making', 'representative-not-heard'],
    ]);
  });
});

describe('the risk that ordinary work is displaced', () => {
  const most = (kind: PlaceKind | null, ordinaryEmployees: number | null, maxConcurrent: number | null) =>
    found('displacement-risk', { place: of(kind), ordinaryEmployees, maxConcurrent })?.data?.['most'];

  it.each<readonly [PlaceKind, number, number]>([
    ...(['private', 'public'] as const).flatMap((kind): readonly (readonly [PlaceKind, number, number])[] => [
      [kind, 0, 1],
      [kind, 3, 1],
      [kind, 9, 1],
      [kind, 10, 2],
      [kind, 14, 2],
      [kind, 15, 3],
      [kind, 100, 20],
    ]),
    ['charity', 0, 2],
    ['charity', 2, 2],
    ['charity', 3, 3],
    ['charity', 20, 20],
  ])('at a %s place with %d employees is seen from one more than %d persons on', (kind, employees, within) => {
    expect(most(kind, employees, within)).toBeUndefined();
    expect(most(kind, employees, within + 1)).toBe(within);
  });

  it('is not judged where a number or the kind is not stated', () => {
    expect(most('private', null, 10_000)).toBeUndefined();
    expect(most('private', 3, null)).toBeUndefined();
    expect(most(null, 3, 10_000)).toBeUndefined();
    expect(found('displacement-risk', { place: null, maxConcurrent: 10_000 })).toBeUndefined();
  });
});

describe('a profit for the place', () => {
  it.each<readonly [PlaceKind | null, boolean | null]>([
    ['private', false],
    ['private', null],
    ['public', false],
    ['charity', false],
    [null, false],
  ])('is found at a place of kind %p that declares to make none: %p', (kind, nonProfitDeclaration) => {
    expect(found('profit-making', { place: of(kind), nonProfitDeclaration })).toMatchObject({
      severity: 'warning',
      path: 'nonProfitDeclaration',
      source: { provision: 'ingen fortjeneste for arbejdsstedet' },
    });
  });

  it.each<readonly [PlaceKind | null, boolean | null]>([
    ['private', true],
    ['public', true],
    ['charity', true],
    ['public', null],
    ['charity', null],
    [null, null],
  ])('is not found at a place of kind %p that declares to make none: %p', (kind, nonProfitDeclaration) => {
    expect(found('profit-making', { place: of(kind), nonProfitDeclaration })).toBeUndefined();
  });

  it('is found at no place whose kind is not known before it says so', () => {
    expect(found('profit-making', { place: null, nonProfitDeclaration: null })).toBeUndefined();
    expect(found('profit-making', { place: null, nonProfitDeclaration: false })).toBeDefined();
  });
});

describe('the employees of a place', () => {
  it.each([null, '', ' \n'])('have not been heard when their statement is %j', (employeeRepresentativeStatement) => {
    expect(found('representative-not-heard', { employeeRepresentativeStatement })).toMatchObject({
      severity: 'warning',
      path: 'employeeRepresentativeStatement',
      source: { act: 'rådets praksis for arbejdssteder til samfundstjeneste' },
    });
  });

  it('have been heard when they object', () => {
    expect(codes({ employeeRepresentativeStatement: 'Vi er imod' })).toEqual([]);
  });
});

describe('a place that leaves something out', () => {
  const missing = (changes: Changes) => assess(changes).findings.flatMap(({ code, path }) => (code === 'data-missing' ? [path] : []));

  it.each(['tasks', 'maxConcurrent', 'nonProfitDeclaration', 'displacementAssessment'])('lacks %s', (field) => {
    expect(missing({ [field]: null })).toEqual([field]);
  });

  it.each(['name', 'kind', 'municipality'])('lacks its %s', (field) => {
    expect(missing({ place: { ...SHOP.place, [field]: null } })).toEqual([`place.${field}`]);
  });

  it('lacks all that is required of it', () => {
    expect(missing({ place: null })).toEqual(['place.name', 'place.kind', 'place.municipality']);
    expect(assess({ place: null }).findings[0]).toMatchObject({
      severity: 'warning',
      rows: undefined,
      source: { act: 'rådets praksis for arbejdssteder til samfundstjeneste' },
    });
  });

  it.each(['ordinaryEmployees', 'employeeRepresentativeStatement', 'supervisorContact', 'requestedFrom'])('may leave out %s', (field) => {
    expect(missing({ [field]: null })).toEqual([]);
  });
});

describe('the law a place is judged by', () => {
  it('is that of the day it is wanted from', () => {
    expect(assess({ requestedFrom: day('2026-02-01') }).ruleSet).toBe('REFORM_2026_02');
  });

  it('is that of the day of receipt in Copenhagen when no day is stated', () => {
    const received = (at: string) => assess({ requestedFrom: null }, { receivedAt: instant(at) }).ruleSet;
    expect(received('2026-06-30T21:59:59.999Z')).toBe('REFORM_2026_02');
    expect(received('2026-06-30T22:00:00.000Z')).toBe('REFORM_2026_07');
  });
});
