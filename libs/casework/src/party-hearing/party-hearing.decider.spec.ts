import { type CaseType, day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, event, HISTORY, LATER, OPENED_AT } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyDecisionType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseDecider } from '../case/case.decider.js';

const type: CaseType = {
  ...toyDecisionType,
  toldByLetterOf: () => [{ principal: 'company:22222222', name: 'Træ ApS', lines: [] }],
};
const toy = specify(caseDecider(type));
const CLOSES = instant('2026-03-10T12:00:00.000Z');
const NEXT = instant('2026-03-10T12:00:00.001Z');
const READY = [event.received(undefined, 'decision'), event.assessed()];
const ASKED = [...READY, event.partyHearingOpened(CLOSES)];
const ANSWERED = [...ASKED, event.partyHearingAnswered()];
const MAIL = '01950000-0000-7000-8000-000000000007';

const refused = { outcome: 'refused', reasons: 'Fordi' };

describe('a party hearing', () => {
  it('lasts to the end of the tenth working day in Copenhagen, and owes the sender a mail and the party a letter', () => {
    const [opened] = toy
      .given(...READY)
      .when(command.openPartyHearing(OPENED_AT, { dispatchId: MAIL }))
      .thenTypes('PartyHearingOpened');
    expect(opened).toMatchObject({
      data: {
        text: 'Vi overvejer afslag.',
        closesAt: '2026-03-17T22:59:59.999Z',
        dispatches: [
          { dispatchId: MAIL, recipient: 'company:11111111', channel: 'mail' },
          { recipient: 'company:22222222', channel: 'letter' },
        ],
      },
    });
  });

  it('lasts as many working days as the council has settled, without those it is closed', () => {
    const settings = [{ key: 'party-hearing-days', value: 2, from: day('2026-01-01') }];
    const [opened] = toy
      .given(...READY)
      .when(command.openPartyHearing(OPENED_AT, { settings, closedDays: [day('2026-03-04')] }))
      .thenTypes('PartyHearingOpened');
    expect(opened).toMatchObject({ data: { closesAt: '2026-03-06T22:59:59.999Z' } });
  });

  it('has a last moment to come', () => {
    toy
      .given(...READY)
      .when(command.openPartyHearing(OPENED_AT, { closesAt: OPENED_AT }))
      .thenRejects('hearing-too-short');
    toy
      .given(...READY)
      .when(command.openPartyHearing(OPENED_AT, { closesAt: instant('2026-03-03T09:00:00.001Z') }))
      .thenTypes('PartyHearingOpened');
  });

  it('is held in cases that end with a decision, by what the case was received as', () => {
    toy
      .given(...HISTORY.ready)
      .when(command.openPartyHearing(OPENED_AT))
      .thenRejects('not-a-decision');
  });

  it('is held again once it is answered or its last moment past, and not before', () => {
    toy
      .given(...ASKED)
      .when(command.openPartyHearing(CLOSES))
      .thenRejects('party-hearing-open');
    for (const history of [[...ASKED], [...ANSWERED]])
      toy
        .given(...history)
        .when(command.openPartyHearing(NEXT))
        .thenTypes('PartyHearingOpened');
    toy
      .given(...ANSWERED)
      .when(command.openPartyHearing(OPENED_AT))
      .thenTypes('PartyHearingOpened');
  });
});

describe('the answer of a party', () => {
  const answered = (at: typeof CLOSES, receivedOn?: string) =>
    toy.given(...ASKED).when(command.answerPartyHearing(at, receivedOn === undefined ? undefined : day(receivedOn)));

  it('goes on record without its words', () =>
    answered(CLOSES).then({
      type: 'PartyHearingAnswered',
      at: CLOSES,
      data: { statementRef: 'personal-7', receivedOn: undefined, late: false },
    }));

  it('is late one millisecond after the last moment, and taken all the same', () => {
    expect(answered(NEXT).thenTypes('PartyHearingAnswered')).toMatchObject([{ data: { late: true } }]);
  });

  it.each([
    ['2026-03-03', false],
    ['2026-03-10', false],
    ['2026-03-11', true],
    ['2026-03-12', true],
  ])('by a letter of %s is late: %s', (receivedOn, late) => {
    expect(answered(LATER, receivedOn).thenTypes('PartyHearingAnswered')).toMatchObject([{ data: { receivedOn, late } }]);
  });

  it.each(['2026-03-02', '2026-03-13'])('came by no letter of %s: before it was asked, or after today', (receivedOn) => {
    answered(LATER, receivedOn).thenRejects('received-on-out-of-range');
  });

  it('answers one that is unanswered', () => {
    for (const history of [READY, ANSWERED])
      toy
        .given(...history)
        .when(command.answerPartyHearing(OPENED_AT))
        .thenRejects('no-party-hearing');
  });

  it('is taken until the case is decided', () => {
    toy
      .given(...ASKED, event.hearingOpened())
      .when(command.answerPartyHearing(LATER))
      .thenTypes('PartyHearingAnswered');
    toy
      .given(...ASKED, event.decided())
      .when(command.answerPartyHearing(LATER))
      .thenRejects('not-in-this-state');
  });
});

describe('a decision while the party is heard', () => {
  const deciding = (history: readonly CaseEvent[], at: typeof CLOSES, given: object) =>
    toy.given(...history).when(command.decide(at, 'chair-mandate', given));

  it('waits to the last moment when it does not fully grant', () => {
    deciding(ASKED, CLOSES, refused).thenRejects('party-hearing-open');
    deciding(ASKED, NEXT, refused).thenTypes('DecisionMade');
  });

  it('says until when it waits', () => {
    const refusal = caseDecider(type).decide(command.decide(CLOSES, 'chair-mandate', refused), caseAfter(...ASKED));
    expect(refusal).toMatchObject({ rejection: { data: { closesAt: CLOSES }, source: { provision: '§ 19' } } });
  });

  it('need not wait when the party has answered, or when it fully grants', () => {
    deciding(ANSWERED, OPENED_AT, refused).thenTypes('DecisionMade');
    deciding(ASKED, OPENED_AT, { outcome: 'granted' }).thenTypes('DecisionMade');
  });

  it('waits on the secretariat’s own basis too', () => {
    toy
      .given(...ASKED)
      .when(command.decide(CLOSES, 'secretariat', { reasons: 'Falder uden for loven' }))
      .thenRejects('party-hearing-open');
  });

  it('waits though the committee’s approval would decide at once', () => {
    const rule = { silence: 'consent', onApproval: 'decide' } as const;
    const asked = [...READY, event.partyHearingOpened(instant('2026-03-20T12:00:00.000Z'))];
    const opening = { rule, recommendation: 'refused', recommendationText: 'Fordi' };
    const [opened] = toy
      .given(...asked)
      .when(command.openHearing(OPENED_AT, opening))
      .thenTypes('HearingOpened');
    if (opened === undefined) throw new Error('no hearing was opened');
    toy
      .given(...asked, opened)
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed');
    toy
      .given(...asked, opened, event.partyHearingAnswered())
      .when(command.expireHearing(LATER))
      .thenTypes('HearingClosed', 'DecisionMade');
  });
});

describe('the letter of a party hearing', () => {
  const dispatches = [{ dispatchId: 'dispatch-7', recipient: 'company:22222222', channel: 'letter' }] as const;
  const asked = [...READY, event.partyHearingOpened(CLOSES, dispatches)];

  it('becomes a document of the case, once, until the case is decided', () => {
    const added = toy
      .given(...asked)
      .when(command.fileLetter(OPENED_AT, 'dispatch-7'))
      .thenTypes('DocumentAdded');
    toy
      .given(...asked, ...added)
      .when(command.fileLetter(OPENED_AT, 'dispatch-7'))
      .thenNothing();
    toy
      .given(...asked, event.decided())
      .when(command.fileLetter(LATER, 'dispatch-7'))
      .thenNothing();
  });

  it('is confirmed whatever state the case has reached, and moves it nowhere', () => {
    const moved = [event.decided()];
    for (const more of [[], moved])
      toy
        .given(...asked, ...more)
        .when(command.confirmDispatch(LATER, 'dispatch-7'))
        .then({ type: 'DispatchConfirmed', at: LATER, data: { dispatchId: 'dispatch-7', about: 'party-hearing' } });
    expect(caseAfter(...asked, ...moved, event.dispatchConfirmed('dispatch-7')).status).toBe('decided');
    expect(caseAfter(...asked, ...moved, event.dispatchConfirmed('dispatch-1')).status).toBe('notified');
  });

  it('makes nobody a recipient of corrections', () => {
    const [made] = specify(caseDecider(toyDecisionType))
      .given(...asked)
      .when(command.decide(LATER, 'chair-mandate'))
      .thenTypes('DecisionMade');
    expect(made).toMatchObject({ data: { dispatches: [{ channel: 'mail' }] } });
    expect(made?.type === 'DecisionMade' ? made.data.dispatches : []).toHaveLength(1);
  });
});
