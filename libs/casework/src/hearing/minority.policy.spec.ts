import type { Instant, LegalNature } from '#kernel';
import { caseAfter, CLOSED_AT, event, LATER, OPENED_AT } from '../../../../test/support/case-builders.js';
import type { Basis, CaseEvent } from '../case/case-event.state.js';
import { ANSWERS, mayDissent } from './hearing-event.state.js';
import { statementsOnDecision } from './minority.policy.js';

const decided = (basis: Basis): CaseEvent => {
  const made = event.decided();
  if (made.type !== 'DecisionMade') throw new Error('no decision');
  return { ...made, data: { ...made.data, basis } };
};
const received = (legalNature: LegalNature): readonly CaseEvent[] => {
  const first = event.received();
  if (first.type !== 'CaseReceived') throw new Error('nothing received');
  return [{ ...first, data: { ...first.data, legalNature } }, event.assessed()];
};
const reopened = (at: Instant): CaseEvent => ({ type: 'CaseReopened', at, data: { reason: 'Nye oplysninger' } });
const HEARD = [event.hearingOpened(), event.replied('d', 'object', 'member-d', OPENED_AT, 'Vi er imod.'), event.hearingClosed('objected')];

const told = (...events: readonly CaseEvent[]) =>
  statementsOnDecision(caseAfter(...events)).map(({ seat, statement }) => `${seat.organisation}: ${statement}`);

describe('a minority statement', () => {
  it('may go with every answer but a plain approval', () => {
    expect(ANSWERS.filter((answer) => !mayDissent(answer))).toEqual(['approve']);
  });

  it.each<readonly [LegalNature, Basis, readonly string[]]>([
    ['opinion', 'hearing', ['FH: Vi er imod.']],
    ['decision', 'meeting', ['FH: Vi er imod.']],
    ['opinion', 'chair-mandate', []],
    ['decision', 'secretariat', []],
    ['notification', 'hearing', []],
  ])('goes with a %s by %s: %j', (legalNature, basis, statements) => {
    expect(told(...received(legalNature), ...HEARD, decided(basis))).toEqual(statements);
  });

  it('goes with nothing before there is a decision, and none without a hearing', () => {
    expect(told(...received('opinion'), ...HEARD)).toEqual([]);
    expect(told(...received('opinion'), event.referred(), decided('meeting'))).toEqual([]);
  });

  it('does not go with a decision made after the case was taken up again, unless it was heard again', () => {
    const again = [...received('opinion'), ...HEARD, decided('meeting'), reopened(LATER)];
    expect(told(...again, event.referred(), decided('meeting'))).toEqual([]);
    expect(told(...received('opinion'), reopened(CLOSED_AT), ...HEARD, decided('meeting'))).toEqual([]);
    const before = reopened(OPENED_AT);
    expect(told(...received('opinion'), before, ...HEARD, decided('meeting'))).toEqual(['FH: Vi er imod.']);
  });

  it('is none in events from before it could be given', () => {
    const old = [
      ...received('opinion'),
      event.hearingOpened(),
      event.replied('d', 'object'),
      event.hearingClosed('objected'),
      decided('meeting'),
    ];
    expect(told(...(JSON.parse(JSON.stringify(old)) as readonly CaseEvent[]))).toEqual([]);
  });
});
