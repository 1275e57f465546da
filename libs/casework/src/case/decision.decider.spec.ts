import { instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, event, HISTORY, LATER, OPENED_AT } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyDecisionType, toyType } from '../../../../test/support/toy-case-type.js';
import { caseDecider } from './case.decider.js';

const opinion = specify(caseDecider(toyType));
const decision = specify(
  caseDecider({ ...toyDecisionType, outcomes: [...toyDecisionType.outcomes, { code: 'inadmissible', fullyGranted: false }] }),
);
const HEARD_DECISION = [event.received(undefined, 'decision'), event.assessed(), event.hearingOpened(), event.hearingClosed()];

describe('a decision', () => {
  it('goes on record with what it rests on, and owes the sender a message', () =>
    opinion
      .given(...HISTORY.heard)
      .when(command.decide(LATER, 'hearing', { terms: 'Et år', reasons: 'Fordi' }))
      .then({
        type: 'DecisionMade',
        at: LATER,
        data: {
          decisionId: 'decision-9',
          outcome: 'granted',
          text: 'Svar',
          reasons: 'Fordi',
          basis: 'hearing',
          terms: 'Et år',
          replaces: undefined,
          dispatches: [{ dispatchId: 'dispatch-9', recipient: 'company:11111111', channel: 'mail' }],
        },
      }));

  it('has an outcome of its type', () =>
    opinion
      .given(...HISTORY.heard)
      .when(command.decide(LATER, 'hearing', { outcome: 'approved' }))
      .thenRejects('unknown-outcome'));

  it('by chair mandate ends a hearing under way', () => {
    const events = opinion
      .given(...HISTORY['in-hearing'])
      .when(command.decide(OPENED_AT, 'chair-mandate'))
      .thenTypes('HearingClosed', 'DecisionMade');
    expect(events[0]).toMatchObject({ data: { cause: 'decided', outcome: 'no-quorum' } });
  });

  it('by chair mandate after the last moment finds the hearing ended by its deadline', () => {
    const events = opinion
      .given(...HISTORY['in-hearing'])
      .when(command.decide(instant('2026-03-10T23:00:00.000Z'), 'chair-mandate'))
      .thenTypes('HearingClosed', 'DecisionMade');
    expect(events[0]).toMatchObject({ data: { cause: 'deadline', outcome: 'approved' } });
  });
});

describe('the secretariat alone', () => {
  const undecided = [event.received(undefined, 'decision'), event.assessed()];

  it.each(['not-covered', 'inadmissible'])('decides %s', (outcome) => {
    decision
      .given(...undecided)
      .when(command.decide(LATER, 'secretariat', { outcome, reasons: 'Falder uden for loven' }))
      .thenTypes('DecisionMade');
  });

  it.each(['granted', 'refused'])('does not decide %s', (outcome) =>
    decision
      .given(...undecided)
      .when(command.decide(LATER, 'secretariat', { outcome, reasons: 'Fordi' }))
      .thenRejects('unknown-outcome'),
  );

  it('decides only what its type knows, and is told what that is', () => {
    const refusal = caseDecider(toyType).decide(
      command.decide(LATER, 'secretariat', { outcome: 'inadmissible' }),
      caseAfter(...HISTORY.ready),
    );
    expect(refusal).toMatchObject({ rejection: { code: 'unknown-outcome', data: { outcomes: ['not-covered'] } } });
  });
});

describe('the statement of reasons', () => {
  it.each([undefined, '', '  \n'])('is missing from a refusal that gives %j', (reasons) =>
    decision
      .given(...HEARD_DECISION)
      .when(command.decide(LATER, 'hearing', { outcome: 'refused', reasons }))
      .thenRejects('reasons-missing'),
  );

  it('is there when a refusal gives it', () => {
    decision
      .given(...HEARD_DECISION)
      .when(command.decide(LATER, 'hearing', { outcome: 'refused', reasons: 'x' }))
      .thenTypes('DecisionMade');
  });

  it('is not owed by a decision that fully grants', () => {
    decision
      .given(...HEARD_DECISION)
      .when(command.decide(LATER, 'hearing', { outcome: 'granted' }))
      .thenTypes('DecisionMade');
  });

  it('is owed by the nature the case was received with, not by that of its type', () => {
    const refusal = command.decide(LATER, 'hearing', { outcome: 'refused' });
    opinion
      .given(...HEARD_DECISION)
      .when(refusal)
      .thenRejects('reasons-missing');
    decision
      .given(...HISTORY.heard)
      .when(refusal)
      .thenTypes('DecisionMade');
  });

  it('is not owed by an opinion', () => {
    opinion
      .given(...HISTORY.heard)
      .when(command.decide(LATER, 'hearing', { outcome: 'refused' }))
      .thenTypes('DecisionMade');
  });
});

describe('a new decision after reopening', () => {
  const reopened = [...HISTORY.closed, event.reopened()];

  it('names the one it replaces', () => {
    const [made] = opinion
      .given(...reopened)
      .when(command.decide(LATER, 'chair-mandate'))
      .thenTypes('DecisionMade');
    expect(made).toMatchObject({ data: { decisionId: 'decision-9', replaces: 'decision-1' } });
  });

  it('replaces nothing when the case was withdrawn before any decision', () => {
    const [made] = opinion
      .given(...HISTORY.withdrawn, event.reopened())
      .when(command.decide(LATER, 'chair-mandate'))
      .thenTypes('DecisionMade');
    expect(made).toMatchObject({ data: { replaces: undefined } });
  });
});

describe('a confirmed dispatch', () => {
  const two = [...HISTORY.heard, event.decided('decision-1', ['dispatch-1', 'dispatch-2'])];

  it('leaves the case decided while another is waiting', () => {
    expect(caseAfter(...two, event.dispatchConfirmed('dispatch-2')).status).toBe('decided');
  });

  it('makes the case notified when it is the last one', () => {
    expect(caseAfter(...two, event.dispatchConfirmed('dispatch-2'), event.dispatchConfirmed('dispatch-1')).status).toBe('notified');
  });

  it('is confirmed once', () =>
    opinion
      .given(...two, event.dispatchConfirmed('dispatch-2'))
      .when(command.confirmDispatch(LATER, 'dispatch-2'))
      .thenNothing());

  it('must be one of the case', () =>
    opinion
      .given(...two)
      .when(command.confirmDispatch(LATER, 'dispatch-3'))
      .thenRejects('not-found'));

  it('of a decision since replaced counts for nothing but the record', () => {
    const replaced = [...HISTORY.decided, event.reopened(), event.decided('decision-2', ['dispatch-5'])];
    const [late] = opinion
      .given(...replaced)
      .when(command.confirmDispatch(LATER, 'dispatch-1', true))
      .thenTypes('DispatchConfirmed');
    expect(late).toBeDefined();
    expect(caseAfter(...replaced, event.dispatchConfirmed('dispatch-1')).status).toBe('decided');
    expect(caseAfter(...replaced, event.dispatchConfirmed('dispatch-5')).status).toBe('notified');
  });

  it('by the system after reopening does not move the case', () => {
    expect(caseAfter(...HISTORY.decided, event.reopened(), event.dispatchConfirmed('dispatch-1')).status).toBe('ready');
  });
});

describe('a withdrawal', () => {
  it('ends a hearing under way', () =>
    opinion
      .given(...HISTORY['in-hearing'])
      .when(command.withdraw(OPENED_AT))
      .then(
        {
          type: 'HearingClosed',
          at: OPENED_AT,
          data: { round: 1, cause: 'withdrawn', reason: 'Ikke aktuel', outcome: 'no-quorum', handedOn: undefined },
        },
        { type: 'CaseWithdrawn', at: OPENED_AT, data: { reason: 'Ikke aktuel' } },
      ));

  it('needs no hearing', () =>
    opinion
      .given(...HISTORY.ready)
      .when(command.withdraw(LATER))
      .then(event.withdrawn()));
});
