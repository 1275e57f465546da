import type { Instant } from '#kernel';
import { instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY, LATER, OPENED_AT } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyDecisionType, toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseDecider } from '../case/case.decider.js';

const toy = specify(caseDecider(toyType));
const ONE_MS_LATE = instant('2026-03-10T23:00:00.000Z');
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const OPEN = HISTORY['in-hearing'];
const approvals = (letters: string) => Array.from(letters, (letter) => event.replied(letter, 'approve'));

describe('a hearing closed by the secretariat', () => {
  const closing = (at: Instant, history: readonly CaseEvent[]) => toy.given(...history).when(command.closeHearing(at));
  const closed = (at: Instant, cause: 'secretariat' | 'deadline', outcome: 'approved' | 'no-quorum'): CaseEvent => ({
    type: 'HearingClosed',
    at,
    data: { round: 1, cause, reason: 'Alle har svaret', outcome, handedOn: undefined },
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
