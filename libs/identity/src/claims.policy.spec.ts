import { actorFrom, CLAIM, mayPreside, seatedAs } from './claims.policy.js';

const MEMBER_ID = '01811c8f-e000-7000-8000-000000000204';

const claims = (role: unknown, change: Readonly<Record<string, unknown>> = {}) => ({
  sub: 'demo:someone',
  name: 'Bodil Budolfsgård',
  [CLAIM.council]: 'nj',
  [CLAIM.role]: role,
  ...change,
});

describe('the claims of a token', () => {
  it('make a municipality with its organisation', () => {
    expect(actorFrom(claims('municipality', { [CLAIM.organisation]: 'municipality:851' }))).toEqual({
      id: 'demo:someone',
      kind: 'person',
      role: 'municipality',
      council: 'nj',
      name: 'Bodil Budolfsgård',
      organisation: 'municipality:851',
      memberId: undefined,
      seats: [],
    });
  });

  it('make a member with a memberId', () => {
    expect(actorFrom(claims('member', { [CLAIM.memberId]: MEMBER_ID }))?.memberId).toBe(MEMBER_ID);
  });

  it.each(['client-credentials', 'client_credentials'])('make a machine when granted by %s', (gty) => {
    expect(actorFrom(claims('secretariat', { gty }))?.kind).toBe('machine');
    expect(actorFrom(claims('secretariat', { gty: 'password' }))?.kind).toBe('person');
  });

  it('make a machine when the subject is the client itself', () => {
    expect(actorFrom(claims('secretariat', { client_id: 'demo:someone' }))?.kind).toBe('machine');
    expect(actorFrom(claims('secretariat', { client_id: 'another' }))?.kind).toBe('person');
  });

  it('call an actor without a name by its subject', () => {
    expect(actorFrom(claims('admin', { name: undefined }))?.name).toBe('demo:someone');
  });

  it('give no organisation to those who send no cases, and no memberId to those who hold no seats', () => {
    const stated = { [CLAIM.organisation]: 'municipality:851', [CLAIM.memberId]: MEMBER_ID };
    expect(actorFrom(claims('auditor', stated))).toMatchObject({ organisation: undefined, memberId: undefined });
    expect(actorFrom(claims('chair', stated))).toMatchObject({ organisation: undefined, memberId: MEMBER_ID });
    expect(actorFrom(claims('municipality', stated))).toMatchObject({ organisation: 'municipality:851', memberId: undefined });
  });

  it.each([
    ['no council', claims('admin', { [CLAIM.council]: undefined })],
    ['a council that is no code', claims('admin', { [CLAIM.council]: "nj'; --" })],
    ['an empty council', claims('admin', { [CLAIM.council]: '' })],
    ['no role', claims(undefined)],
    ['an unknown role', claims('minister')],
    ['the role of the product itself', claims('system')],
    ['a role named like a property of every object', claims('constructor')],
    ['several roles', claims(['admin', 'secretariat'])],
    ['no subject', claims('admin', { sub: undefined })],
    ['a subject that no log could hold', claims('admin', { sub: 'a\u0000b' })],
    ['a subject cut in the middle of a sign', claims('admin', { sub: 'a\ud800' })],
    ['a subject without end', claims('admin', { sub: 'a'.repeat(201) })],
    ['a blank subject', claims('admin', { sub: ' ' })],
    ['a municipality without organisation', claims('municipality')],
    ['a municipality that is a company', claims('municipality', { [CLAIM.organisation]: 'company:99001003' })],
    ['a company with a short number', claims('company', { [CLAIM.organisation]: 'company:9900100' })],
    ['an agency without a name', claims('agency', { [CLAIM.organisation]: 'agency:' })],
    ['an organisation that is no text', claims('agency', { [CLAIM.organisation]: ['agency:siri'] })],
    ['a member without memberId', claims('member')],
    ['a deputy whose memberId is no id', claims('deputy', { [CLAIM.memberId]: 'deputy-da-1' })],
  ])('make nobody of %s', (_, said) => {
    expect(actorFrom(said)).toBeUndefined();
  });
});

describe('a member of the committee', () => {
  const actorAs = (role: string) => {
    const found = actorFrom(claims(role, { [CLAIM.memberId]: MEMBER_ID }));
    if (found === undefined) throw new Error('the claims make no actor');
    return found;
  };
  const seated = (role: string, isChair: boolean, presides = true) =>
    seatedAs(actorAs(role), { seats: ['seat-1'], isChair }, presides).role;

  it('is the chair once elected, whatever the token says', () => {
    expect(seated('member', true)).toBe('chair');
    expect(seated('chair', true)).toBe('chair');
    expect(seatedAs(actorAs('member'), { seats: ['seat-1'], isChair: true }, true).seats).toEqual(['seat-1']);
  });

  it('is no chair once another is elected, whatever the token says', () => {
    expect(seated('chair', false)).toBe('member');
    expect(seated('member', false)).toBe('member');
    expect(seated('deputy', false)).toBe('deputy');
  });

  it('holds but a seat with a token issued for the seat alone', () => {
    expect(mayPreside(claims('member', { [CLAIM.seatOnly]: true }))).toBe(false);
    expect(mayPreside(claims('member'))).toBe(true);
    expect(seated('member', true, false)).toBe('member');
  });
});
