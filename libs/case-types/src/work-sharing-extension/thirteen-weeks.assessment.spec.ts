import { day } from '#kernel';
import { application, approval, type EarlierScheme, isCountable, type SchemeDays } from './thirteen-weeks.assessment.js';

const HALL = { kind: 'production-unit', name: 'Hal 2' } as const;
const LAW = { on: day('2022-10-03'), settings: [], holidaysOn: undefined };
const SCHEME: SchemeDays = {
  unit: HALL,
  currentFrom: day('2022-10-03'),
  currentTo: day('2023-01-01'),
  requestedExtensionTo: null,
  earlierPeriods: null,
  municipalityReceivedAt: day('2022-12-04'),
  councilReceivedAt: null,
};
const earlier = (from: string | null, to: string | null, unit: EarlierScheme['unit'] = HALL): EarlierScheme => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  unit,
});
const scheme = (from: string, to: string, ...before: readonly EarlierScheme[]): Partial<SchemeDays> => ({
  currentFrom: day(from),
  currentTo: day(to),
  earlierPeriods: before,
});
const judged = (changes: Partial<SchemeDays>) => approval({ ...SCHEME, ...changes }, LAW);
const dueOn = (changes: Partial<SchemeDays>) =>
  application({ ...SCHEME, ...changes }, LAW).deadlines.map(({ due }) => ('on' in due ? due.on : ''));
const late = (changes: Partial<SchemeDays>) => application({ ...SCHEME, ...changes }, LAW).findings;

describe('a scheme of thirteen weeks', () => {
  it('ends on the 91st day, and its application is due four weeks before', () => {
    expect(application(SCHEME, LAW)).toEqual({
      findings: [],
      deadlines: [
        {
          kind: 'thirteen-weeks-end',
          due: { on: '2023-01-01' },
          computedFrom: 'currentFrom',
          source: expect.objectContaining({ provision: 'arbejdsfordeling ud over 13 uger' }) as object,
          standsStill: false,
        },
        {
          kind: 'application-due',
          due: { on: '2022-12-04' },
          computedFrom: 'currentFrom',
          source: expect.objectContaining({ provision: 'ansøgning senest 4 uger før udløbet af de 13 uger' }) as object,
          standsStill: false,
        },
      ],
    });
  });

  it('needs no approval, and a day more does', () => {
    const within = { counted: 91, free: 91, from: '2022-01-02', to: '2023-01-01' };
    expect(judged({})).toMatchObject({ code: 'approval-not-needed', severity: 'warning', path: 'currentTo', data: within });
    expect(judged({ requestedExtensionTo: day('2023-01-02') })).toMatchObject({
      ...{ code: 'approval-needed', severity: 'info', path: 'requestedExtensionTo' },
      data: { days: 1, counted: 92, free: 91, from: '2022-01-03', to: '2023-01-02' },
    });
  });

  it('is asked for until its extension ends, and without one until it ends itself', () => {
    expect(judged({ requestedExtensionTo: day('2023-02-26') })?.data).toMatchObject({ days: 56 });
    expect(judged({ currentTo: null, requestedExtensionTo: day('2023-02-26') })?.data).toMatchObject({ days: 56 });
    expect(judged({ currentTo: day('2023-01-11') })?.data).toMatchObject({ days: 10 });
  });

  it.each([{ currentFrom: null }, { currentTo: null }, { currentTo: day('2022-10-02') }])('is not judged with %j', (changes) => {
    expect(judged(changes)).toBeUndefined();
  });

  it('of one day is judged', () => {
    expect(judged({ currentTo: day('2022-10-03') })?.data).toMatchObject({ counted: 1 });
  });
});

describe('an application', () => {
  it.each([
    ['2022-12-05', 1],
    ['2022-12-06', 2],
    ['2023-01-03', 30],
  ])('received on %s is %d days late', (received, days) => {
    expect(late({ municipalityReceivedAt: day(received) })).toMatchObject([
      { code: 'application-late', severity: 'warning', path: 'municipalityReceivedAt', data: { days, due: '2022-12-04' } },
    ]);
  });

  it.each(['2022-12-04', '2022-12-03', '2022-10-01'])('received on %s is in time', (received) => {
    expect(late({ municipalityReceivedAt: day(received) })).toEqual([]);
  });

  it('is not judged by when the council received it, nor before the municipality says', () => {
    expect(late({ councilReceivedAt: day('2022-12-31') })).toEqual([]);
    expect(late({ municipalityReceivedAt: null, councilReceivedAt: day('2022-12-31') })).toEqual([]);
  });

  it('is late by its own days although no approval turns out to be needed', () => {
    const short = { currentTo: day('2022-12-31'), municipalityReceivedAt: day('2022-12-05') };
    expect(judged(short)?.code).toBe('approval-not-needed');
    expect(late(short)).toMatchObject([{ code: 'application-late' }]);
  });

  it('has no day while the beginning of the scheme is not stated', () => {
    expect(application({ ...SCHEME, currentFrom: null }, LAW)).toEqual({ findings: [], deadlines: [] });
  });
});

describe('a scheme after others', () => {
  const before = earlier('2021-12-06', '2022-01-30');
  const autumn = scheme('2022-10-24', '2022-12-31', before);

  it('counts those of their days that lie in the twelve months up to its end', () => {
    expect(judged(autumn)).toMatchObject({
      code: 'approval-needed',
      data: { days: 8, counted: 99, from: '2022-01-01', to: '2022-12-31' },
    });
  });

  it('has its thirteen weeks end as soon as its own days and theirs are 91', () => {
    expect(dueOn(autumn)).toEqual(['2022-11-27', '2022-10-30']); // 35 days of its own, all 56 of the earlier one
    expect(dueOn(scheme('2022-10-24', '2022-12-31'))).toEqual(['2023-01-22', '2022-12-25']);
  });

  it.each([
    ['2022-08-19', 49, 'approval-not-needed', undefined],
    ['2022-08-20', 50, 'approval-needed', 1],
  ])('of six weeks, until %s and so of %d days, comes to %s', (to, _days, code, days) => {
    const found = judged(scheme('2022-07-02', to, earlier('2022-03-01', '2022-04-11')));
    expect(found?.code).toBe(code);
    expect(found?.data?.['days']).toBe(days);
  });

  it('counts no day twice', () => {
    const twice = scheme(
      '2022-10-24',
      '2022-12-31',
      before,
      before,
      earlier('2022-01-15', '2022-01-20'),
      earlier('2022-10-20', '2022-11-30'),
    );
    expect(judged(twice)?.data).toMatchObject({ counted: 103 });
  });

  it('counts those of its own unit, and those of no stated unit', () => {
    const of = (unit: EarlierScheme['unit']) => judged(scheme('2022-10-24', '2022-12-31', { ...before, unit }))?.data?.['counted'];
    expect(of({ kind: null, name: 'hal 2' })).toBe(99);
    expect(of(null)).toBe(99);
    expect(of({ kind: 'production-unit', name: 'Hal 1' })).toBe(69);
    expect(of({ kind: 'enterprise', name: 'Himmerlands Maskinfabrik A/S' })).toBe(69);
    expect(dueOn(scheme('2022-10-24', '2022-12-31', { ...before, unit: { kind: null, name: 'Hal 1' } }))).toEqual([
      '2023-01-22',
      '2022-12-25',
    ]);
  });

  it('does not count those without days', () => {
    const none = [earlier(null, '2022-06-30'), earlier('2022-06-01', null), earlier('2022-06-02', '2022-06-01')];
    expect(judged(scheme('2022-10-24', '2022-12-31', ...none))?.data).toMatchObject({ counted: 69 });
    expect(none.map(isCountable)).toEqual([false, false, false]);
    expect(isCountable(earlier('2022-06-01', '2022-06-01'))).toBe(true);
  });

  it('has no free day left when the others have taken them: its first day is the last', () => {
    expect(dueOn(scheme('2022-10-24', '2022-12-31', earlier('2022-01-01', '2022-10-23')))).toEqual(['2022-10-24', '2022-09-26']);
    expect(dueOn(scheme('2022-10-24', '2022-12-31', earlier('2022-07-26', '2022-10-23')))).toEqual(['2022-10-24', '2022-09-26']);
    expect(dueOn(scheme('2022-10-24', '2022-12-31', earlier('2022-07-27', '2022-10-23')))).toEqual(['2022-10-25', '2022-09-27']);
  });

  it('gains a day with each of theirs that leaves the twelve months', () => {
    const yearBefore = (to: string) => dueOn(scheme('2022-10-24', '2023-03-31', earlier('2021-10-25', to)));
    expect(yearBefore('2022-01-22')).toEqual(['2022-10-24', '2022-09-26']);
    expect(yearBefore('2022-01-21')).toEqual(['2023-01-22', '2022-12-25']);
  });
});

describe('the leap day', () => {
  it('is one of the days', () => {
    expect(dueOn(scheme('2023-12-01', '2024-03-01'))).toEqual(['2024-02-29', '2024-02-01']);
    expect(dueOn(scheme('2022-12-01', '2023-03-01'))).toEqual(['2023-03-01', '2023-02-01']);
    expect(judged(scheme('2023-12-01', '2024-02-29'))?.data).toMatchObject({ counted: 91, from: '2023-03-01' });
  });

  it('of the year before leaves the twelve months with the first of March', () => {
    const leap = earlier('2024-02-29', '2024-02-29');
    expect(judged(scheme('2024-12-01', '2025-02-28', leap))?.data).toMatchObject({ counted: 91, from: '2024-02-29' });
    expect(judged(scheme('2024-12-01', '2025-03-01', leap))?.data).toMatchObject({ counted: 91, from: '2024-03-02' });
  });
});
