import type { Actor, Role } from './actor.js';
import { principalsOf, systemActor } from './actor.js';

const actor = (given: Partial<Actor> & { readonly role: Role }): Actor => ({
  ...systemActor('nj'),
  kind: 'person',
  ...given,
});

describe('an actor', () => {
  it.each<readonly [Role, readonly string[]]>([
    ['secretariat', ['council:nj']],
    ['presidency', ['council:nj']],
    ['auditor', ['council:nj']],
    ['system', ['council:nj']],
    ['chair', []],
    ['member', []],
    ['deputy', []],
    ['constituency', []],
    ['municipality', []],
    ['company', []],
    ['agency', []],
    ['admin', []],
  ])('of role %s answers to %j', (role, principals) => {
    expect(principalsOf(actor({ role }))).toEqual(principals);
  });

  it('answers for each seat held and for the organisation spoken for', () => {
    expect(principalsOf(actor({ role: 'member', seats: ['a', 'b'] }))).toEqual(['seat:a', 'seat:b']);
    expect(principalsOf(actor({ role: 'agency', organisation: 'agency:siri' }))).toEqual(['agency:siri']);
  });

  it('may be the product itself, of one council', () => {
    expect(systemActor('nj')).toMatchObject({ id: 'system', kind: 'system', role: 'system', council: 'nj', seats: [] });
  });
});
