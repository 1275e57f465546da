import type { Instant } from '#kernel';
import { day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import {
  caseAfter,
  CLOSED_AT,
  CLOSES_AT,
  event,
  HASH,
  HISTORY,
  LATER,
  OPENED_AT,
  SUBMISSION,
} from '../../../../test/support/case-builders.js';
import { bench, command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { SeatTerm } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { timersOf } from '../reading/register.projection.js';

const toy = specify(caseDecider(toyType));
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const ANSWERED_AT = instant('2026-03-04T09:00:00.000Z');
const OPEN = [...HISTORY.ready, event.hearingOpened({ closeWhenAllAnswered: true })];
const approvals = (letters: string) => Array.from(letters, (letter) => event.replied(letter, 'approve'));
const ALL = [...OPEN, ...approvals('abcdefgh')];
const BUT_ONE = [...OPEN, ...approvals('abcdefg')];

const dueAfter = (...history: readonly CaseEvent[]) => timersOf(caseAfter(...history)).map(({ dueAt }) => dueAt);
const expiring = (history: readonly CaseEvent[], at: Instant = IN_TIME) => toy.given(...history).when(command.expireHearing(at));

describe('a hearing that ends once all have answered', () => {
  it('is due with the last answer, and closed for that cause', () => {
    expect(dueAfter(...BUT_ONE)).toEqual([CLOSED_AT]);
    expect(dueAfter(...ALL)).toEqual([ANSWERED_AT]);
    expiring(BUT_ONE).thenNothing();
    expiring(ALL).then({
      type: 'HearingClosed',
      at: IN_TIME,
      data: { round: 1, cause: 'all-answered', reason: undefined, outcome: 'approved', handedOn: undefined },
    });
  });

  it('is closed once', () => {
    const closed = expiring(ALL).thenTypes('HearingClosed');
    expiring([...ALL, ...closed]).thenNothing();
    expect(dueAfter(...ALL, ...closed)).toEqual([]);
  });

  it('takes no answer after it', () => {
    toy
      .given(...ALL, event.hearingClosed('approved', 'all-answered'))
      .when(command.reply(IN_TIME))
      .thenRejects('hearing-is-closed');
  });

  it('is counted by the answers as they are', () => {
    const [closed] = expiring([...BUT_ONE, event.replied('h', 'object')]).thenTypes('HearingClosed');
    expect(closed).toMatchObject({ data: { cause: 'all-answered', outcome: 'objected' } });
  });

  it('after its last moment is ended by the deadline', () => {
    const [closed] = expiring(ALL, CLOSED_AT).thenTypes('HearingClosed');
    expect(closed).toMatchObject({ data: { cause: 'deadline' } });
    expiring(ALL, CLOSES_AT).thenTypes('HearingClosed');
    expiring(ALL, instant('2026-03-10T23:00:00.000Z')).thenNothing();
  });

  it('runs to its deadline where that is not settled, and by events from before it could be', () => {
    for (const closeWhenAllAnswered of [false, undefined]) {
      const opened = event.hearingOpened(closeWhenAllAnswered === undefined ? {} : { closeWhenAllAnswered });
      const old = JSON.parse(JSON.stringify([...HISTORY.ready, opened, ...approvals('abcdefgh')])) as readonly CaseEvent[];
      expect(dueAfter(...old)).toEqual([CLOSED_AT]);
      expiring(old).thenNothing();
    }
  });

  it('is not over when nobody may answer', () => {
    const nobody = [...OPEN, ...Array.from('abcdefgh', (letter) => event.declared(letter))];
    expect(dueAfter(...nobody)).toEqual([CLOSED_AT]);
    expiring(nobody).thenNothing();
  });

  it('decides at once where approval does', () => {
    const settings = [{ key: 'close-when-all-answered.toy', value: true, from: day('2026-03-01') }];
    const opened = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, { rule: { onApproval: 'decide' }, settings }))
      .thenTypes('HearingOpened');
    expiring([...HISTORY.ready, ...opened, ...approvals('abcdefgh')]).thenTypes('HearingClosed', 'DecisionMade');
  });
});

describe('what comes between the last answer and the closing', () => {
  it('leaves it to be closed when an answer is only changed', () => {
    const changed = [...ALL, event.replied('a', 'object', 'member-a', IN_TIME)];
    expect(dueAfter(...changed)).toEqual([IN_TIME]);
    expect(expiring(changed).thenTypes('HearingClosed')).toMatchObject([{ data: { outcome: 'objected' } }]);
  });

  it.each<readonly [string, CaseEvent]>([
    ['a deputy is called in', event.deputyCalled('a', 'deputy-a')],
    ['the content changes materially', event.supplemented(SUBMISSION, { contentHash: HASH, material: true })],
  ])('puts the closing off to the deadline when %s', (_what, between) => {
    expect(dueAfter(...ALL, between)).toEqual([CLOSED_AT]);
    expiring([...ALL, between]).thenNothing();
    expiring([...ALL, between], LATER).thenTypes('HearingClosed');
  });

  it('is due again when a member ruled in has not answered yet', () => {
    const awaited = [...BUT_ONE, event.declared('h'), event.ruled('h', false)];
    expect(dueAfter(...awaited)).toEqual([CLOSED_AT]);
    expiring(awaited).thenNothing();
  });
});

describe('the last answer', () => {
  it('need not be given by who is out: a declaration or ruling may leave only those who have answered', () => {
    for (const out of [event.declared('h'), event.ruled('h', true)]) {
      expect(dueAfter(...BUT_ONE, out)).toEqual([ANSWERED_AT]);
      expect(expiring([...BUT_ONE, out]).thenTypes('HearingClosed')).toMatchObject([{ data: { cause: 'all-answered' } }]);
    }
  });

  it('is the deputy’s where one is called in', () => {
    const called = [...BUT_ONE, event.declared('h'), event.deputyCalled('h', 'deputy-h')];
    expiring(called).thenNothing();
    expiring([...called, event.replied('h', 'approve', 'deputy-h')]).thenTypes('HearingClosed');
  });

  const FROM = day('2026-01-01');
  const seatTerms = (given: readonly SeatTerm[]): readonly SeatTerm[] => [
    ...bench.flatMap(({ seatId, holder = '' }) =>
      given.some((term) => term.seatId === seatId) ? [] : [{ seatId, holder, deputyOf: undefined, from: FROM, to: undefined }],
    ),
    ...given,
  ];
  const lastReply = (given: readonly SeatTerm[]) => {
    const history = [...OPEN, ...approvals('abcdef')];
    const reply = command.reply(IN_TIME, { memberId: 'member-g', seatTerms: seatTerms(given) });
    return [
      ...history,
      ...toy
        .given(...history)
        .when(reply)
        .thenTypes('HearingReplyGiven'),
    ];
  };

  it('is it by the seats of that day: one that nobody holds any more is not waited for', () => {
    const ended = (to: string) => [{ seatId: 'seat-h', holder: 'member-h', deputyOf: undefined, from: FROM, to: day(to) }];
    expiring(lastReply(ended('2026-03-04'))).thenTypes('HearingClosed');
    expiring(lastReply(ended('2026-03-05'))).thenNothing();
  });

  it('is not waited for once nobody holds the seats that have not answered, from the day after the last', () => {
    const ended = seatTerms([{ seatId: 'seat-h', holder: 'member-h', deputyOf: undefined, from: FROM, to: day('2026-03-05') }]);
    const looking = (at: Instant, history = BUT_ONE) => toy.given(...history).when(command.expireHearing(at, ended));
    looking(instant('2026-03-05T22:59:59.999Z')).thenNothing();
    expect(looking(instant('2026-03-05T23:00:00.000Z')).thenTypes('HearingClosed')).toMatchObject([
      { data: { cause: 'all-answered', outcome: 'approved', handedOn: [{ seatId: 'seat-h', holder: undefined }] } },
    ]);
    looking(instant('2026-03-06T12:00:00.000Z'), [...OPEN, ...approvals('abcdef')]).thenNothing();
    looking(instant('2026-03-06T12:00:00.000Z'), [...HISTORY['in-hearing'], ...approvals('abcdefg')]).thenNothing();
  });

  it('is not it when somebody new holds a seat that was answered for', () => {
    const handedOn = (from: string, to: string) => [
      { seatId: 'seat-a', holder: 'member-a', deputyOf: undefined, from: FROM, to: day(to) },
      { seatId: 'seat-a', holder: 'member-z', deputyOf: undefined, from: day(from), to: undefined },
      { seatId: 'seat-h', holder: 'member-h', deputyOf: undefined, from: FROM, to: day('2026-03-03') },
    ];
    expiring(lastReply(handedOn('2026-03-06', '2026-03-05'))).thenTypes('HearingClosed');
    expiring(lastReply(handedOn('2026-03-05', '2026-03-04'))).thenNothing();
  });
});
