import { type AssessmentFacts, day, instant } from '#kernel';
import { assessWorkSharingExtension } from './work-sharing-extension.assessment.js';

const COMPLETE = {
  company: { name: 'Himmerlands Maskinfabrik A/S', cvr: '99011033', municipality: '820' },
  unit: { kind: 'production-unit', name: 'Hal 2' },
  employeesCovered: 42,
  agreement: { kind: 'collective-agreement', name: 'Industriens Overenskomst', signedByAll: null },
  shape: { daysOffPerWeek: 2, weeksWork: null, weeksOff: null },
  currentFrom: day('2022-10-03'),
  currentTo: day('2023-01-01'),
  requestedExtensionFrom: day('2023-01-02'),
  requestedExtensionTo: day('2023-02-26'),
  earlierPeriods: null,
  reason: 'Midlertidig ordrenedgang',
  trainingDiscussedDeclaration: { managementSignedOn: day('2022-11-28'), representativeSignedOn: day('2022-11-28') },
  releaseClauseSigned: true,
  municipalityReceivedAt: day('2022-12-04'),
  councilReceivedAt: null,
} as const;

const RECEIVED = instant('2022-12-06T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };

/** Changes to the terms as a sender may make them: with any field left out. */
type Changes = Readonly<Record<string, unknown>>;
const assess = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) =>
  assessWorkSharingExtension({ ...COMPLETE, ...changes }, { ...FACTS, ...facts });
const codes = (changes: Changes = {}) => assess(changes).findings.map(({ code }) => code);
const missing = (changes: Changes) => assess(changes).findings.filter(({ code }) => code === 'data-missing');
const dueOn = (changes: Changes = {}) => assess(changes).deadlines.map(({ kind, due }) => ({ kind, ...due }));

describe('an application that states all that is required', () => {
  it('asks for what goes beyond thirteen weeks, and came in time', () => {
    expect(assess().findings).toMatchObject([{ code: 'approval-needed', data: { days: 56, counted: 147 } }]);
    expect(dueOn()).toEqual([
      { kind: 'thirteen-weeks-end', on: '2023-01-01' },
      { kind: 'application-due', on: '2022-12-04' },
    ]);
  });

  it('is told all that speaks against it at once', () => {
    const changes = {
      ...{ municipalityReceivedAt: day('2022-12-05'), shape: { ...COMPLETE.shape, daysOffPerWeek: 1 }, releaseClauseSigned: false },
      agreement: { ...COMPLETE.agreement, kind: 'other-collective' },
    };
    expect(codes(changes)).toEqual([
      ...['approval-needed', 'application-late', 'invalid-shape', 'release-clause-missing', 'signatures-missing'],
    ]);
  });

  it('is given both its days whether or not approval is needed', () => {
    expect(codes({ requestedExtensionTo: null })).toEqual(['approval-not-needed']);
    expect(dueOn({ requestedExtensionTo: null })).toEqual(dueOn());
  });
});

describe('an application that leaves something out', () => {
  it.each([...['employeesCovered', 'shape', 'currentTo', 'reason', 'releaseClauseSigned', 'municipalityReceivedAt', 'currentFrom']])(
    'lacks %s',
    (field) => {
      expect(missing({ [field]: null })).toMatchObject([{ severity: 'warning', path: field, rows: undefined, data: undefined }]);
    },
  );

  it.each([
    ['company', ['company.name', 'company.cvr', 'company.municipality']],
    ['unit', ['unit.kind', 'unit.name']],
    ['agreement', ['agreement.kind', 'agreement.name']],
    [
      'trainingDiscussedDeclaration',
      ['trainingDiscussedDeclaration.managementSignedOn', 'trainingDiscussedDeclaration.representativeSignedOn'],
    ],
  ] as const)('lacks all that is required of %s, or one thing of it', (field, paths) => {
    expect(missing({ [field]: null }).map(({ path }) => path)).toEqual(paths);
    for (const path of paths) {
      const [, part = ''] = path.split('.');
      expect(missing({ [field]: { ...COMPLETE[field], [part]: null } })).toMatchObject([{ path }]);
    }
  });

  it('lacks a shape of which nothing is said', () => {
    expect(missing({ shape: { daysOffPerWeek: null, weeksWork: null, weeksOff: null } })).toMatchObject([{ path: 'shape' }]);
  });

  it('may leave out the extension, earlier schemes and what the council wrote down', () => {
    const changes = { requestedExtensionFrom: null, requestedExtensionTo: null, earlierPeriods: [], councilReceivedAt: null };
    expect(missing(changes)).toEqual([]);
  });

  it('lacks the declaration by law, and its day by form, where it is not signed by both', () => {
    const unsigned = { ...COMPLETE.trainingDiscussedDeclaration, representativeSignedOn: null };
    expect(assess({ trainingDiscussedDeclaration: unsigned }).findings).toMatchObject([
      { code: 'data-missing', path: 'trainingDiscussedDeclaration.representativeSignedOn' },
      { code: 'approval-needed' },
      { code: 'declaration-missing', data: { by: ['representative'] } },
    ]);
  });

  it('is judged as far as it goes', () => {
    const nothing = Object.fromEntries(Object.keys(COMPLETE).map((field) => [field, null]));
    expect(new Set(codes(nothing))).toEqual(new Set(['data-missing', 'declaration-missing']));
    expect(assess(nothing).deadlines).toEqual([]);
  });
});

describe('a last day before the first', () => {
  it.each([
    [{ currentTo: day('2022-10-02') }, 'currentTo', '2022-10-03'],
    [{ requestedExtensionTo: day('2022-10-02') }, 'requestedExtensionTo', '2022-10-03'],
    [{ requestedExtensionTo: day('2023-01-01') }, 'requestedExtensionTo', '2023-01-02'],
  ])('is none: %j', (changes, path, startsOn) => {
    expect(missing(changes)).toMatchObject([{ path, rows: undefined, data: { startsOn } }]);
  });

  it.each([
    { currentTo: day('2022-10-03') },
    { requestedExtensionTo: day('2023-01-02') },
    { requestedExtensionFrom: null, requestedExtensionTo: day('2022-10-03') },
    { currentFrom: day('2022-10-03'), requestedExtensionTo: null },
  ])('is told from one that is the first: %j', (changes) => {
    expect(missing(changes)).toEqual([]);
  });
});

describe('an earlier scheme that has no days', () => {
  it('is told by its place, and holds the case up no more than rows of a list do', () => {
    const at = (from: string | null, to: string | null) => ({ from, to, unit: null });
    const earlierPeriods = [at('2021-01-01', '2021-01-02'), at(null, '2022-03-01'), at('2022-04-02', '2022-04-01'), at('2022-05-01', null)];
    expect(missing({ earlierPeriods })).toMatchObject([
      { severity: 'warning', path: 'earlierPeriods', rows: [2, 3, 4], data: { periods: [2, 3, 4] } },
    ]);
    expect(assess({ earlierPeriods }).findings).toMatchObject([{}, { code: 'approval-needed', data: { counted: 147 } }]);
  });
});

describe('the law an application is judged by', () => {
  it('is that of the day the scheme began', () => {
    expect(assess().ruleSet).toBe('RAR_2022');
    expect(assess({ currentFrom: day('2026-02-01') }).ruleSet).toBe('REFORM_2026_02');
  });

  it('is that of the day of receipt in Copenhagen when no day is stated', () => {
    const received = (at: string) => assess({ currentFrom: null }, { receivedAt: instant(at) }).ruleSet;
    expect(received('2026-06-30T21:59:59.999Z')).toBe('REFORM_2026_02');
    expect(received('2026-06-30T22:00:00.000Z')).toBe('REFORM_2026_07');
  });
});
