import type { Day, Instant } from '#kernel';
import { day, finding, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY, LATER, OPENED_AT, seats } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { TOY_LAW, toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseDecider } from '../case/case.decider.js';

const toy = specify(caseDecider(toyType));
const OPEN = HISTORY['in-hearing'];

const opened = (at: Instant, type = toyType) =>
  specify(caseDecider(type))
    .given(...HISTORY.ready)
    .when(command.openHearing(at))
    .thenTypes('HearingOpened');

describe('a hearing that opens', () => {
  it('puts on record what it asks, by which rule, and whom', () => {
    expect(opened(OPENED_AT)).toMatchObject([
      {
        at: OPENED_AT,
        data: {
          round: 1,
          question: 'Kan I tiltræde?',
          recommendation: 'granted',
          recommendationText: undefined,
          closesAt: CLOSES_AT,
          rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
          seats: seats(),
        },
      },
    ]);
  });

  it.each([
    ['2026-03-03T09:00:00.000Z', '2026-03-10T22:59:59.999Z', 'over a weekend'],
    ['2026-03-03T22:59:59.999Z', '2026-03-10T22:59:59.999Z', 'in the last millisecond of the day in Copenhagen'],
    ['2026-03-03T23:00:00.000Z', '2026-03-11T22:59:59.999Z', 'in the first millisecond of the next day'],
    ['2026-03-30T08:00:00.000Z', '2026-04-09T21:59:59.999Z', 'over Easter'],
    ['2026-03-23T09:00:00.000Z', '2026-03-30T21:59:59.999Z', 'over the change to summer time'],
    ['2026-10-20T08:00:00.000Z', '2026-10-27T22:59:59.999Z', 'over the change to winter time'],
  ])('at %s closes on the fifth working day, %s (%s)', (at, closesAt) => {
    expect(opened(instant(at))).toMatchObject([{ data: { closesAt } }]);
  });

  it('closes on the second working day where the type says two', () => {
    const short = { ...toyType, hearing: { ...toyType.hearing, workingDays: 2 } };
    expect(opened(OPENED_AT, short)).toMatchObject([{ data: { closesAt: '2026-03-05T22:59:59.999Z' } }]);
  });

  it('takes the last moment and the rule as they are given', () => {
    const given = { closesAt: instant('2026-03-04T12:34:56.789Z'), rule: { quorum: 3, silence: 'contact' } as const };
    const [opening] = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, given))
      .thenTypes('HearingOpened');
    expect(opening).toMatchObject({ data: { closesAt: given.closesAt, rule: { ...toyType.hearing.rule, quorum: 3, silence: 'contact' } } });
  });

  it('is heard as the council has settled from that day on, and closes on none of the days it is closed', () => {
    const rule = { ...toyType.hearing.rule, silence: 'abstention', quorum: 6 } as const;
    const set = (from: string) => [
      { key: `hearing-rule.${toyType.name}`, value: rule, from: day(from) },
      { key: `hearing-days.${toyType.name}`, value: 3, from: day(from) },
    ];
    const openedUnder = (from: string, closedDays: readonly Day[] = []) =>
      toy
        .given(...HISTORY.ready)
        .when(command.openHearing(OPENED_AT, { settings: set(from), closedDays }))
        .thenTypes('HearingOpened');
    expect(openedUnder('2026-03-03')).toMatchObject([{ data: { rule, closesAt: '2026-03-06T22:59:59.999Z' } }]);
    expect(openedUnder('2026-03-03', [day('2026-03-05')])).toMatchObject([{ data: { closesAt: '2026-03-09T22:59:59.999Z' } }]);
    expect(openedUnder('2026-03-04')).toMatchObject([{ data: { rule: toyType.hearing.rule, closesAt: CLOSES_AT } }]);
  });

  it('puts on record whether it ends once all have answered, as the council has settled by that day', () => {
    const openedUnder = (from: string) =>
      toy
        .given(...HISTORY.ready)
        .when(command.openHearing(OPENED_AT, { settings: [{ key: 'close-when-all-answered.toy', value: true, from: day(from) }] }))
        .thenTypes('HearingOpened');
    expect(opened(OPENED_AT)).toMatchObject([{ data: { closeWhenAllAnswered: false } }]);
    expect(openedUnder('2026-03-03')).toMatchObject([{ data: { closeWhenAllAnswered: true } }]);
    expect(openedUnder('2026-03-04')).toMatchObject([{ data: { closeWhenAllAnswered: false } }]);
  });

  it('leaves vacant seats out', () => {
    const given = seats('ab').map((seat) => (seat.seatId === 'seat-b' ? { ...seat, holder: undefined } : seat));
    const [opening] = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, { seats: given }))
      .thenTypes('HearingOpened');
    expect(opening).toMatchObject({ data: { seats: [{ seatId: 'seat-a' }] } });
  });

  it('is the next round where there was one', () => {
    const [opening] = toy
      .given(...HISTORY['at-meeting'])
      .when(command.openHearing(LATER))
      .thenTypes('HearingOpened');
    expect(opening).toMatchObject({ data: { round: 2 } });
  });

  it('keeps a disqualified seat out of the next round too, unless ruled eligible or held by another', () => {
    const history = [...OPEN, event.declared('a'), event.declared('b'), event.ruled('b', false), event.declared('c'), event.declared('d')];
    const deputised = [...history, event.deputyCalled('d', 'deputy-d'), event.hearingClosed('objected')];
    const changed = seats().map((seat) => (seat.seatId === 'seat-c' ? { ...seat, holder: 'member-z' } : seat));
    const state = caseAfter(...deputised, event.hearingOpened({ round: 2, seats: changed }));
    expect(state.hearings[1]?.seats.map(({ disqualified }) => disqualified)).toEqual([
      true,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(state.hearings[1]?.seats[3]?.deputy).toBe('deputy-d');
  });
});

describe('a hearing that may not open', () => {
  const opening = (data: Parameters<typeof command.openHearing>[1], history: readonly CaseEvent[] = HISTORY.ready) =>
    toy.given(...history).when(command.openHearing(OPENED_AT, data));

  it('would close as it opens', () => opening({ closesAt: OPENED_AT }).thenRejects('hearing-too-short'));

  it('may open when it closes a millisecond later', () => {
    opening({ closesAt: instant('2026-03-03T09:00:00.001Z') }).thenTypes('HearingOpened');
  });

  it('lasts fewer calendar days than its rule asks for', () => {
    opening({ rule: { minDays: 3 }, closesAt: instant('2026-03-05T22:59:59.999Z') }).thenRejects('hearing-too-short');
    opening({ rule: { minDays: 3 }, closesAt: instant('2026-03-05T23:00:00.000Z') }).thenTypes('HearingOpened');
  });

  it('has a blocking finding', () => {
    const barred = (severity: 'blocking' | 'warning') => [
      event.received(),
      event.assessed({ findings: [finding('barred', severity, TOY_LAW)] }),
    ];
    opening({}, barred('blocking')).thenRejects('case-is-inadmissible');
    opening({}, barred('warning')).thenTypes('HearingOpened');
  });

  it('recommends what the type does not know', () => {
    opening({ recommendation: 'approved' }).thenRejects('unknown-outcome');
    opening({ recommendation: undefined }).thenTypes('HearingOpened');
  });
});
