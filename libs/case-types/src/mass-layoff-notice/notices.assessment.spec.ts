import { day, instant } from '#kernel';
import { effect, negotiation, type NoticeDays, personList, type Regime } from './notices.assessment.js';

const ON = day('2022-10-03');
const ORDINARY: Regime = { on: ON, isStricter: false };
const STRICTER: Regime = { on: ON, isStricter: true };
const AT_ONCE = instant('2022-10-03T08:00:00.000Z');
const DAYS: NoticeDays = {
  periodFrom: null,
  negotiationsStartedAt: day('2022-10-03'),
  notice1SentAt: day('2022-10-03'),
  notice2SentAt: null,
  notice3SentAt: null,
  collectiveAgreementDeviation: null,
};
const days = (changes: Partial<NoticeDays>): NoticeDays => ({ ...DAYS, ...changes });
const deviation = (applies: boolean | null, reducedWaitingDays: number | null = null) => ({ applies, reducedWaitingDays });

describe('the second notice under the stricter rules', () => {
  const at = (notice2SentAt: string | null, changes: Partial<NoticeDays> = {}) =>
    negotiation(days({ notice2SentAt: notice2SentAt === null ? null : day(notice2SentAt), ...changes }), STRICTER);

  it('may be sent 21 days after negotiations began', () => {
    expect(at(null).deadlines).toEqual([
      {
        kind: 'notice2-earliest',
        due: { on: '2022-10-24' },
        computedFrom: 'negotiationsStartedAt',
        source: expect.objectContaining({ act: 'masseafskedigelsesloven', provision: '§ 7, stk. 2' }) as object,
        standsStill: false,
      },
    ]);
    expect(at(null).findings).toEqual([]);
    expect(at('2022-10-24').findings).toEqual([]);
    expect(at('2022-10-25').findings).toEqual([]);
  });

  it.each([
    ['2022-10-23', 1],
    ['2022-10-21', 3],
    ['2022-10-03', 21],
  ])('sent on %s is %d days too early', (sent, early) => {
    expect(at(sent).findings).toMatchObject([
      { code: 'notice2-too-early', severity: 'warning', path: 'notice2SentAt', data: { days: early, earliest: '2022-10-24' } },
    ]);
  });

  it('is free of the 21 days where a collective agreement sets another time', () => {
    const applies = { collectiveAgreementDeviation: deviation(true), notice1SentAt: day('2022-10-05') };
    expect(at('2022-10-21', applies)).toEqual({ findings: [], deadlines: [] });
    expect(at('2022-10-21', { collectiveAgreementDeviation: deviation(false) }).findings).toHaveLength(1);
    expect(at('2022-10-21', { collectiveAgreementDeviation: deviation(null, 30) }).findings).toHaveLength(1);
  });

  it('is not judged while the start of negotiations is not stated', () => {
    expect(at('2022-10-21', { negotiationsStartedAt: null })).toEqual({ findings: [], deadlines: [] });
  });

  it('may be sent at any time under the ordinary rules', () => {
    expect(negotiation(days({ notice2SentAt: day('2022-10-03'), notice1SentAt: day('2022-10-05') }), ORDINARY)).toEqual({
      findings: [],
      deadlines: [],
    });
  });
});

describe('the two ways to count the 21 days', () => {
  const at = (notice1SentAt: string | null) =>
    negotiation(days({ notice1SentAt: notice1SentAt === null ? null : day(notice1SentAt) }), STRICTER).findings;

  it('are told apart when the one from notice 1 ends later', () => {
    expect(at('2022-10-04')).toMatchObject([
      {
        code: 'start-of-21-days-disputed',
        severity: 'warning',
        path: 'notice1SentAt',
        source: { act: 'STARs vejledning om varsling' },
        data: { byAct: '2022-10-24', byGuidance: '2022-10-25' },
      },
    ]);
  });

  it.each(['2022-10-03', '2022-10-02', '2022-09-01', null])('are not when notice 1 was sent on %p', (sent) => {
    expect(at(sent)).toEqual([]);
  });
});

describe('the effect of dismissals', () => {
  const at = (periodFrom: string | null, regime: Regime, changes: Partial<NoticeDays> = {}) =>
    effect(days({ notice2SentAt: day('2022-10-03'), periodFrom: periodFrom === null ? null : day(periodFrom), ...changes }), regime);
  const earliest = (regime: Regime, changes: Partial<NoticeDays> = {}) => at(null, regime, changes).deadlines.map(({ due }) => due);

  it('comes 30 days after notice 2, or 56 under the stricter rules', () => {
    expect(at(null, ORDINARY).deadlines).toEqual([
      {
        kind: 'earliest-effect',
        due: { on: '2022-11-02' },
        computedFrom: 'notice2SentAt',
        source: expect.objectContaining({ act: 'masseafskedigelsesloven', provision: '§ 8' }) as object,
        standsStill: false,
      },
    ]);
    expect(earliest(STRICTER, { notice2SentAt: day('2022-10-24') })).toEqual([{ on: '2022-12-19' }]);
  });

  it.each([
    ['2022-11-01', ORDINARY, 1, '2022-11-02'],
    ['2022-10-03', ORDINARY, 30, '2022-11-02'],
    ['2022-11-27', STRICTER, 1, '2022-11-28'],
    ['2022-11-02', STRICTER, 26, '2022-11-28'],
  ] as const)('on %s under %j is %d days too early', (from, regime, early, first) => {
    expect(at(from, regime).findings).toMatchObject([
      { code: 'effect-too-early', severity: 'warning', path: 'periodFrom', data: { days: early, earliest: first } },
    ]);
  });

  it.each([
    ['2022-11-02', ORDINARY],
    ['2022-11-03', ORDINARY],
    ['2022-11-28', STRICTER],
    [null, ORDINARY],
  ] as const)('on %s under %j is in time', (from, regime) => {
    expect(at(from, regime).findings).toEqual([]);
  });

  it.each([
    [deviation(true, 42), '2022-11-14'],
    [deviation(true, 31), '2022-11-03'],
    [deviation(true, 30), '2022-11-02'],
    [deviation(true, 29), '2022-11-02'],
    [deviation(true, 0), '2022-11-02'],
    [deviation(true), '2022-11-28'],
    [deviation(false, 42), '2022-11-28'],
    [deviation(null, 42), '2022-11-28'],
  ])('under the stricter rules and the agreement %j comes on %s', (collectiveAgreementDeviation, on) => {
    expect(earliest(STRICTER, { collectiveAgreementDeviation })).toEqual([{ on }]);
  });

  it('under the ordinary rules is not moved by an agreement', () => {
    expect(earliest(ORDINARY, { collectiveAgreementDeviation: deviation(true, 14) })).toEqual([{ on: '2022-11-02' }]);
    expect(earliest(ORDINARY, { collectiveAgreementDeviation: deviation(true, 42) })).toEqual([{ on: '2022-11-02' }]);
  });

  it('is not judged before notice 2 is sent', () => {
    expect(at('2022-10-04', ORDINARY, { notice2SentAt: null })).toEqual({ findings: [], deadlines: [] });
  });

  it('never leaves the days there are', () => {
    expect(earliest(STRICTER, { notice2SentAt: day('9999-12-31') })).toEqual([{ on: '9999-12-31' }]);
    expect(earliest(ORDINARY, { notice2SentAt: day('9999-12-02') })).toEqual([{ on: '9999-12-31' }]);
    expect(earliest(ORDINARY, { notice2SentAt: day('9999-12-01') })).toEqual([{ on: '9999-12-31' }]);
    expect(earliest(ORDINARY, { notice2SentAt: day('9999-11-30') })).toEqual([{ on: '9999-12-30' }]);
  });
});

describe('the list of persons', () => {
  const at = (notice3SentAt: string | null, assessedAt = AT_ONCE) =>
    personList(
      days({ notice2SentAt: day('2022-10-03'), notice3SentAt: notice3SentAt === null ? null : day(notice3SentAt) }),
      ORDINARY,
      assessedAt,
    );

  it('is due 10 days after notice 2', () => {
    expect(at(null).deadlines).toEqual([
      {
        kind: 'person-list-due',
        due: { on: '2022-10-13' },
        computedFrom: 'notice2SentAt',
        source: expect.objectContaining({ act: 'masseafskedigelsesloven', provision: '§ 7, stk. 3' }) as object,
        standsStill: false,
      },
    ]);
  });

  it.each([
    ['2022-10-14', 1],
    ['2022-11-13', 31],
  ])('sent on %s is %d days late', (sent, late) => {
    expect(at(sent).findings).toMatchObject([
      { code: 'person-list-late', severity: 'warning', path: 'notice3SentAt', data: { days: late, due: '2022-10-13' } },
    ]);
  });

  it.each(['2022-10-13', '2022-10-12', '2022-10-03'])('sent on %s is in time, whenever that is judged', (sent) => {
    expect(at(sent, instant('2023-10-03T08:00:00.000Z')).findings).toEqual([]);
  });

  it('that is not sent grows late day by day in Copenhagen', () => {
    expect(at(null, instant('2022-10-13T21:59:59.999Z')).findings).toEqual([]);
    expect(at(null, instant('2022-10-13T22:00:00.000Z')).findings).toMatchObject([{ data: { days: 1 } }]);
    expect(at(null, instant('2022-10-23T12:00:00.000Z')).findings).toMatchObject([{ data: { days: 10 } }]);
  });

  it('is not owed before notice 2 is sent', () => {
    expect(personList(DAYS, ORDINARY, instant('2023-10-03T08:00:00.000Z'))).toEqual({ findings: [], deadlines: [] });
  });
});
