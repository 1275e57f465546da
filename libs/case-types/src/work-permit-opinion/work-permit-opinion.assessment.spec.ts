import { type AssessmentFacts, type Day, day, type Finding, instant } from '#kernel';
import { assessWorkPermitOpinion, type WorkPermitTerms } from './work-permit-opinion.assessment.js';

const FACTS: AssessmentFacts = {
  receivedAt: instant('2022-09-20T08:00:00.000Z'),
  assessedAt: instant('2022-09-20T08:00:00.000Z'),
  earlier: [],
  extraClosedDays: [],
  settings: [],
};

const COMPLETE = {
  siriRef: 'SIRI-2022-004711',
  scheme: 'skilled-positive-list',
  isExtension: false,
  applicationDate: day('2022-09-15'),
  questionType: 'customary-pay',
  deadline: null,
  employer: { name: 'Vendsyssel Smede ApS', municipality: '860' },
  jobTitle: 'Klejnsmed',
  isEmployerCovered: false,
  basePay: { amount: 27_000, per: 'month' },
  weeklyHours: 37,
  pensionEmployerPct: 8,
  supplements: [],
  payInKind: [],
  holidayWeeks: 5,
  hoursByWeek: null,
} satisfies WorkPermitTerms & Record<string, unknown>;

const assess = (changes: Partial<WorkPermitTerms> & Record<string, unknown> = {}, facts: Partial<AssessmentFacts> = {}) =>
  assessWorkPermitOpinion({ ...COMPLETE, ...changes }, { ...FACTS, ...facts });
const found = (code: string, changes: Partial<WorkPermitTerms> & Record<string, unknown>): Finding | undefined =>
  assess(changes).findings.find((one) => one.code === code);
const weeks = (...runs: readonly (readonly [number, number])[]): readonly number[] =>
  runs.flatMap(([count, hours]) => Array<number>(count).fill(hours));

describe('a question that states all that is required', () => {
  it('yields its hourly pay and nothing else', () => {
    expect(assess().findings.map(({ code }) => code)).toEqual(['hourly-pay']);
  });

  it('tells where each finding lies, how much it weighs and which rule it comes from', () => {
    expect(assess().findings).toEqual([
      {
        code: 'hourly-pay',
        severity: 'info',
        path: 'basePay',
        rows: undefined,
        source: {
          act: 'vejledning nr. 9979 af 28/11/2023 om udbetaling af dagpenge',
          provision: '160,33 timer om måneden',
          url: undefined,
        },
        data: { amount: 168.4 },
      },
    ]);
  });
});

describe('a question that leaves something out', () => {
  const missing = (changes: Record<string, unknown>): readonly (string | undefined)[] =>
    assess(changes)
      .findings.filter(({ code }) => code === 'data-missing')
      .map(({ path }) => path);

  it.each(['siriRef', 'scheme', 'isExtension', 'applicationDate', 'questionType', 'jobTitle', 'basePay', 'weeklyHours'])(
    'lacks %s',
    (field) => {
      expect(missing({ [field]: null })).toEqual([field]);
    },
  );

  it.each([
    ['employer', null, ['employer.name', 'employer.municipality']],
    ['employer', { name: null, municipality: '860' }, ['employer.name']],
    ['employer', { name: ' ', municipality: '860' }, ['employer.name']],
    ['employer', { name: 'Vendsyssel Smede ApS', municipality: null }, ['employer.municipality']],
    ['basePay', { amount: null, per: 'month' }, ['basePay.amount']],
    ['basePay', { amount: 27_000, per: null }, ['basePay.per']],
  ])('lacks parts of %s when it is %j', (field, value, paths) => {
    expect(missing({ [field]: value })).toEqual(paths);
  });

  it.each([
    'deadline',
    'isEmployerCovered',
    'pensionEmployerPct',
    'supplements',
    'payInKind',
    'holidayWeeks',
    'hoursByWeek',
    'agreementReferred',
  ])('may leave out %s', (field) => {
    expect(assess({ [field]: null }).findings.map(({ code }) => code)).toEqual(['hourly-pay']);
  });

  it('gets no findings that need what is missing', () => {
    const codes = assess({ basePay: null, weeklyHours: null, scheme: 'pay-limit' }).findings.map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['data-missing']));
  });
});

describe('an average week', () => {
  const average = (hoursByWeek: readonly number[] | null, weeklyHours: number | null = 37) =>
    found('hours-over-48', { hoursByWeek, weeklyHours })?.data;

  it.each([
    ['12 weeks of 50 and 5 of 40', weeks([12, 50], [5, 40])],
    ['13 weeks of 50 and 4 of 40', weeks([13, 50], [4, 40])],
    ['17 weeks of exactly 48', weeks([17, 48])],
    ['16 weeks of 48 and one of 48 in halves', [...weeks([15, 48]), 47.5, 48.5]],
    ['one long week among 17', [...weeks([16, 47]), 64]],
    ['no weeks at all, and 37 hours', []],
  ])('may be of %s', (_, hoursByWeek) => {
    expect(average(hoursByWeek)).toBeUndefined();
  });

  it.each([
    ['17 weeks of 49', weeks([17, 49]), 49],
    ['17 weeks with one hour too many', [...weeks([16, 48]), 49], 48.06],
    ['17 weeks with a tenth of an hour too much', [...weeks([16, 48]), 48.1], 48.01],
    ['a stretch of 17 long weeks among short ones', weeks([10, 30], [17, 50], [10, 30]), 50],
    ['the last 17 of 18 weeks', weeks([1, 0], [17, 49]), 49],
    ['the first 17 of 18 weeks', weeks([17, 49], [1, 0]), 49],
    ['fewer than 17 weeks', [50, 50, 47], 49],
  ])('is too long with %s', (_, hoursByWeek, hours) => {
    expect(average(hoursByWeek)).toEqual({ average: hours });
  });

  it('is the weekly hours where no weeks are stated', () => {
    expect(average(null, 48)).toBeUndefined();
    expect(average(null, 48.01)).toEqual({ average: 48.01 });
    expect(average([], 49)).toEqual({ average: 49 });
    expect(found('hours-over-48', { weeklyHours: 49 })).toMatchObject({ path: 'weeklyHours', severity: 'warning' });
    expect(found('hours-over-48', { hoursByWeek: [49] })).toMatchObject({ path: 'hoursByWeek' });
  });

  it('is told by the weeks, not by the weekly hours, where weeks are stated', () => {
    expect(average([40], 60)).toBeUndefined();
  });
});

describe('holiday', () => {
  it.each([4.99, 4, 0])('of %d weeks is too short', (holidayWeeks) => {
    expect(found('holiday-below-five-weeks', { holidayWeeks })).toMatchObject({ severity: 'warning', data: { weeks: holidayWeeks } });
  });

  it.each([5, 6, null])('of %p weeks is not', (holidayWeeks) => {
    expect(found('holiday-below-five-weeks', { holidayWeeks })).toBeUndefined();
  });
});

describe('a collective agreement', () => {
  it('is told when the employer is covered', () => {
    expect(found('covered-by-agreement', { isEmployerCovered: true })).toMatchObject({ severity: 'info', path: 'isEmployerCovered' });
  });

  it.each([false, null])('is not told when that is stated as %p', (isEmployerCovered) => {
    expect(found('covered-by-agreement', { isEmployerCovered })).toBeUndefined();
  });
});

describe('the reply to SIRI', () => {
  const due = (changes: Partial<WorkPermitTerms>, facts: Partial<AssessmentFacts> = {}) => assess(changes, facts).deadlines;

  it.each([
    ['2022-09-20T08:00:00.000Z', '2022-10-04', 'two plain weeks'],
    ['2023-04-05T21:59:59.999Z', '2023-04-24', 'over Easter'],
    ['2023-04-05T22:00:00.000Z', '2023-04-24', 'over Easter, received on Maundy Thursday in Copenhagen'],
    ['2022-12-22T22:59:59.999Z', '2023-01-06', 'over Christmas'],
    ['2022-12-22T23:00:00.000Z', '2023-01-09', 'received after midnight in Copenhagen'],
  ])('to a question of %s is due on %s (%s)', (receivedAt, on) => {
    expect(due({}, { receivedAt: instant(receivedAt) })).toEqual([
      {
        kind: 'reply-due',
        due: { on },
        computedFrom: 'receivedAt',
        source: { act: 'rådets praksis for svar til SIRI', provision: undefined, url: undefined },
        standsStill: true,
      },
    ]);
  });

  it('waits over days the council has closed', () => {
    expect(due({}, { extraClosedDays: [day('2022-10-04')] })).toMatchObject([{ due: { on: '2022-10-05' } }]);
  });

  it('is due on the day SIRI has set', () => {
    expect(due({ deadline: day('2022-09-23') })).toMatchObject([
      { kind: 'reply-due', due: { on: '2022-09-23' }, computedFrom: 'deadline', standsStill: true },
    ]);
  });
});

describe('the law a question is judged by', () => {
  const ruleSet = (applicationDate: Day | null) => assess({ applicationDate }).ruleSet;

  it('is that of the day of the application', () => {
    expect(ruleSet(day('2022-09-15'))).toBe('RAR_2022');
    expect(ruleSet(day('2026-02-01'))).toBe('REFORM_2026_02');
  });

  it('is that of the day of receipt in Copenhagen when no day is stated', () => {
    const received = (at: string) => assess({ applicationDate: null }, { receivedAt: instant(at) }).ruleSet;
    expect(received('2026-06-30T21:59:59.999Z')).toBe('REFORM_2026_02');
    expect(received('2026-06-30T22:00:00.000Z')).toBe('REFORM_2026_07');
  });
});
