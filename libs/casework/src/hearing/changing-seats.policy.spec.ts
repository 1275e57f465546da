import { day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY, seats } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { SeatTerm } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { ballotOf, handedOnBy } from './changing-seats.policy.js';
import { resultOf } from './hearing.outcomes.js';
import { isEntitled } from './hearing.state.js';

const toy = specify(caseDecider(toyType));
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const AFTER_DEADLINE = instant('2026-03-10T23:00:00.999Z');
const OPEN = HISTORY['in-hearing'];
const FROM = day('2026-01-01');
const LAST_DAY = day('2026-03-10');
const NEXT_DAY = day('2026-03-11');

const terms = (...changes: readonly SeatTerm[]): readonly SeatTerm[] => {
  const changed = changes.map(({ seatId }) => seatId);
  const others = seats().filter(({ seatId }) => !changed.includes(seatId));
  return [...others.map(({ seatId, holder }) => ({ seatId, holder, deputyOf: undefined, from: FROM, to: undefined })), ...changes];
};
const term = (holder: string, from = FROM, to?: SeatTerm['to']): SeatTerm => ({ seatId: 'seat-a', holder, deputyOf: undefined, from, to });

const hearingAfter = (...events: readonly CaseEvent[]) => {
  const hearing = latestHearing(caseAfter(...events));
  if (hearing === undefined) throw new Error('no hearing');
  return hearing;
};

describe('seats that changed hands', () => {
  const since = (given: readonly SeatTerm[] | undefined, on = LAST_DAY) => handedOnBy(hearingAfter(...OPEN), given, on);

  it('are none while everybody sits where they sat, and where nothing is known', () => {
    expect(since(terms())).toBeUndefined();
    expect(since(undefined)).toBeUndefined();
  });

  it('are told by the day: the last day of a term is still the old holder’s', () => {
    const followed = terms(term('member-a', FROM, LAST_DAY), term('member-z', NEXT_DAY));
    expect(since(followed, LAST_DAY)).toBeUndefined();
    expect(since(followed, NEXT_DAY)).toEqual([{ seatId: 'seat-a', holder: 'member-z' }]);
  });

  it('are vacant when nobody follows', () => {
    expect(since(terms(term('member-a', FROM, LAST_DAY)), NEXT_DAY)).toEqual([{ seatId: 'seat-a', holder: undefined }]);
  });
});

describe('a ballot', () => {
  const SAT = { on: LAST_DAY, out: [] };
  const ballot = (memberId: string, seatsHeld: readonly string[], ...events: readonly CaseEvent[]) =>
    ballotOf(hearingAfter(...OPEN, ...events), { memberId, seatsHeld, seatTerms: undefined }, SAT);

  it('is cast by who holds the seat today, not by who held it', () => {
    expect(ballot('member-a', ['seat-a'])).toMatchObject({ seat: { seatId: 'seat-a' }, handedOn: undefined });
    expect(ballot('member-a', [])).toBeUndefined();
    expect(ballot('member-z', ['seat-a'])).toMatchObject({ handedOn: [{ seatId: 'seat-a', holder: 'member-z' }] });
    expect(ballot('member-z', ['seat-z'])).toBeUndefined();
  });

  it('is cast by who holds the seat by the terms of the committee, whatever else is said, and tells of every seat handed on', () => {
    const seatTerms = terms(term('member-a', FROM, LAST_DAY), term('member-z', NEXT_DAY));
    const others = seatTerms.filter(({ seatId }) => seatId !== 'seat-h');
    const on = (memberId: string, day: typeof LAST_DAY) =>
      ballotOf(hearingAfter(...OPEN), { memberId, seatsHeld: ['seat-a'], seatTerms: others }, { on: day, out: [] });
    expect(on('member-a', LAST_DAY)).toMatchObject({ handedOn: [{ seatId: 'seat-h', holder: undefined }] });
    expect(on('member-a', NEXT_DAY)).toBeUndefined();
    expect(on('member-z', NEXT_DAY)).toMatchObject({
      seat: { seatId: 'seat-a', holder: 'member-z' },
      handedOn: [
        { seatId: 'seat-a', holder: 'member-z' },
        { seatId: 'seat-h', holder: undefined },
      ],
    });
  });

  it('is the new holder’s although the one before is disqualified or a deputy was called in for that one', () => {
    const deputised = [event.declared('a'), event.deputyCalled('a', 'deputy-a')];
    expect(ballot('member-z', ['seat-a'], ...deputised)).toMatchObject({
      seat: { holder: 'member-z', disqualified: false, deputy: undefined },
    });
    expect(ballot('member-a', ['seat-a'], ...deputised)).toBeUndefined();
    expect(ballot('deputy-a', [], ...deputised)).toMatchObject({ seat: { seatId: 'seat-a' } });
  });
});

describe('a seat that changes hands while it is heard', () => {
  it('has one ballot: the new holder’s answer counts and the old one’s no more', () => {
    const replied = toy
      .given(...OPEN, event.replied('a', 'object'))
      .when(command.reply(IN_TIME, { memberId: 'member-z', seatsHeld: ['seat-a'] }))
      .thenTypes('HearingReplyGiven');
    const hearing = hearingAfter(...OPEN, event.replied('a', 'object'), ...replied);
    expect(hearing.seats[0]).toMatchObject({ holder: 'member-z', disqualified: false });
    expect(resultOf(hearing, 'deadline')).toMatchObject({ counted: 8, objections: 0 });
    expect(hearing.replies).toHaveLength(2);
  });

  it('is counted by who held it on the last day, though it be closed on the next', () => {
    const closing = (last: SeatTerm['to'], from: SeatTerm['from']) => {
      const seatTerms = terms(term('member-a', FROM, last), term('member-z', from));
      const expire = command.expireHearing(AFTER_DEADLINE, seatTerms);
      return toy
        .given(...OPEN, event.replied('a', 'object'))
        .when(expire)
        .thenTypes('HearingClosed')[0];
    };
    expect(closing(LAST_DAY, NEXT_DAY)).toMatchObject({ data: { outcome: 'objected', handedOn: undefined } });
    const before = closing(day('2026-03-09'), LAST_DAY);
    expect(before).toMatchObject({ data: { outcome: 'approved', handedOn: [{ seatId: 'seat-a', holder: 'member-z' }] } });
  });

  it('that is vacant at the end is not counted', () => {
    const vacated: CaseEvent = {
      type: 'HearingClosed',
      at: CLOSES_AT,
      data: { round: 1, cause: 'deadline', reason: undefined, outcome: 'approved', handedOn: [{ seatId: 'seat-a', holder: undefined }] },
    };
    const hearing = hearingAfter(...OPEN, vacated);
    expect(hearing.seats.filter(isEntitled)).toHaveLength(7);
    expect(resultOf(hearing, 'deadline').counted).toBe(7);
  });

  it('is frozen at the closing, from the events alone', () => {
    const closed = hearingAfter(...OPEN, event.hearingClosed());
    const later = hearingAfter(...OPEN, event.hearingClosed(), event.declared('b'), event.ruled('c', true));
    expect(later).toEqual(closed);
  });

  it('is read from events of the first release, which told of no such change', () => {
    const old = JSON.parse(JSON.stringify([...OPEN, event.replied('a', 'approve'), event.hearingClosed()])) as readonly CaseEvent[];
    expect(resultOf(hearingAfter(...old), 'deadline')).toMatchObject({ counted: 8, approvals: 8 });
  });
});
