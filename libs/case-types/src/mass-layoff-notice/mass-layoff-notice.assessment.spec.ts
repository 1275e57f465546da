import { type AssessmentFacts, day, instant } from '#kernel';
import { assessMassLayoffNotice, type MassLayoffTerms } from './mass-layoff-notice.assessment.js';

const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const COMPLETE = {
  employer: { name: 'Limfjordens Emballage A/S', cvr: '99001003', sector: 'private', municipality: '851' },
  contact: { name: 'Ida Test', email: 'ida@example.test' },
  workplaces: [{ municipality: '851', normalEmployees: 105, plannedDismissals: 11 }],
  normalEmployeesEnterprise: 105,
  plannedDismissals: 11,
  voluntaryTerminations: 0,
  reason: 'Faldende ordretilgang',
  periodFrom: day('2022-11-02'),
  periodTo: day('2022-12-31'),
  negotiationsStartedAt: day('2022-09-12'),
  notice1SentAt: day('2022-09-12'),
  notice2SentAt: day('2022-10-03'),
  notice3SentAt: null,
  collectiveAgreementDeviation: null,
  bankruptcy: false,
} satisfies MassLayoffTerms & Record<string, unknown>;
const HALF = [{ municipality: '851', normalEmployees: 100, plannedDismissals: 50 }];

type Changes = Partial<MassLayoffTerms> & Record<string, unknown>;
const assess = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) =>
  assessMassLayoffNotice({ ...COMPLETE, ...changes }, { ...FACTS, ...facts });
const codes = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) => assess(changes, facts).findings.map(({ code }) => code);
const days = (changes: Changes = {}) => assess(changes).deadlines.map(({ kind, due }) => ({ kind, ...due }));

describe('a notice that states all that is required', () => {
  it('is covered, and owes the list of persons and the waiting time', () => {
    expect(codes()).toEqual(['covered']);
    expect(days()).toEqual([
      { kind: 'person-list-due', on: '2022-10-13' },
      { kind: 'earliest-effect', on: '2022-11-02' },
    ]);
  });

  it('owes no days before notice 2 is sent', () => {
    expect(days({ notice2SentAt: null })).toEqual([]);
  });

  it('is held to the stricter rules through its workplaces', () => {
    const stricter = { workplaces: HALF, negotiationsStartedAt: day('2022-10-03'), notice1SentAt: day('2022-10-03') };
    expect(days({ ...stricter, notice2SentAt: day('2022-10-24') })).toEqual([
      { kind: 'notice2-earliest', on: '2022-10-24' },
      { kind: 'person-list-due', on: '2022-11-03' },
      { kind: 'earliest-effect', on: '2022-12-19' },
    ]);
    expect(codes({ ...stricter, notice2SentAt: day('2022-10-21') })).toEqual([
      ...['covered', 'stricter-regime', 'notice2-too-early', 'effect-too-early'],
    ]);
  });

  it('is told its times even where its numbers are not covered', () => {
    expect(codes({ plannedDismissals: 10, periodFrom: day('2022-11-01') })).toEqual(['not-covered', 'effect-too-early']);
    expect(days({ plannedDismissals: 10 })).toHaveLength(2);
  });
});

describe('a notice in bankruptcy', () => {
  const BANKRUPT: Changes = {
    bankruptcy: true,
    workplaces: HALF,
    notice1SentAt: day('2022-09-13'),
    periodFrom: day('2022-10-04'),
    notice2SentAt: day('2022-10-02'),
  };

  it('owes nothing by the act, and is still counted', () => {
    expect(assess(BANKRUPT, { assessedAt: instant('2023-01-01T12:00:00.000Z') })).toMatchObject({
      findings: [
        { code: 'covered' },
        { code: 'no-duty-in-bankruptcy', severity: 'info', path: 'bankruptcy', source: { provision: '§§ 6–8' } },
      ],
      deadlines: [],
    });
  });

  it.each([false, null])('is told from one where that is stated as %p', (bankruptcy) => {
    expect(codes({ ...BANKRUPT, bankruptcy })).toEqual([
      ...['covered', 'stricter-regime', 'notice2-too-early', 'start-of-21-days-disputed', 'effect-too-early'],
    ]);
  });
});

describe('a notice among others of the employer', () => {
  it('is counted together with them, and told from a copy', () => {
    const other = { caseId: '1', number: 'NJ-2022-000001', receivedAt: instant('2022-09-15T08:00:00.000Z') };
    const few = { ...COMPLETE, plannedDismissals: 6 };
    const facts = { earlier: [{ ...other, submission: few }] };
    expect(codes({ plannedDismissals: 6 }, facts)).toEqual(['not-covered', 'window-crossed-with-earlier-notices', 'possible-duplicate']);
    expect(codes({ plannedDismissals: 7 }, facts)).toEqual(['not-covered', 'window-crossed-with-earlier-notices']);
  });
});

describe('a notice that leaves something out', () => {
  const missing = (changes: Record<string, unknown>) =>
    assess(changes).findings.flatMap(({ code, path, rows, data }) => (code === 'data-missing' ? [{ path, rows, data }] : []));

  it.each([
    ...['workplaces', 'normalEmployeesEnterprise', 'plannedDismissals', 'reason', 'periodFrom', 'periodTo'],
    ...['negotiationsStartedAt', 'notice1SentAt'],
  ])('lacks %s', (field) => {
    expect(missing({ [field]: null })).toEqual([{ path: field, rows: undefined, data: undefined }]);
  });

  it.each([
    ['employer', ['employer.name', 'employer.cvr', 'employer.sector', 'employer.municipality']],
    ['contact', ['contact.name', 'contact.email']],
  ])('lacks all that is required of %s', (field, paths) => {
    expect(missing({ [field]: null }).map(({ path }) => path)).toEqual(paths);
  });

  it.each(['name', 'cvr', 'sector', 'municipality'])('lacks the %s of the employer', (field) => {
    expect(missing({ employer: { ...COMPLETE.employer, [field]: null } })).toMatchObject([{ path: `employer.${field}` }]);
  });

  it.each(['name', 'email'])('lacks the %s of the contact', (field) => {
    expect(missing({ contact: { ...COMPLETE.contact, [field]: ' ' } })).toMatchObject([{ path: `contact.${field}` }]);
  });

  it('lacks a workplace, or something of one', () => {
    const [whole] = COMPLETE.workplaces;
    expect(missing({ workplaces: [] })).toMatchObject([{ path: 'workplaces' }]);
    expect(missing({ workplaces: [whole, { ...whole, municipality: null }] })).toEqual([
      { path: 'workplaces.1.municipality', rows: undefined, data: { workplace: 2 } },
    ]);
    expect(missing({ workplaces: [{ municipality: '851', normalEmployees: null, plannedDismissals: null }] })).toMatchObject([
      { path: 'workplaces.0.normalEmployees' },
      { path: 'workplaces.0.plannedDismissals' },
    ]);
  });

  it.each([
    ...['voluntaryTerminations', 'notice2SentAt', 'notice3SentAt', 'collectiveAgreementDeviation', 'bankruptcy'],
    ...['selectionCriteria', 'severance', 'confidentialUntil'],
  ])('may leave out %s', (field) => {
    expect(codes({ [field]: null })).toEqual(['covered']);
  });

  it('is judged as far as it goes', () => {
    expect(new Set(codes({ plannedDismissals: null, workplaces: null, periodFrom: null }))).toEqual(new Set(['data-missing']));
    expect(days({ plannedDismissals: null, workplaces: null })).toHaveLength(2);
    const asked = [{ code: 'data-missing', severity: 'warning', source: { provision: '§ 6' } }];
    expect(assess({ plannedDismissals: null }).findings).toMatchObject(asked);
    expect(assess({ workplaces: [{ municipality: null, normalEmployees: 105, plannedDismissals: 11 }] }).findings).toMatchObject([
      ...asked,
      { code: 'covered' },
    ]);
  });
});

describe('the law a notice is judged by', () => {
  it('is that of the day notice 1 was sent', () => {
    expect(assess().ruleSet).toBe('RAR_2022');
    expect(assess({ notice1SentAt: day('2026-02-01') }).ruleSet).toBe('REFORM_2026_02');
  });

  it('is that of the day of receipt in Copenhagen when no day is stated', () => {
    const received = (at: string) => assess({ notice1SentAt: null }, { receivedAt: instant(at) }).ruleSet;
    expect(received('2026-06-30T21:59:59.999Z')).toBe('REFORM_2026_02');
    expect(received('2026-06-30T22:00:00.000Z')).toBe('REFORM_2026_07');
  });
});
