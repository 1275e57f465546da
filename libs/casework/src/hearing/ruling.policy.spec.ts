import { actor, member, secretariat } from '../../../../test/support/case-actors.js';
import { caseAfter, event, HISTORY } from '../../../../test/support/case-builders.js';
import { recordsRuling } from './ruling.policy.js';

const OPEN = HISTORY['in-hearing'];
const chair = actor({ ...member('d'), role: 'chair' });
const ACTORS = {
  chair,
  'the chair’s own seat': member('d'),
  'the deputy chair': member('e'),
  'a member': member('b'),
  secretariat,
} as const;
const names = Object.keys(ACTORS) as (keyof typeof ACTORS)[];

describe('a ruling', () => {
  const rulers = (memberId: string, deputyChair: string | undefined, out: readonly string[] = [], presiding = 'member-d') => {
    const state = caseAfter(...OPEN, ...out.map((letter) => event.declared(letter)));
    const committee = { chair: presiding === '' ? undefined : presiding, deputyChair };
    return names.filter((name) => recordsRuling(ACTORS[name], committee, memberId, state));
  };

  it('is the chair’s, and nobody else’s', () => expect(rulers('member-a', 'member-e', ['a'])).toEqual(['chair']));

  it('on the chair is the deputy chair’s', () => expect(rulers('member-d', 'member-e', ['d'])).toEqual(['the deputy chair']));

  it('on the chair is recorded by the secretariat where there is no deputy chair, or none who takes part', () => {
    expect(rulers('member-d', undefined, ['d'])).toEqual(['secretariat']);
    expect(rulers('member-d', 'member-e', ['d', 'e'])).toEqual(['secretariat']);
  });

  it('on another while the chair is out is not the chair’s', () => {
    expect(rulers('member-a', 'member-e', ['a', 'd'])).toEqual(['the deputy chair']);
    expect(rulers('member-a', undefined, ['a', 'd'])).toEqual(['secretariat']);
  });

  it('is recorded by the secretariat where nobody chairs', () => expect(rulers('member-a', undefined, [], '')).toEqual(['secretariat']));
});
