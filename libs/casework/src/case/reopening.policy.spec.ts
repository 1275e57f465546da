import { specify } from '#kernel/testing';
import { caseAfter, documentOnRecord, event, HISTORY, LATER, RECEIVED_AT, SUBMISSION } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { caseDecider } from './case.decider.js';

const lists = specify(caseDecider({ ...toyType, reopenedBySupplement: true }));
const toy = specify(caseDecider(toyType));

describe('a case that a new submission takes up again', () => {
  it.each(['decided', 'notified', 'closed'] as const)('is reopened by a supplement when %s, in the same append', (state) => {
    const history = HISTORY[state];
    const events = lists
      .given(...history)
      .when(command.supplement(LATER, { ...SUBMISSION, title: 'Togbane II' }))
      .thenTypes('CaseReopened', 'SubmissionSupplemented', 'CaseAssessed');
    expect(caseAfter(...history, ...events)).toMatchObject({ status: 'ready', subject: 'Togbane II', decision: { outcome: 'granted' } });
  });

  it('is incomplete when the new submission lacks something', () => {
    const events = lists
      .given(...HISTORY.decided)
      .when(command.supplement(LATER, { ...SUBMISSION, title: null }))
      .thenTypes('CaseReopened', 'SubmissionSupplemented', 'CaseAssessed');
    expect(caseAfter(...HISTORY.decided, ...events).status).toBe('incomplete');
  });

  it.each(['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting'] as const)('is supplemented as any other when %s', (state) => {
    lists
      .given(...HISTORY[state])
      .when(command.supplement(LATER))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed');
  });

  it.each(['withdrawn', 'misdirected'] as const)('stays as it is when %s', (state) => {
    lists
      .given(...HISTORY[state])
      .when(command.supplement(LATER))
      .thenRejects('not-in-this-state');
  });

  it('leaves cases of other types decided', () => {
    toy
      .given(...HISTORY.decided)
      .when(command.supplement(LATER))
      .thenRejects('not-in-this-state');
  });
});

describe('a file that comes with a submission', () => {
  const file = documentOnRecord({ access: 'hearing', title: 'Liste' });

  it('becomes a document of the new case, for the secretariat and its sender', () => {
    const events = toy
      .given()
      .when(command.submit(RECEIVED_AT, { documents: [file] }))
      .thenTypes('CaseReceived', 'CaseAssessed', 'DocumentAdded');
    expect(caseAfter(...events).documents).toEqual([{ ...file, access: 'secretariat', addedAt: RECEIVED_AT }]);
    expect(events[0]?.data).not.toHaveProperty('documents');
  });

  it('joins those the case has, and leaves a hearing under way as it is', () => {
    const history = [...HISTORY['in-hearing'], event.replied('a', 'approve')];
    const events = toy
      .given(...history)
      .when(command.supplement(LATER, SUBMISSION, [file]))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed', 'DocumentAdded');
    const [hearing] = caseAfter(...history, ...events).hearings;
    expect(hearing?.replies.map(({ lapsed }) => lapsed)).toEqual([false]);
    expect(events[0]).toMatchObject({ data: { hearing: { contentHash: hearing?.contentHash } } });
  });
});
