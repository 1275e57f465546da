import type { CaseType } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, event, HISTORY, LATER, OPENED_AT, SUBMISSION } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from './case-event.state.js';
import { caseDecider } from './case.decider.js';
import type { PlannedDispatch } from './planned-dispatch.state.js';

const MAIL = '01950000-0000-7000-8000-000000000001';
const toldByLetter = (...principals: readonly string[]): CaseType => ({
  ...toyType,
  toldByLetterOf: () => principals.map((principal) => ({ principal, name: 'Træ ApS', lines: [] })),
});
const maker = specify(caseDecider(toldByLetter('company:22222222')));

/** The dispatches of a decision of a type. */
function owed(type: CaseType): readonly PlannedDispatch[] {
  const [made] = specify(caseDecider(type))
    .given(...HISTORY.heard)
    .when(command.decide(LATER, 'hearing', { dispatchId: MAIL }))
    .thenTypes('DecisionMade');
  return made?.type === 'DecisionMade' ? made.data.dispatches : [];
}

function decidedByLetter(): { readonly history: readonly CaseEvent[]; readonly letterId: string } {
  const made = maker
    .given(...HISTORY.heard)
    .when(command.decide(LATER, 'hearing', { dispatchId: MAIL }))
    .thenTypes('DecisionMade');
  const [, letter] = made[0]?.type === 'DecisionMade' ? made[0].data.dispatches : [];
  return { history: [...HISTORY.heard, ...made], letterId: letter?.dispatchId ?? '' };
}

describe('a decision that others than the sender are told of by letter', () => {
  it('owes the sender a mail, and each of them a letter under an id of its own', () => {
    const [mail, first, second, ...more] = owed(toldByLetter('company:22222222', 'company:33333333', 'company:22222222'));
    expect(mail).toEqual({ dispatchId: MAIL, recipient: 'company:11111111', channel: 'mail' });
    expect(first).toMatchObject({ recipient: 'company:22222222', channel: 'letter' });
    expect(second).toMatchObject({ recipient: 'company:33333333', channel: 'letter' });
    expect(more).toEqual([]);
    expect(new Set([MAIL, first?.dispatchId, second?.dispatchId]).size).toBe(3);
    expect(first?.dispatchId).toMatch(/^01950000-0000-7[0-9a-f]{3}-[89ab]/);
  });

  it('owes the same letters whenever it is decided under the same id', () => {
    expect(owed(toldByLetter('company:22222222'))).toEqual(owed(toldByLetter('company:22222222')));
  });

  it('owes the sender no letter besides', () => {
    expect(owed(toldByLetter('company:11111111')).map(({ channel }) => channel)).toEqual(['mail']);
  });

  it('owes letters too when an approved hearing makes it', () => {
    const [opened] = maker
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT, { rule: { onApproval: 'decide' } }))
      .thenTypes('HearingOpened');
    if (opened === undefined) throw new Error('no hearing was opened');
    for (const end of [command.expireHearing(LATER), command.closeHearing(LATER)]) {
      const [, made] = maker
        .given(...HISTORY.ready, opened)
        .when(end)
        .thenTypes('HearingClosed', 'DecisionMade');
      expect(made).toMatchObject({ data: { dispatches: [{ channel: 'mail' }, { recipient: 'company:22222222', channel: 'letter' }] } });
    }
  });

  it('leaves the case decided until the last of both is confirmed', () => {
    const { history, letterId } = decidedByLetter();
    const confirmed = (...ids: readonly string[]) => caseAfter(...history, ...ids.map((id) => event.dispatchConfirmed(id))).status;
    expect([confirmed(MAIL), confirmed(letterId)]).toEqual(['decided', 'decided']);
    expect([confirmed(MAIL, letterId), confirmed(letterId, MAIL)]).toEqual(['notified', 'notified']);
    maker
      .given(...history, event.dispatchConfirmed(MAIL))
      .when(command.close(LATER))
      .thenRejects('dispatch-not-confirmed');
  });
});

describe('a decision in the place of another', () => {
  const byReference: CaseType = {
    ...toyType,
    toldByLetterOf: ({ reference }: { readonly reference?: unknown }) =>
      typeof reference === 'string' ? [{ principal: `company:${reference}`, name: 'Træ ApS', lines: [] }] : [],
  };
  const changed = (reference: string | null) => event.supplemented({ ...SUBMISSION, reference });

  /** Decides, and takes the case up again with each of these in its submission; the answer is who is told by which way at last. */
  function toldAtLast(...references: readonly (string | null)[]): readonly string[] {
    const history = references.reduce<readonly CaseEvent[]>(
      (before, reference, round) => {
        const ids = { decisionId: `decision-${String(round)}`, dispatchId: MAIL.replace(/1$/, String(round)) };
        const made = specify(caseDecider(byReference))
          .given(...before, changed(reference))
          .when(command.decide(LATER, 'chair-mandate', ids))
          .thenTypes('DecisionMade');
        return [...before, changed(reference), ...made, event.reopened()];
      },
      [event.received(), event.assessed()],
    );
    const last = history.findLast((one) => one.type === 'DecisionMade');
    return (last?.data.dispatches ?? []).map(({ recipient, channel }) => `${channel} ${recipient}`);
  }

  function toldByLetterThen(recipient: string): CaseEvent {
    const made = event.decided('decision-0', ['dispatch-0']);
    if (made.type !== 'DecisionMade') throw new Error('a decision is made');
    return { ...made, data: { ...made.data, dispatches: [{ dispatchId: 'dispatch-0', recipient, channel: 'letter' }] } };
  }

  it('reaches those who were told of the earlier one, besides those of the submission as it stands, each once', () => {
    expect(toldAtLast('22222222', '33333333').toSorted()).toEqual([
      'letter company:22222222',
      'letter company:33333333',
      'mail company:11111111',
    ]);
    expect(toldAtLast('22222222', '22222222')).toEqual(['mail company:11111111', 'letter company:22222222']);
  });

  it('reaches them however many corrections lie between', () => {
    expect(toldAtLast('22222222', null, null, '33333333').toSorted()).toEqual([
      'letter company:22222222',
      'letter company:33333333',
      'mail company:11111111',
    ]);
  });

  it('tells nobody of a submission that changed before anything was decided', () => {
    expect(toldAtLast(null)).toEqual(['mail company:11111111']);
  });

  it('reaches those who were told of an earlier one though the one between has left them out, as it could once', () => {
    const [made] = specify(caseDecider(toyType))
      .given(...HISTORY.heard, toldByLetterThen('company:22222222'), event.reopened(), event.decided(), event.reopened())
      .when(command.decide(LATER, 'chair-mandate', { dispatchId: MAIL }))
      .thenTypes('DecisionMade');
    expect(made).toMatchObject({ data: { replaces: 'decision-1', dispatches: [{ channel: 'mail' }, { recipient: 'company:22222222' }] } });
  });
});

describe('the letter of a dispatch', () => {
  it('becomes a document of the case under its id, for the secretariat', () => {
    const { history, letterId } = decidedByLetter();
    const [added] = maker
      .given(...history)
      .when(command.fileLetter(LATER, letterId))
      .thenTypes('DocumentAdded');
    expect(added).toMatchObject({
      data: { documentId: letterId, title: 'Brev', access: 'secretariat', from: undefined, hearing: undefined },
    });
  });

  it('becomes one once', () => {
    const { history, letterId } = decidedByLetter();
    const added = maker
      .given(...history)
      .when(command.fileLetter(LATER, letterId))
      .thenTypes('DocumentAdded');
    maker
      .given(...history, ...added)
      .when(command.fileLetter(LATER, letterId))
      .thenNothing();
  });

  it('becomes one although somebody has confirmed it, and the case is closed', () => {
    const { history, letterId } = decidedByLetter();
    const notified = [...history, event.dispatchConfirmed(MAIL), event.dispatchConfirmed(letterId)];
    maker
      .given(...notified)
      .when(command.fileLetter(LATER, letterId))
      .thenTypes('DocumentAdded');
    maker
      .given(...notified, event.closed())
      .when(command.fileLetter(LATER, letterId))
      .thenTypes('DocumentAdded');
  });

  it('is left alone when the decision has been taken back or replaced', () => {
    const { history, letterId } = decidedByLetter();
    maker
      .given(...history, event.reopened())
      .when(command.fileLetter(LATER, letterId))
      .thenNothing();
    maker
      .given(...history, event.reopened(), event.decided('decision-2', ['dispatch-5']))
      .when(command.fileLetter(LATER, letterId))
      .thenNothing();
  });

  it('must be one that the case owes, and no mail', () => {
    const { history } = decidedByLetter();
    maker
      .given(...history)
      .when(command.fileLetter(LATER, MAIL))
      .thenRejects('not-found');
    maker
      .given(...history)
      .when(command.fileLetter(LATER, 'dispatch-9'))
      .thenRejects('not-found');
  });
});
