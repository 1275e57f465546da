import { caseAfter, CLOSES_AT, event, HISTORY, OPENED_AT } from '../../../../test/support/case-builders.js';
import { partyDeadlines, partyHearingsView, statementRefs } from './party-hearing.view.js';

const ASKED = [...HISTORY.ready, event.partyHearingOpened()];
const ANSWERED = [...ASKED, event.partyHearingAnswered(true)];

describe('a party hearing as it is read', () => {
  const seen = (statements: ReadonlyMap<string, string>, ...events: typeof ASKED) =>
    partyHearingsView(caseAfter(...events).partyHearings ?? [], statements);

  it('says when and about what, and has no answer before there is one', () => {
    expect(seen(new Map(), ...ASKED)).toEqual([{ openedAt: OPENED_AT, closesAt: CLOSES_AT, text: 'Vi overvejer afslag.' }]);
  });

  it('has the words of the answer where they are kept, and says that it was late', () => {
    const answer = { at: '2026-03-04T09:00:00.000Z', receivedOn: null, late: true };
    expect(seen(new Map([['personal-7', 'Nej.']]), ...ANSWERED)).toMatchObject([{ answer: { ...answer, statement: 'Nej.' } }]);
    expect(seen(new Map(), ...ANSWERED)).toMatchObject([{ answer: { ...answer, statement: null } }]);
  });

  it('is told from one held again', () => {
    expect(seen(new Map(), ...ANSWERED, event.partyHearingOpened()).map((one) => 'answer' in one)).toEqual([true, false]);
  });

  it('keeps its words elsewhere', () => {
    expect([HISTORY.ready, ASKED, ANSWERED].map((events) => statementRefs(caseAfter(...events)))).toEqual([[], [], ['personal-7']]);
  });
});

describe('the deadline of a party hearing', () => {
  const dueIn = (...events: typeof ASKED) => partyDeadlines(caseAfter(...events)).map(({ kind, due }) => ({ kind, due }));

  it('is one of the case’s while its answer is awaited', () => {
    expect(dueIn(...ASKED)).toEqual([{ kind: 'party-hearing', due: { at: CLOSES_AT } }]);
    expect([dueIn(...HISTORY.ready), dueIn(...ANSWERED)]).toEqual([[], []]);
  });

  it('is none once the case is decided or taken back', () => {
    expect([dueIn(...ASKED, event.decided()), dueIn(...ASKED, event.withdrawn())]).toEqual([[], []]);
  });
});
