import { day, instant } from '#kernel';
import { caseAfter, CLOSED_AT, event, HISTORY, LATER, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { attentionPointView, chairDecisionView, waitingView } from './agenda.view.js';
import { minutesParagraph } from './minutes-paragraph.messages.js';

const waiting = (events: readonly CaseEvent[], referral?: { readonly at: typeof LATER; readonly reason: string }) =>
  waitingView(caseAfter(...events), referral);
const REFERRED = { at: LATER, reason: 'Principiel' };

describe('a case that waits for a meeting', () => {
  it('says what was asked and recommended, and how the hearing ended', () => {
    expect(waiting(HISTORY['at-meeting'])).toMatchObject({
      ...{
        caseId: 'case-1',
        number: 'NJ-2026-000001',
        type: 'toy',
        subject: 'Togbane',
        receivedAt: '2026-03-02T09:00:00.000Z',
        dueAt: null,
      },
      ...{ question: 'Kan I tiltræde?', recommendation: 'granted', outcomeOfHearing: 'objected' },
    });
  });

  it.each([
    ['objected', 'Der er gjort indsigelse i høringen.'],
    ['meeting-requested', 'Et medlem har i høringen ønsket sagen behandlet på et møde.'],
    ['no-quorum', 'Udvalget var ikke beslutningsdygtigt i høringen.'],
  ] as const)('after a hearing that ended as %s says so', (outcome, why) => {
    expect(waiting([...HISTORY['in-hearing'], event.hearingClosed(outcome)]).why).toBe(why);
  });

  it('referred without a hearing says why, and that nothing was asked', () => {
    expect(waiting([...HISTORY.ready, event.referred()], REFERRED)).toMatchObject({
      ...{ why: 'Henvist til møde: Principiel', question: null, recommendation: null, outcomeOfHearing: null, paragraph: null },
    });
  });

  it('is there for the last of both reasons', () => {
    const referral = { at: CLOSED_AT, reason: 'Principiel' };
    expect(waiting([...HISTORY.heard, event.referred()], REFERRED)).toMatchObject({ why: 'Henvist til møde: Principiel' });
    expect(waiting(HISTORY['at-meeting'], referral).why).toBe('Henvist til møde: Principiel');
    const before = { ...referral, at: instant('2026-03-10T23:00:00.998Z') };
    expect(waiting(HISTORY['at-meeting'], before).why).toBe('Der er gjort indsigelse i høringen.');
  });

  it('tells no outcome of a hearing that was cut short', () => {
    const cut = [...HISTORY['in-hearing'], event.hearingClosed('no-quorum', 'referred-to-meeting'), event.referred()];
    expect(waiting(cut, REFERRED)).toMatchObject({ outcomeOfHearing: null, why: 'Henvist til møde: Principiel' });
  });

  it.each<readonly [string, readonly CaseEvent[]]>([
    ['of the hearing', []],
    ['of the latest hearing', [event.hearingOpened({ round: 2 }), event.hearingClosed('no-quorum')]],
  ])('has the paragraph for the minutes %s', (_which, more) => {
    const events = [...HISTORY['at-meeting'], ...more];
    const hearing = latestHearing(caseAfter(...events));
    const { paragraph } = waiting(events);
    expect(paragraph).toContain(`(høring nr. ${more.length === 0 ? '1' : '2'})`);
    expect(paragraph).toBe(hearing && minutesParagraph(hearing));
  });

  it('says until when it is confidential', () => {
    const received = event.received(SUBMISSION, 'opinion', { confidentialUntil: day('2026-04-01') });
    expect(waiting([received, event.assessed(), event.referred()]).confidentialUntil).toBe('2026-04-01');
  });
});

describe('what the chair has decided', () => {
  it('is told by outcome and text', () => {
    const state = caseAfter(...HISTORY.decided);
    if (state.decision === undefined) throw new Error('the case is decided');
    expect(chairDecisionView(state, state.decision)).toMatchObject({ decidedAt: LATER, outcome: 'granted', text: 'Imødekommet' });
  });
});

describe('a point of attention on an agenda', () => {
  it('has the findings it rests on in words', () => {
    const findings = [{ code: 'large-amount', path: undefined, rows: [3], data: { amount: 500 } }];
    const raised = { type: 'AttentionPointRaised', at: LATER, data: { text: 'Stort beløb', recommendation: 'Drøft', findings } } as const;
    expect(attentionPointView(caseAfter(...HISTORY.ready), raised, toyType, 'council')).toMatchObject({
      ...{ raisedAt: LATER, text: 'Stort beløb', recommendation: 'Drøft', findings: ['Beløbet er 500 kr. (række 3)'] },
    });
  });

  it('recorded before findings could be named has none', () => {
    const old = { type: 'AttentionPointRaised', at: LATER, data: { text: 'x', recommendation: 'y' } };
    const raised = old as Parameters<typeof attentionPointView>[1];
    expect(attentionPointView(caseAfter(...HISTORY.ready), raised, toyType, 'council').findings).toEqual([]);
  });
});
