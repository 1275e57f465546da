import fc from 'fast-check';
import { addDays, type AssessmentFacts, day, type EarlierCase, instant, type JsonObject } from '#kernel';
import { noticeDay, type NoticeTold, possibleDuplicate, windowCrossed } from './earlier-notices.assessment.js';

const ON = day('2022-09-30');
const RECEIVED = instant('2022-09-30T08:00:00.000Z');
const TOLD: NoticeTold = {
  normalEmployeesEnterprise: 105,
  plannedDismissals: 6,
  voluntaryTerminations: 0,
  periodFrom: day('2022-11-02'),
  periodTo: day('2022-12-31'),
};
const facts = (...earlier: readonly EarlierCase[]): AssessmentFacts => ({
  receivedAt: RECEIVED,
  assessedAt: RECEIVED,
  earlier,
  extraClosedDays: [],
  settings: [],
});
const notice = (submission: JsonObject, number = 'NJ-2022-000001', receivedAt = instant('2022-09-20T08:00:00.000Z')): EarlierCase => ({
  caseId: number,
  number,
  receivedAt,
  submission,
});
const of = (notice1SentAt: string | null, plannedDismissals: number | null, voluntaryTerminations: number | null = null): EarlierCase =>
  notice({ notice1SentAt, plannedDismissals, voluntaryTerminations }, `on ${notice1SentAt ?? 'no day'}`);
const crossed = (told: Partial<NoticeTold>, ...earlier: readonly EarlierCase[]) =>
  windowCrossed({ ...TOLD, ...told }, ON, facts(...earlier));

describe('the notices of one employer', () => {
  it('cross the threshold together', () => {
    expect(crossed({}, of('2022-09-20', 5))).toMatchObject({
      code: 'window-crossed-with-earlier-notices',
      severity: 'warning',
      path: 'plannedDismissals',
      source: { act: 'masseafskedigelsesloven', provision: '§ 1, stk. 1' },
      data: { numbers: ['on 2022-09-20'], notices: 2, total: 11, threshold: 11 },
    });
    expect(crossed({}, of('2022-09-20', 4))).toBeUndefined();
  });

  it.each(['2022-09-01', '2022-09-30', '2022-10-29'])('count together when one is of %s', (on) => {
    expect(crossed({}, of(on, 5))?.data).toMatchObject({ total: 11 });
  });

  it.each(['2022-08-31', '2022-10-30', '2021-09-30'])('do not when one is of %s', (on) => {
    expect(crossed({}, of(on, 5))).toBeUndefined();
  });

  it('count together only within thirty days from the first to the last', () => {
    const split = [of('2022-09-15', 3), of('2022-10-15', 3)];
    expect(crossed({}, ...split)).toBeUndefined();
    expect(crossed({}, of('2022-09-16', 3), of('2022-10-15', 2))?.data).toMatchObject({ total: 11, notices: 3 });
  });

  it('are told for the window with most dismissals, the earliest of equals', () => {
    const before = of('2022-09-10', 5);
    expect(crossed({}, before, of('2022-10-20', 6))?.data).toMatchObject({ numbers: ['on 2022-10-20'], total: 12 });
    expect(crossed({}, before, of('2022-10-20', 5))?.data).toMatchObject({ numbers: ['on 2022-09-10'], total: 11 });
    expect(crossed({}, of('2022-10-20', 5), before)?.data).toMatchObject({ numbers: ['on 2022-09-10'], total: 11 });
  });

  it('need not be told where this one is large enough alone', () => {
    expect(crossed({ plannedDismissals: 11 }, of('2022-09-20', 5))).toBeUndefined();
    expect(crossed({ plannedDismissals: 6, voluntaryTerminations: 5 }, of('2022-09-20', 5))).toBeUndefined();
    expect(crossed({ plannedDismissals: 10 }, of('2022-09-20', 1))).toBeDefined();
  });

  it('are told where an earlier one is large enough alone', () => {
    expect(crossed({ plannedDismissals: 1 }, of('2022-09-20', 20))?.data).toMatchObject({ total: 21 });
  });

  it('have their voluntary terminations counted beside the dismissals of all', () => {
    expect(crossed({ plannedDismissals: 2, voluntaryTerminations: 3 }, of('2022-09-20', 3, 3))?.data).toMatchObject({ total: 11 });
    expect(crossed({ plannedDismissals: 2, voluntaryTerminations: 3 }, of('2022-09-20', 2, 30))).toBeUndefined();
    expect(crossed({ plannedDismissals: 2, voluntaryTerminations: null }, of('2022-09-20', 3, 6))?.data).toMatchObject({ total: 11 });
  });

  it('stand at the day they were received in Copenhagen when they name no day', () => {
    const received = (at: string) => notice({ plannedDismissals: 5 }, 'NJ-2022-000001', instant(at));
    expect(crossed({}, received('2022-08-31T22:00:00.000Z'))).toBeDefined();
    expect(crossed({}, received('2022-08-31T21:59:59.999Z'))).toBeUndefined();
    expect(noticeDay('not a day', RECEIVED)).toBe('2022-09-30');
    expect(noticeDay(20_220_901, RECEIVED)).toBe('2022-09-30');
  });

  it('count nothing where they state nothing', () => {
    expect(crossed({}, of('2022-09-20', null, 20))).toBeDefined();
    expect(crossed({}, notice({ notice1SentAt: '2022-09-20', plannedDismissals: '5' }))).toBeUndefined();
    expect(crossed({}, notice({}))).toBeUndefined();
  });

  it('are not judged for an enterprise too small, nor without numbers', () => {
    expect(crossed({ normalEmployeesEnterprise: 20 }, of('2022-09-20', 15))).toBeUndefined();
    expect(crossed({ normalEmployeesEnterprise: null }, of('2022-09-20', 15))).toBeUndefined();
    expect(crossed({ plannedDismissals: null }, of('2022-09-20', 15))).toBeUndefined();
    expect(crossed({})).toBeUndefined();
  });

  it('are named a hundred at most, and all counted', () => {
    const many = Array.from({ length: 150 }, (_, n) => notice({ notice1SentAt: '2022-09-20', plannedDismissals: 1 }, `NJ-${n}`));
    const data = crossed({}, ...many)?.data;
    expect(data).toMatchObject({ notices: 151, total: 156 });
    expect(data?.['numbers']).toHaveLength(100);
  });

  it('cross it in some thirty days exactly when each such stretch, looked at day by day, says so', () => {
    const some = fc.record({
      off: fc.integer({ min: -45, max: 45 }),
      planned: fc.integer({ min: 0, max: 6 }),
      voluntary: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), some, (others, own) => {
        const told = { ...TOLD, normalEmployeesEnterprise: 60, plannedDismissals: own.planned, voluntaryTerminations: own.voluntary };
        const earlier = others.map(({ off, planned, voluntary }) => of(addDays(ON, off), planned, voluntary));
        expect(windowCrossed(told, ON, facts(...earlier))?.data?.['total']).toBe(mostByDay([{ ...own, off: 0 }, ...others], own));
      }),
    );
  });
});

describe('a notice sent twice', () => {
  const SAME: JsonObject = {
    normalEmployeesEnterprise: 105,
    plannedDismissals: 6,
    voluntaryTerminations: 0,
    periodFrom: '2022-11-02',
    periodTo: '2022-12-31',
  };
  const twice = (changes: JsonObject, told: Partial<NoticeTold> = {}) =>
    possibleDuplicate({ ...TOLD, ...told }, facts(notice({ ...SAME, ...changes })));

  it('is told with the case that has the same numbers and period', () => {
    expect(twice({})).toMatchObject({
      code: 'possible-duplicate',
      severity: 'warning',
      path: undefined,
      source: { act: 'rådets praksis for gentagne varslinger' },
      data: { numbers: ['NJ-2022-000001'], notices: 1 },
    });
    expect(twice({ reason: 'another reason' })).toBeDefined();
    expect(twice({ voluntaryTerminations: null })).toBeDefined();
    expect(twice({ voluntaryTerminations: 3 }, { voluntaryTerminations: 3 })).toBeDefined();
    expect(twice({ voluntaryTerminations: 0 }, { voluntaryTerminations: 3 })).toBeUndefined();
  });

  it.each([
    { normalEmployeesEnterprise: 104 },
    { plannedDismissals: 7 },
    { voluntaryTerminations: 1 },
    { periodFrom: '2022-11-03' },
    { periodTo: '2022-12-30' },
    { periodTo: null },
  ])('is another one with %j', (changes) => {
    expect(twice(changes)).toBeUndefined();
  });

  it.each(['normalEmployeesEnterprise', 'plannedDismissals', 'periodFrom', 'periodTo'])('is not known without %s', (field) => {
    expect(twice({ [field]: null }, { [field]: null })).toBeUndefined();
  });

  it('is the later of the two', () => {
    const at = (receivedAt: string) => possibleDuplicate(TOLD, facts(notice(SAME, 'NJ-2022-000009', instant(receivedAt))));
    expect(at('2022-09-30T08:00:00.000Z')).toBeDefined();
    expect(at('2022-09-30T08:00:00.001Z')).toBeUndefined();
  });

  it('names a hundred cases at most, and counts all', () => {
    const many = Array.from({ length: 150 }, (_, n) => notice(SAME, `NJ-${n}`));
    const data = possibleDuplicate(TOLD, facts(...many))?.data;
    expect(data).toMatchObject({ notices: 150 });
    expect(data?.['numbers']).toHaveLength(100);
  });
});

interface Placed {
  readonly off: number;
  readonly planned: number;
  readonly voluntary: number;
}

/** Lays every notice on a calendar and slides over it day by day; among 60 employees, the threshold is 10. */
function mostByDay(notices: readonly Placed[], own: Placed): number | undefined {
  const counted = (some: readonly Placed[]): number => {
    const proper = some.reduce((sum, { planned }) => sum + planned, 0);
    return proper < 5 ? proper : some.reduce((sum, { voluntary }) => sum + voluntary, proper);
  };
  let most = 0;
  for (let first = -29; first <= 0; first += 1) {
    const stretch = new Set(Array.from({ length: 30 }, (_, n) => first + n));
    most = Math.max(most, counted(notices.filter(({ off }) => stretch.has(off))));
  }
  return counted([own]) < 10 && most >= 10 ? most : undefined;
}
