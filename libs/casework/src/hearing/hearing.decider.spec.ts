import type { Instant } from '#kernel';
import { finding, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY, LATER, OPENED_AT, seats } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyDecisionType, toyType, TOY_LAW } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseDecider } from '../case/case.decider.js';

const toy = specify(caseDecider(toyType));
const ONE_MS_LATE = instant('2026-03-10T23:00:00.000Z');
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const OPEN = HISTORY['in-hearing'];
const approvals = (letters: string) => Array.from(letters, (letter) => event.replied(letter, 'approve'));

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
    const later = [...HISTORY.ready];
    const [event] = specify(caseDecider(toyType))
      .given(...later)
      .when(command.openHearing(instant(at)))
      .thenTypes('HearingOpened');
    expect(event).toMatchObject({ data: { closesAt } });
  });

  it('closes on the second working day where the type says two', () => {
    const short = { ...toyType, hearing: { ...toyType.hearing, workingDays: 2 } };
    expect(opened(OPENED_AT, short)).toMatchObject([{ data: { closesAt: '2026-03-05T22:59:59.999Z' } }]);
  });

  it('takes the last moment and the rule as they are given', () => {
    const given = { closesAt: instant('2026-03-04T12:34:56.789Z'), rule: { quorum: 3, silence: 'contact' } as const };
    const [event] = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, given))
      .thenTypes('HearingOpened');
    expect(event).toMatchObject({ data: { closesAt: given.closesAt, rule: { ...toyType.hearing.rule, quorum: 3, silence: 'contact' } } });
  });

  it('leaves vacant seats out', () => {
    const given = seats('ab').map((seat) => (seat.seatId === 'seat-b' ? { ...seat, holder: undefined } : seat));
    const [event] = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, { seats: given }))
      .thenTypes('HearingOpened');
    expect(event).toMatchObject({ data: { seats: [{ seatId: 'seat-a' }] } });
  });

  it('is the next round where there was one', () => {
    const [event] = toy
      .given(...HISTORY['at-meeting'])
      .when(command.openHearing(LATER))
      .thenTypes('HearingOpened');
    expect(event).toMatchObject({ data: { round: 2 } });
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

describe('an extension of a hearing', () => {
  const extending = (at: Instant, closesAt: Instant) => toy.given(...OPEN).when(command.extendHearing(at, closesAt));

  it('must be later than the deadline it moves', () => {
    extending(IN_TIME, CLOSES_AT).thenRejects('hearing-too-short');
    extending(IN_TIME, ONE_MS_LATE).then({ type: 'HearingExtended', at: IN_TIME, data: { closesAt: ONE_MS_LATE, reason: 'Ferie' } });
  });

  it('comes in time to the last moment', () => {
    extending(CLOSES_AT, instant('2026-03-12T22:59:59.999Z')).thenTypes('HearingExtended');
    extending(ONE_MS_LATE, instant('2026-03-12T22:59:59.999Z')).thenRejects('hearing-is-closed');
  });

  it('lets replies come until the new deadline, and the sweep waits for it', () => {
    const extended = [...OPEN, event.hearingExtended(instant('2026-03-12T22:59:59.999Z'))];
    toy
      .given(...extended)
      .when(command.reply(ONE_MS_LATE))
      .thenTypes('HearingReplyGiven');
    toy
      .given(...extended)
      .when(command.expireHearing(instant('2026-03-11T12:00:00.000Z')))
      .thenNothing();
  });
});

describe('a hearing closed by the secretariat', () => {
  const closing = (at: Instant, history: readonly CaseEvent[]) => toy.given(...history).when(command.closeHearing(at));
  const closed = (at: Instant, cause: 'secretariat' | 'deadline', outcome: 'approved' | 'no-quorum'): CaseEvent => ({
    type: 'HearingClosed',
    at,
    data: { round: 1, cause, reason: 'Alle har svaret', outcome },
  });

  it('early counts silence as absent', () =>
    closing(IN_TIME, [...OPEN, ...approvals('abcd')]).then(closed(IN_TIME, 'secretariat', 'no-quorum')));

  it('early is approved when enough have answered', () =>
    closing(IN_TIME, [...OPEN, ...approvals('abcde')]).then(closed(IN_TIME, 'secretariat', 'approved')));

  it('in its last moment is closed early', () => closing(CLOSES_AT, OPEN).then(closed(CLOSES_AT, 'secretariat', 'no-quorum')));

  it('after its last moment, before the sweep, counts as by the deadline', () =>
    closing(ONE_MS_LATE, OPEN).then(closed(ONE_MS_LATE, 'deadline', 'approved')));
});

describe('a hearing whose deadline has passed', () => {
  it('is left alone until one second after its last moment', () => {
    toy
      .given(...OPEN)
      .when(command.expireHearing(instant('2026-03-10T23:00:00.998Z')))
      .thenNothing();
    toy
      .given(...OPEN)
      .when(command.expireHearing(instant('2026-03-10T23:00:00.999Z')))
      .then(event.hearingClosed('approved'));
  });

  it.each(['ready', 'heard', 'at-meeting', 'closed', 'misdirected'] as const)('has nothing to close when the case is %s', (state) =>
    toy
      .given(...HISTORY[state])
      .when(command.expireHearing(LATER))
      .thenNothing(),
  );

  it.each([
    ['approved', [], 'heard'],
    ['objected', [event.replied('a', 'object')], 'at-meeting'],
    ['meeting-requested', [event.replied('a', 'request-meeting')], 'at-meeting'],
    ['no-quorum', Array.from('abcdefgh', (letter) => event.declared(letter)), 'at-meeting'],
  ] as const)('when %s leads on', (outcome, cast, status) => {
    const history = [...OPEN, ...cast];
    const events = toy
      .given(...history)
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed');
    expect(events).toMatchObject([{ data: { outcome, cause: 'deadline' } }]);
    expect(caseAfter(...history, ...events).status).toBe(status);
  });
});

describe('a hearing whose approval decides at once', () => {
  const decides = (type: typeof toyType, data: Parameters<typeof command.openHearing>[1], cast: readonly CaseEvent[] = []) => {
    const first = [event.received(undefined, type.legalNature === 'decision' ? 'decision' : 'opinion'), event.assessed()];
    const specified = specify(caseDecider(type));
    const opening = specified
      .given(...first)
      .when(command.openHearing(OPENED_AT, { rule: { onApproval: 'decide', silence: 'consent' }, ...data }))
      .thenTypes('HearingOpened');
    return specified.given(...first, ...opening, ...cast);
  };

  it('appends the decision together with its closing', () => {
    const events = decides(toyType, { recommendationText: 'Indstillet' })
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed', 'DecisionMade');
    expect(events[1]).toEqual({
      type: 'DecisionMade',
      at: LATER,
      data: {
        decisionId: 'decision-9',
        outcome: 'granted',
        text: 'Indstillet',
        reasons: 'Indstillet',
        basis: 'hearing',
        terms: undefined,
        replaces: undefined,
        dispatches: [{ dispatchId: 'dispatch-9', recipient: 'company:11111111', channel: 'mail' }],
      },
    });
  });

  it('does so too when the secretariat closes it', () => {
    decides(toyType, {}).when(command.closeHearing(LATER)).thenTypes('HearingClosed', 'DecisionMade');
    decides(toyType, {}, approvals('abcde')).when(command.closeHearing(IN_TIME)).thenTypes('HearingClosed', 'DecisionMade');
    decides(toyType, {}, approvals('abcd')).when(command.closeHearing(IN_TIME)).thenTypes('HearingClosed');
  });

  it('says it in the words of the type where the recommendation has none', () => {
    const events = decides(toyType, {}).when(command.expireHearing(LATER)).thenTypes('HearingClosed', 'DecisionMade');
    expect(events[1]).toMatchObject({ data: { text: 'Ansøgningen er imødekommet', reasons: undefined } });
  });

  it('decides nothing when it is not approved', () => {
    decides(toyType, {}, [event.replied('a', 'object')])
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed');
  });

  it('decides nothing when nothing was recommended', () => {
    decides(toyType, { recommendation: undefined }).when(command.expireHearing(LATER)).thenTypes('HearingClosed');
  });

  it('decides nothing when the decision would lack its reasons', () => {
    decides(toyDecisionType, { recommendation: 'refused' }).when(command.expireHearing(LATER)).thenTypes('HearingClosed');
    decides(toyDecisionType, { recommendation: 'refused', recommendationText: 'Fordi' })
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed', 'DecisionMade');
  });
});

describe('a reply to a hearing', () => {
  const replying = (at: Instant, data: Parameters<typeof command.reply>[1] = {}, cast: readonly CaseEvent[] = []) =>
    toy.given(...OPEN, ...cast).when(command.reply(at, data));

  it('goes on record for the seat', () =>
    replying(IN_TIME, { answer: 'approve-with-remark', remark: 'Godt' }).then({
      type: 'HearingReplyGiven',
      at: IN_TIME,
      data: {
        round: 1,
        seatId: 'seat-a',
        memberId: 'member-a',
        answer: 'approve-with-remark',
        remark: 'Godt',
        contentHash: 'a'.repeat(64),
      },
    }));

  it('is taken in the last moment', () => {
    replying(CLOSES_AT).thenTypes('HearingReplyGiven');
  });

  it('is refused one millisecond after the deadline, with every timer stopped', () =>
    replying(ONE_MS_LATE).thenRejects('hearing-is-closed'));

  it('may be changed until the deadline', () => {
    replying(CLOSES_AT, { answer: 'object' }, [event.replied('a', 'approve')]).thenTypes('HearingReplyGiven');
  });

  it('is refused from whom the hearing does not know', () =>
    replying(IN_TIME, { memberId: 'member-x' }).thenRejects('not-a-hearing-member'));

  it('is refused from a disqualified member, and taken again once ruled eligible', () => {
    replying(IN_TIME, {}, [event.declared('a')]).thenRejects('not-a-hearing-member');
    replying(IN_TIME, {}, [event.declared('a'), event.ruled('a', false)]).thenTypes('HearingReplyGiven');
  });

  it('is given by the deputy called in, and then not by the member', () => {
    const called = [event.declared('a'), event.deputyCalled('a', 'deputy-a')];
    replying(IN_TIME, { memberId: 'deputy-a' }, called).thenTypes('HearingReplyGiven');
    replying(IN_TIME, { memberId: 'member-a' }, called).thenRejects('not-a-hearing-member');
    replying(IN_TIME, { memberId: 'deputy-a' }).thenRejects('not-a-hearing-member');
  });

  it('is refused when it was given to something else, and told what stands now', () => {
    replying(IN_TIME, { contentHash: 'b'.repeat(64) }).thenRejects('content-changed');
    const refusal = caseDecider(toyType).decide(command.reply(IN_TIME, { contentHash: '' }), caseAfter(...OPEN));
    expect(refusal).toMatchObject({ rejection: { data: { contentHash: 'a'.repeat(64) } } });
  });

  it('that is late is too late whoever gives it', () =>
    replying(ONE_MS_LATE, { memberId: 'member-x', contentHash: '' }).thenRejects('hearing-is-closed'));
});

describe('a case referred to a meeting', () => {
  const referred: CaseEvent = { ...event.referred(), at: IN_TIME };

  it('ends a hearing under way, silence counting as absence', () =>
    toy
      .given(...OPEN)
      .when(command.referToMeeting(IN_TIME))
      .then(
        {
          type: 'HearingClosed',
          at: IN_TIME,
          data: { round: 1, cause: 'referred-to-meeting', reason: 'Principiel', outcome: 'no-quorum' },
        },
        referred,
      ));

  it('after the last moment finds the hearing ended by its deadline', () => {
    const [closed] = toy
      .given(...OPEN)
      .when(command.referToMeeting(LATER))
      .thenTypes('HearingClosed', 'CaseReferredToMeeting');
    expect(closed).toMatchObject({ data: { cause: 'deadline', outcome: 'approved' } });
  });

  it('needs no hearing', () =>
    toy
      .given(...HISTORY.ready)
      .when(command.referToMeeting(IN_TIME))
      .then(referred));
});
