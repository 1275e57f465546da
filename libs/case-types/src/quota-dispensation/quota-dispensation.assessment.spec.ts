import { type AssessmentFacts, day, instant } from '#kernel';
import { assessQuotaDispensation, type DispensationTerms } from './quota-dispensation.assessment.js';

const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const WORKPLACE = {
  name: 'Park og Vej, Nord',
  pNumber: '1001234570',
  ordinaryEmployees: 20,
  inTraineeship: 1,
  inWageSubsidy: 1,
  inUsefulWork: 2,
  requestedUsefulWork: 6,
};
const COMPLETE = {
  municipality: '813',
  tasks: ['Rydning af stier og rastepladser'],
  workplaces: [WORKPLACE],
  representativeHearing: { role: 'shop-steward', date: day('2022-09-20'), result: 'positive' },
  competitionAssessment: 'Opgaverne udføres ikke af private i dag',
  isVisitedSocialService: false,
  periodFrom: day('2022-11-01'),
  periodTo: day('2023-03-31'),
} satisfies DispensationTerms & Record<string, unknown>;

type Changes = Partial<DispensationTerms> & Record<string, unknown>;
const assess = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) =>
  assessQuotaDispensation({ ...COMPLETE, ...changes }, { ...FACTS, ...facts });
const codes = (changes: Changes = {}, facts: Partial<AssessmentFacts> = {}) => assess(changes, facts).findings.map(({ code }) => code);
const hearing = (changes: Partial<typeof COMPLETE.representativeHearing> | Record<string, null | string>) => ({
  representativeHearing: { ...COMPLETE.representativeHearing, ...changes } as DispensationTerms['representativeHearing'],
});

describe('an application that states all that is required', () => {
  it('needs a dispensation for those above the quota, and has no deadline', () => {
    expect(assess()).toMatchObject({ findings: [{ code: 'dispensation-needed', data: { persons: 4 } }], deadlines: [] });
  });

  it('needs none within the quota', () => {
    expect(codes({ workplaces: [{ ...WORKPLACE, ordinaryEmployees: 60, requestedUsefulWork: 9 }] })).toEqual(['dispensation-not-needed']);
  });

  it('is told that nobody has been heard for the employees', () => {
    expect(codes(hearing({ role: 'none', result: 'none' }))).toEqual(['dispensation-needed', 'representative-not-heard']);
  });

  it('has heard the employees by the day of assessment in Copenhagen', () => {
    const heardOn = hearing({ date: day('2022-10-04') });
    expect(codes(heardOn, { assessedAt: instant('2022-10-03T21:59:59.999Z') })).toContain('representative-not-heard');
    expect(codes(heardOn, { assessedAt: instant('2022-10-03T22:00:00.000Z') })).toEqual(['dispensation-needed']);
  });
});

describe('an application for tasks that are visited services', () => {
  it('is inadmissible, and barred from any hearing', () => {
    expect(assess({ isVisitedSocialService: true, tasks: ['Praktisk hjælp i borgerens hjem'] }).findings).toEqual([
      {
        code: 'inadmissible-visited-service',
        severity: 'blocking',
        path: 'isVisitedSocialService',
        rows: undefined,
        source: expect.objectContaining({ act: 'bekendtgørelse nr. 1178 af 25/11/2019', provision: '§ 12' }) as object,
        data: undefined,
      },
    ]);
  });

  it.each([0, 2, 3, 1000])('is so whether %d persons are wanted, and whoever was heard', (requestedUsefulWork) => {
    const changes = { isVisitedSocialService: true, workplaces: [{ ...WORKPLACE, requestedUsefulWork }] };
    expect(codes({ ...changes, ...hearing({ result: 'none' }) })).toEqual(['inadmissible-visited-service']);
  });

  it('still has to state what an application states', () => {
    expect(codes({ isVisitedSocialService: true, competitionAssessment: null })).toEqual(['data-missing', 'inadmissible-visited-service']);
  });
});

describe('an application that leaves something out', () => {
  const missing = (changes: Changes) =>
    assess(changes).findings.flatMap(({ code, path, rows, severity }) => (code === 'data-missing' ? [{ path, rows, severity }] : []));
  const lacks = (...paths: readonly string[]) => paths.map((path) => ({ path, rows: undefined, severity: 'warning' }));

  it.each([
    ...['municipality', 'tasks', 'workplaces', 'representativeHearing', 'competitionAssessment', 'isVisitedSocialService'],
    ...['periodFrom', 'periodTo'],
  ])('lacks %s', (field) => {
    expect(missing({ [field]: null })).toEqual(lacks(field));
  });

  it.each([[[]], [['']], [[' ', '\n']]])('lacks tasks when they are %j', (tasks) => {
    expect(missing({ tasks })).toEqual(lacks('tasks'));
  });

  it('has tasks when one of them says something', () => {
    expect(missing({ tasks: ['', 'Rydning af stier'] })).toEqual([]);
  });

  it.each(['role', 'result'])('lacks the %s of the hearing of the employees', (field) => {
    expect(missing(hearing({ [field]: null }))).toEqual(lacks(`representativeHearing.${field}`));
  });

  it('may leave out when the employees were heard', () => {
    expect(codes(hearing({ date: null }))).toEqual(['dispensation-needed']);
  });

  it.each(['pNumber', 'ordinaryEmployees', 'inTraineeship', 'inWageSubsidy', 'inUsefulWork', 'requestedUsefulWork'])(
    'lacks the %s of a workplace, and is not judged by the quota',
    (field) => {
      const changes = { workplaces: [WORKPLACE, { ...WORKPLACE, [field]: null }] };
      expect(missing(changes)).toEqual(lacks(`workplaces.1.${field}`));
      expect(codes(changes)).toEqual(['data-missing']);
    },
  );

  it('lacks workplaces when there are none, and not their names', () => {
    expect(missing({ workplaces: [] })).toEqual(lacks('workplaces'));
    expect(missing({ workplaces: [{ ...WORKPLACE, name: null }] })).toEqual([]);
  });

  it('is asked for by the rule on applications', () => {
    const asked = { source: { act: 'bekendtgørelse nr. 1178 af 25/11/2019', provision: '§ 12, stk. 2' } };
    expect(assess({ municipality: null }).findings[0]).toMatchObject(asked);
    expect(assess({ workplaces: [{ ...WORKPLACE, inUsefulWork: null }] }).findings[0]).toMatchObject(asked);
  });
});

describe('the law an application is judged by', () => {
  it('is that of the day its period begins', () => {
    expect(assess().ruleSet).toBe('RAR_2022');
    expect(assess({ periodFrom: day('2026-02-01') }).ruleSet).toBe('REFORM_2026_02');
  });

  it('is that of the day of receipt in Copenhagen when no day is stated', () => {
    const received = (at: string) => assess({ periodFrom: null }, { receivedAt: instant(at) }).ruleSet;
    expect(received('2026-06-30T21:59:59.999Z')).toBe('REFORM_2026_02');
    expect(received('2026-06-30T22:00:00.000Z')).toBe('REFORM_2026_07');
  });
});
