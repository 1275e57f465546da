import type { Day, Instant } from '#kernel';
import { day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, event, HISTORY, LATER, seats } from '../../../../test/support/case-builders.js';
import { bench, command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseCommand, SeatTerm } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing, outOf } from '../case/case.state.js';
import { audienceOf } from '../reading/audience.policy.js';
import { ballotOf, handedOnBy } from './changing-seats.policy.js';
import { isEntitled, replyOf, withHandedOn } from './hearing.state.js';

const toy = specify(caseDecider(toyType));
const FROM = day('2026-01-01');
const LAST_DAY = day('2026-03-05');
const ON_LAST_DAY = instant('2026-03-05T22:59:59.999Z');
const NEXT_DAY = instant('2026-03-05T23:00:00.000Z');
const BACK = [{ seatId: 'seat-a', holder: 'member-a' }];
/** The deputy of seat A is called in: for a member who is absent, and for one who is out. */
const ABSENT = [...HISTORY['in-hearing'], event.deputyCalled('a', 'deputy-a')];
const OUT = [...HISTORY['in-hearing'], event.declared('a'), event.deputyCalled('a', 'deputy-a')];

/** Everybody sits on; the deputy of seat A does to a last day. */
const terms = (to: Day | undefined = LAST_DAY): readonly SeatTerm[] => [
  ...seats().map(({ seatId, holder }) => ({ seatId, holder, deputyOf: undefined, from: FROM, to: undefined })),
  { seatId: 'seat-a', holder: 'deputy-a', deputyOf: 'member-a', from: FROM, to },
];

/** Seat A as it is after these events on a day by the terms. */
const seatA = (on: Day, ...events: readonly CaseEvent[]) => {
  const state = caseAfter(...events);
  const hearing = latestHearing(state);
  if (hearing === undefined) throw new Error('no hearing');
  const then = withHandedOn(hearing, handedOnBy(hearing, terms(), on), outOf(state));
  const [seat] = then.seats;
  if (seat === undefined) throw new Error('no seat');
  return { deputy: seat.deputy, entitled: isEntitled(seat), answer: replyOf(then, seat)?.answer };
};

describe('a deputy whose appointment ends while a case is heard', () => {
  const replied = event.replied('a', 'object', 'deputy-a');

  it('keeps the ballot to the last day, and then it is the member’s, who is silent', () => {
    expect(seatA(LAST_DAY, ...ABSENT, replied)).toEqual({ deputy: 'deputy-a', entitled: true, answer: 'object' });
    expect(seatA(day('2026-03-06'), ...ABSENT, replied)).toEqual({ deputy: undefined, entitled: true, answer: undefined });
  });

  it('leaves no ballot at all where the member is out of the case', () => {
    expect(seatA(LAST_DAY, ...OUT, replied)).toEqual({ deputy: 'deputy-a', entitled: true, answer: 'object' });
    expect(seatA(day('2026-03-06'), ...OUT, replied)).toEqual({ deputy: undefined, entitled: false, answer: undefined });
  });

  it('answers no more, while the member may again', () => {
    const replying = (memberId: string, at: typeof NEXT_DAY, history = ABSENT) =>
      toy.given(...history).when(command.reply(at, { memberId, seatTerms: terms() }));
    replying('deputy-a', ON_LAST_DAY).thenTypes('HearingReplyGiven');
    replying('member-a', ON_LAST_DAY).thenRejects('not-a-hearing-member');
    replying('deputy-a', NEXT_DAY).thenRejects('not-a-hearing-member');
    expect(replying('member-a', NEXT_DAY).thenTypes('HearingReplyGiven')).toMatchObject([{ data: { handedOn: BACK } }]);
    replying('member-a', NEXT_DAY, OUT).thenRejects('not-a-hearing-member');
  });

  it('is not waited for where another answers, whose answer puts it on record', () => {
    const [answered] = toy
      .given(...ABSENT, replied)
      .when(command.reply(NEXT_DAY, { memberId: 'member-b', seatTerms: terms() }))
      .thenTypes('HearingReplyGiven');
    const state = caseAfter(...ABSENT, replied, ...(answered === undefined ? [] : [answered]));
    expect(latestHearing(state)?.seats[0]).toMatchObject({ deputy: undefined, vacant: false });
    expect(audienceOf(state)).not.toContain('deputy:deputy-a');
  });

  it('is called in again, or another is, once appointed anew', () => {
    const calling = (deputy: string) => bench.map((seat) => (seat.seatId === 'seat-a' ? { ...seat, deputy } : seat));
    toy
      .given(...OUT)
      .when(command.callDeputy(NEXT_DAY))
      .thenRejects('deputy-already-called');
    const [called] = toy
      .given(...OUT)
      .when(command.callDeputy(NEXT_DAY, { bench: calling('deputy-z') }))
      .thenTypes('DeputyCalled');
    expect(called).toMatchObject({ data: { deputy: 'deputy-z', handedOn: BACK } });
  });

  it('does not come back by a ruling that lets the deputy take part', () => {
    const without = bench.map((seat) => ({ ...seat, deputy: undefined }));
    const history = [...OUT, event.declared('a', 'deputy-a')];
    const ruled = toy
      .given(...history)
      .when(command.rule(NEXT_DAY, { disqualified: false, bench: without }))
      .thenTypes('DisqualificationRuled');
    expect(latestHearing(caseAfter(...history, ...ruled))?.seats[0]).toMatchObject({ deputy: undefined, deputyOut: undefined });
  });

  it('is not carried on to the next round', () => {
    const between = [...OUT, event.hearingClosed('objected')];
    const opening = (seatTerms: readonly SeatTerm[] | undefined) => {
      const opened = toy
        .given(...between)
        .when(command.openHearing(LATER, { seatTerms }))
        .thenTypes('HearingOpened');
      const [seat] = latestHearing(caseAfter(...between, ...opened))?.seats ?? [];
      return [opened[0]?.type === 'HearingOpened' ? opened[0].data.deputies : undefined, seat?.deputy];
    };
    expect(opening(terms())).toEqual([[], undefined]);
    expect(opening(terms(day('2026-03-12')))).toEqual([['deputy-a'], 'deputy-a']);
    expect(opening(undefined)).toEqual([['deputy-a'], 'deputy-a']);
  });

  it('is carried on as ever by openings of the first release, which named no deputies', () => {
    const state = caseAfter(...OUT, event.hearingClosed('objected'), event.hearingOpened({ round: 2 }));
    expect(latestHearing(state)?.seats[0]).toMatchObject({ disqualified: true, deputy: 'deputy-a' });
  });

  it('has no voice where terms are given, nor a seat of its own', () => {
    const hearing = latestHearing(caseAfter(...HISTORY['in-hearing']));
    const sitting = { memberId: 'deputy-a', seatsHeld: ['seat-a'], seatTerms: terms(undefined) };
    expect(hearing && ballotOf(hearing, sitting, { on: LAST_DAY, out: [] })).toBeUndefined();
  });
});

describe('a hearing that ends with a seat without its deputy', () => {
  const opened = event.hearingOpened({ rule: { quorum: 1 } });
  const objected = [...HISTORY.ready, opened, event.deputyCalled('a', 'deputy-a'), event.replied('a', 'object', 'deputy-a')];

  it.each<readonly [string, (at: Instant) => CaseCommand]>([
    ['closed by the secretariat', (at) => command.closeHearing(at, terms())],
    ['referred to a meeting', (at) => command.referToMeeting(at, undefined, terms())],
    ['decided by the chair', (at) => command.decide(at, 'chair-mandate', { seatTerms: terms() })],
    ['withdrawn', (at) => command.withdraw(at, terms())],
  ])('%s is counted by the seats of that day', (_how, act) => {
    const closing = (at: Instant) => {
      const decision = caseDecider(toyType).decide(act(at), caseAfter(...objected));
      return decision.kind === 'accepted' ? decision.events[0] : decision;
    };
    expect(closing(ON_LAST_DAY)).toMatchObject({ type: 'HearingClosed', data: { outcome: 'objected', handedOn: undefined } });
    expect(closing(NEXT_DAY)).toMatchObject({ type: 'HearingClosed', data: { outcome: 'no-quorum', handedOn: BACK } });
  });

  it('keeps who holds the seats out of what else goes on record', () => {
    for (const act of [command.decide(NEXT_DAY, 'chair-mandate', { seatTerms: terms() }), command.withdraw(NEXT_DAY, terms())]) {
      const decision = caseDecider(toyType).decide(act, caseAfter(...objected));
      expect(decision).toMatchObject({ kind: 'accepted', events: [{ type: 'HearingClosed' }, expect.anything()] });
      expect(JSON.stringify(decision)).not.toContain('seatTerms');
    }
  });
});
