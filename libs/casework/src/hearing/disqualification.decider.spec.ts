import { instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY } from '../../../../test/support/case-builders.js';
import { bench, command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing, outOf } from '../case/case.state.js';
import { replyOf } from './hearing.state.js';

const toy = specify(caseDecider(toyType));
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const ONE_MS_LATE = instant('2026-03-10T23:00:00.000Z');
const OPEN = HISTORY['in-hearing'];
const DEPUTISED = [...OPEN, event.declared('a'), event.deputyCalled('a', 'deputy-a')];

const seatA = (...events: readonly CaseEvent[]) => {
  const state = caseAfter(...events);
  const hearing = latestHearing(state);
  const seat = hearing?.seats[0];
  const answer = hearing && seat && replyOf(hearing, seat)?.answer;
  return { disqualified: seat?.disqualified, deputy: seat?.deputy, out: outOf(state), answer };
};

describe('a declaration of disqualification', () => {
  const declaring = (data: Parameters<typeof command.declare>[1] = {}, history: readonly CaseEvent[] = OPEN) =>
    toy.given(...history).when(command.declare(IN_TIME, data));

  it('goes on record with its ground, and with its explanation kept elsewhere', () =>
    declaring().then({
      type: 'DisqualificationDeclared',
      at: IN_TIME,
      data: { seatId: 'seat-a', memberId: 'member-a', ground: 'own-interest', explanationRef: 'personal-9', handedOn: undefined },
    }));

  it('holds no word of the explanation', () => {
    const decision = caseDecider(toyType).decide(command.declare(IN_TIME), caseAfter(...OPEN));
    expect(JSON.stringify(decision)).not.toContain('egen virksomhed');
  });

  it('is made by the deputy called in, for the same seat', () => {
    const [declared] = declaring({ memberId: 'deputy-a' }, DEPUTISED).thenTypes('DisqualificationDeclared');
    expect(declared).toMatchObject({ data: { seatId: 'seat-a', memberId: 'deputy-a' } });
  });

  it('is not made by who has no part in the hearing', () => {
    declaring({ memberId: 'deputy-a' }).thenRejects('not-a-hearing-member');
    declaring({ memberId: 'member-x', seatsHeld: [] }).thenRejects('not-a-hearing-member');
  });

  it('is made once', () => declaring({}, [...OPEN, event.declared('a')]).thenNothing());

  it('is made by the holder of today, who then is known to the hearing', () => {
    const [declared] = declaring({ memberId: 'member-z', seatsHeld: ['seat-a'] }).thenTypes('DisqualificationDeclared');
    expect(declared).toMatchObject({ data: { seatId: 'seat-a', handedOn: [{ seatId: 'seat-a', holder: 'member-z' }] } });
  });

  it('is made at a meeting that no hearing went before', () => {
    const [declared] = declaring({}, [...HISTORY.ready, event.referred()]).thenTypes('DisqualificationDeclared');
    expect(declared).toMatchObject({ data: { seatId: 'seat-a' } });
  });

  it('after the hearing shuts the member out and leaves what was counted', () => {
    const closed = [...OPEN, event.replied('a', 'object'), event.hearingClosed('objected')];
    expect(seatA(...closed, event.declared('a'))).toEqual({ disqualified: false, deputy: undefined, out: ['member-a'], answer: 'object' });
  });
});

describe('a ruling on disqualification', () => {
  const ruling = (data: Parameters<typeof command.rule>[1] = {}, history: readonly CaseEvent[] = OPEN) =>
    toy.given(...history).when(command.rule(IN_TIME, data));

  it('is put on record, with a declaration before it or without', () => {
    const ruled: CaseEvent = {
      type: 'DisqualificationRuled',
      at: IN_TIME,
      data: { seatId: 'seat-a', memberId: 'member-a', disqualified: true, reason: 'Drøftet', exception: undefined, handedOn: undefined },
    };
    ruling({}, [...OPEN, event.declared('a')]).then(ruled);
    ruling().then(ruled);
  });

  it('is not made on who has no place in the committee', () => ruling({ memberId: 'member-x' }).thenRejects('no-such-member'));

  it('is made on a deputy before he or she is called in', () => {
    const [ruled] = ruling({ memberId: 'deputy-a' }).thenTypes('DisqualificationRuled');
    expect(ruled).toMatchObject({ data: { seatId: 'seat-a', memberId: 'deputy-a' } });
  });

  it('gives the seat back with its earlier answer, though a deputy was called in', () => {
    const given = [...OPEN, event.replied('a', 'approve'), event.declared('a'), event.deputyCalled('a', 'deputy-a')];
    expect(seatA(...given)).toMatchObject({ disqualified: true, deputy: 'deputy-a', answer: undefined });
    expect(seatA(...given, event.ruled('a', false))).toEqual({ disqualified: false, deputy: undefined, out: [], answer: 'approve' });
  });

  it('lets a disqualified member take part by exception', () => {
    const excepted = event.ruled('a', true, 'member-a', 'Ingen kan træde i stedet');
    expect(seatA(...OPEN, event.replied('a', 'approve'), event.declared('a'), excepted)).toMatchObject({ out: [], answer: 'approve' });
  });

  it('gives a deputy the ballot back, and not when the member has it again', () => {
    const out = [...DEPUTISED, event.replied('a', 'object', 'deputy-a'), event.declared('a', 'deputy-a')];
    expect(seatA(...out)).toEqual({ disqualified: true, deputy: undefined, out: ['member-a', 'deputy-a'], answer: undefined });
    expect(seatA(...out, event.ruled('a', false, 'deputy-a'))).toMatchObject({ deputy: 'deputy-a', answer: 'object' });
    const memberBack = [...out, event.ruled('a', false), event.ruled('a', false, 'deputy-a')];
    expect(seatA(...memberBack)).toEqual({ disqualified: false, deputy: undefined, out: [], answer: undefined });
  });

  it('holds in the next round, with the deputy called in', () => {
    const again = [...DEPUTISED, event.hearingClosed('objected'), event.hearingOpened({ round: 2 })];
    expect(seatA(...again)).toMatchObject({ disqualified: true, deputy: 'deputy-a' });
    const [opened] = toy
      .given(...DEPUTISED, event.hearingClosed('objected'))
      .when(command.openHearing(IN_TIME))
      .thenTypes('HearingOpened');
    expect(opened).toMatchObject({ data: { deputies: ['deputy-a'] } });
  });
});

describe('a call for a deputy', () => {
  const calling = (data: Parameters<typeof command.callDeputy>[1] = {}, history: readonly CaseEvent[] = OPEN, at = IN_TIME) =>
    toy.given(...history).when(command.callDeputy(at, data));

  it('names the deputy of the day, for a disqualified member or an absent one', () => {
    const called: CaseEvent = {
      type: 'DeputyCalled',
      at: IN_TIME,
      data: { seatId: 'seat-a', deputy: 'deputy-a', reason: 'Inhabilitet', handedOn: undefined },
    };
    calling({}, [...OPEN, event.declared('a')]).then(called);
    calling().then(called);
  });

  it('is refused where the seat has no deputy that day', () => calling({ seatId: 'seat-b' }).thenRejects('no-deputy-for-seat'));

  it('is refused where one is called in already', () => calling({}, DEPUTISED).thenRejects('deputy-already-called'));

  it('is refused where the deputy is out as well, and not once ruled eligible', () => {
    const out = [...DEPUTISED, event.declared('a', 'deputy-a')];
    calling({}, out).thenRejects('deputy-is-disqualified');
    calling({}, [...OPEN, event.ruled('a', true, 'deputy-a')]).thenRejects('deputy-is-disqualified');
    calling({}, [...OPEN, event.ruled('a', true, 'deputy-a'), event.ruled('a', false, 'deputy-a')]).thenTypes('DeputyCalled');
  });

  it('is refused for a seat that is not in the hearing', () => calling({ seatId: 'seat-x' }).thenRejects('no-such-seat'));

  it('comes in time to the last moment', () => {
    calling({}, OPEN, CLOSES_AT).thenTypes('DeputyCalled');
    calling({}, OPEN, ONE_MS_LATE).thenRejects('hearing-is-closed');
  });

  it('is for the member who holds the seat today', () => {
    const today = bench.map((seat) => (seat.seatId === 'seat-b' ? { ...seat, holder: 'member-z', deputy: 'deputy-z' } : seat));
    const [called] = calling({ seatId: 'seat-b', bench: today }).thenTypes('DeputyCalled');
    expect(called).toMatchObject({ data: { deputy: 'deputy-z', handedOn: [{ seatId: 'seat-b', holder: 'member-z' }] } });
  });
});
