import { caseAfter, event, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { type MemberTies, partiesOf, suggestionsFor } from './suggestion.policy.js';

const ties = (given: Partial<MemberTies> = {}): MemberTies => ({
  seatId: 'seat-a',
  memberId: 'member-a',
  organisation: 'DA',
  employer: undefined,
  municipality: undefined,
  ...given,
});
const naming = (cvr: string) => caseAfter(event.received({ ...SUBMISSION, places: [{ company: { cvr } }] }), event.assessed());
const state = naming('99001003');
const suggested = (given: Partial<MemberTies>, about = state) => suggestionsFor([ties(given)], about, toyType);

describe('the parties of a case', () => {
  it('are its sender, who is told by letter, and companies named by CVR number', () => {
    const told = { ...toyType, toldByLetterOf: () => [{ principal: 'company:99011033', name: 'Fabrik', lines: [] }] };
    expect(partiesOf(state, told)).toEqual(['company:11111111', 'company:99011033', 'company:99001003']);
  });
});

describe('a suggestion of disqualification', () => {
  it('names the member, the reason and the party', () => {
    expect(suggested({ employer: '11111111' })).toEqual([
      {
        seatId: 'seat-a',
        memberId: 'member-a',
        reason: 'same-employer',
        party: 'company:11111111',
        text: 'Medlemmet er ansat hos en part i sagen (CVR-nr. 11111111).',
      },
    ]);
  });

  it('is made for the employer named in the submission, and for no other', () => {
    expect(suggested({ employer: '99001003' })).toMatchObject([{ reason: 'same-employer' }]);
    expect(suggested({ employer: '99001004' })).toEqual([]);
  });

  it('is made for the municipality that sent the case, and not for one it only concerns', () => {
    const sent = { ...state, sender: { principal: 'municipality:820', name: 'Vesthimmerlands Kommune' } };
    expect(suggested({ municipality: '820' }, sent)).toMatchObject([{ reason: 'same-municipality', party: 'municipality:820' }]);
    expect(suggested({ municipality: '851' }, sent)).toEqual([]);
  });

  it('is made for the organisation that sent the case, and not for being a member of one', () => {
    expect(suggested({ organisation: 'træ aps' })).toMatchObject([{ reason: 'same-organisation' }]);
    expect(suggested({})).toEqual([]);
  });

  it('is made for every reason there is', () => {
    const sent = { ...state, sender: { principal: 'municipality:820', name: 'Vesthimmerlands Kommune' } };
    expect(suggested({ employer: '99001003', municipality: '820' }, sent).map(({ reason }) => reason)).toEqual([
      'same-employer',
      'same-municipality',
    ]);
  });
});
