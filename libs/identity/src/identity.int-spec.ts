import { type BodyPlan, Bodies, DEMO_COUNCIL, DemoCouncil } from '#bodies';
import { type Actor, day, instant } from '#kernel';
import { AppClock, Database } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { type JWTPayload, SignJWT } from 'jose';
import { startIdentity, stopIdentity } from '../../../test/support/identity-setting.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-postgres.js';
import { CLAIM } from './claims.policy.js';
import { DemoIdentity } from './demo-identity.handler.js';
import { DemoKeys } from './demo-keys.query.js';
import { Organisations } from './organisations.query.js';
import { DEMO_AUDIENCE, DEMO_ISSUER } from './token-rules.handler.js';
import { Tokens } from './tokens.query.js';

const MUNICIPALITIES = ['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860'];
const OFFERED = [
  'secretariat',
  'chair',
  ...['member-da-1', 'member-da-2', 'member-da-3', 'member-fh-1', 'member-fh-2', 'member-fh-3', 'member-kl-1', 'member-dh-1'],
  ...['deputy-da-1', 'deputy-fh-1', 'constituency-1'],
  ...MUNICIPALITIES.map((code) => `municipality-${code}`),
  ...['company-1', 'company-2', 'siri', 'prison-service', 'presidency', 'auditor', 'admin'],
];
const MEMBER_FH_1 = '01811c8f-e000-7000-8000-000000000204';
const SEAT_FH_1 = '01811c8f-e000-7000-8000-000000000104';

let made: TestDatabase;
let one: TestingModule;
let another: TestingModule;

beforeAll(async () => {
  made = await createTestDatabase();
  one = await startIdentity(made.url);
  another = await startIdentity(made.url);
  await Promise.all([one, another].map((running) => running.get(DemoIdentity).establish()));
  await one.get(DemoCouncil).establish();
});

afterAll(async () => {
  await Promise.all([one, another].map(stopIdentity));
  await made.drop();
});

const headerFor = async (persona: string): Promise<string> => {
  const token = await one.get(DemoIdentity).tokenFor(persona);
  return `Bearer ${token?.access_token ?? ''}`;
};
const actorOf = async (persona: string): Promise<Actor> => another.get(Tokens).verify(await headerFor(persona));

async function signed(claims: JWTPayload, expires: number | string = '1 hour'): Promise<string> {
  const { privateKey } = await one.get(DemoKeys).pair();
  const token = new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).setIssuer(DEMO_ISSUER).setAudience(DEMO_AUDIENCE);
  return `Bearer ${await token.setExpirationTime(expires).sign(privateKey)}`;
}

describe('the demo', () => {
  it('offers these personas and no other', () => {
    const personas = one.get(DemoIdentity).personas();
    expect(personas.map(({ persona }) => persona)).toEqual(OFFERED);
    expect(personas.filter(({ municipality }) => municipality !== undefined).map(({ municipality }) => municipality)).toEqual(
      MUNICIPALITIES,
    );
    expect(personas.every(({ name, organisation }) => name.includes(' ') && organisation !== '')).toBe(true);
  });

  it('has no token for anybody else', async () => {
    expect(await one.get(DemoIdentity).tokenFor('minister')).toBeUndefined();
    expect(await one.get(DemoIdentity).tokenFor('constructor')).toBeUndefined();
  });

  it('tells which persona a member is, and knows no persona of others', () => {
    expect(one.get(DemoIdentity).personaOf(MEMBER_FH_1)).toBe('member-fh-1');
    expect(one.get(DemoIdentity).personaOf('01811c8f-e000-7000-8000-00000000ffff')).toBeUndefined();
  });
});

describe('a demo token', () => {
  it.each(OFFERED)('of %s is accepted by another process and counts as a person', async (persona) => {
    expect(await actorOf(persona)).toMatchObject({ id: `demo:${persona}`, kind: 'person', council: DEMO_COUNCIL });
  });

  it('of the chair and of member-fh-1 speaks for the same person in the same seat', async () => {
    const [chair, member] = [await actorOf('chair'), await actorOf('member-fh-1')];
    expect(chair).toMatchObject({ role: 'chair', memberId: MEMBER_FH_1, seats: [SEAT_FH_1] });
    expect(member).toMatchObject({ role: 'member', memberId: MEMBER_FH_1, seats: [SEAT_FH_1], name: chair.name });
  });

  it('of a deputy comes without a seat', async () => {
    expect(await actorOf('deputy-fh-1')).toMatchObject({ role: 'deputy', seats: [] });
  });

  it.each([
    ['siri', 'agency', 'agency:siri'],
    ['prison-service', 'agency', 'agency:prison-service'],
    ['municipality-851', 'municipality', 'municipality:851'],
    ['company-1', 'company', 'company:99001003'],
    ['company-2', 'company', 'company:99002018'],
  ])('of %s speaks for %s %s', async (persona, role, organisation) => {
    expect(await actorOf(persona)).toMatchObject({ role, organisation });
  });

  it('says when it ends, by system time', async () => {
    const { expiresAt } = await one.get(Tokens).signIn(await headerFor('siri'));
    const seconds = (new Date(expiresAt).getTime() - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(28_700);
    expect(seconds).toBeLessThanOrEqual(28_800);
  });

  it('may claim to run longer than the calendar', async () => {
    const endless = await signed({ sub: 'someone', [CLAIM.council]: DEMO_COUNCIL, [CLAIM.role]: 'admin' }, 1e15);
    expect((await one.get(Tokens).signIn(endless)).expiresAt).toBe('9999-12-31T23:59:59.999Z');
  });
});

describe('a request that says not well enough who sends it', () => {
  const claims = { sub: 'someone', [CLAIM.council]: DEMO_COUNCIL, [CLAIM.role]: 'admin' };

  it('is let in with a council and a known role, as a check of these tests', async () => {
    expect(await one.get(Tokens).verify(await signed(claims))).toMatchObject({ role: 'admin' });
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['no header', async () => Promise.resolve(undefined)],
    ['a token without a council', async () => signed({ ...claims, [CLAIM.council]: undefined })],
    ['a token with an unknown role', async () => signed({ ...claims, [CLAIM.role]: 'minister' })],
  ])('is not signed in: %s', async (_, header) => {
    await expect(one.get(Tokens).verify(await header())).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('is not signed in by a token of another installation', async () => {
    const elsewhere = await createTestDatabase();
    const stranger = await startIdentity(elsewhere.url);
    await expect(stranger.get(Tokens).verify(await headerFor('admin'))).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    await stopIdentity(stranger);
    await elsewhere.drop();
  });
});

describe('the organisations of a council', () => {
  it('are found by principal and by persona', async () => {
    const aalborg = { principal: 'municipality:851', name: 'Aalborg Kommune', mail: '851@example.test' };
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'municipality:851')).toEqual(aalborg);
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'municipality-851')).toEqual(aalborg);
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'siri')).toMatchObject({ principal: 'agency:siri', mail: 'siri@example.test' });
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'company:99001003')).toMatchObject({ name: 'Limfjordens Emballage A/S' });
  });

  it('are not those of persons, of nobody, nor of another council', async () => {
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'auditor')).toBeUndefined();
    expect(await one.get(Organisations).find(DEMO_COUNCIL, 'municipality:101')).toBeUndefined();
    expect(await one.get(Organisations).find('mj', 'municipality:851')).toBeUndefined();
  });

  it('stay as they are when they are registered again', async () => {
    await one.get(Organisations).register('mj', [{ principal: 'agency:siri', name: 'SIRI', mail: undefined }]);
    await one.get(Organisations).register('mj', [{ principal: 'agency:siri', name: 'Another', mail: 'siri@example.test' }]);
    expect(await one.get(Organisations).find('mj', 'agency:siri')).toEqual({ principal: 'agency:siri', name: 'SIRI', mail: undefined });
  });

  it('can be read by the worker', async () => {
    const text = `select count(*)::int as count from organisation where council = 'nj'`;
    expect(await one.get(Database).workerQuery({ text, values: [] })).toEqual([{ count: 18 }]);
  });
});

describe('the seats of a member', () => {
  const memberId = '01811c8f-e000-7000-8000-00000000aaaa';
  const seatId = '01811c8f-e000-7000-8000-00000000bbbb';
  const from = day('2040-03-01');
  const plan: BodyPlan = {
    bodyId: '01811c8f-e000-7000-8000-00000000cccc',
    commands: [
      { type: 'EstablishBody', data: { kind: 'case-committee', partOf: undefined, names: [{ name: 'Sagsudvalget', from }] } },
      { type: 'EstablishSeat', data: { seatId, side: 'kl', organisation: 'KL' } },
      { type: 'AppointMember', data: { seatId, memberId, from, to: undefined, nominatedBy: 'KL', deputyOf: undefined } },
    ],
    people: new Map(),
  };

  it('are those of the day in Copenhagen by the application clock, while the token runs by system time', async () => {
    await one.get(Bodies).establish('mj', plan);
    const header = await signed({ sub: 'someone', [CLAIM.council]: 'mj', [CLAIM.role]: 'member', [CLAIM.memberId]: memberId });
    await one.get(AppClock).moveTo(instant('2040-02-29T22:50:00.000Z'));
    expect((await one.get(Tokens).verify(header)).seats).toEqual([]);
    await one.get(AppClock).moveTo(instant('2040-02-29T23:00:00.000Z'));
    expect((await one.get(Tokens).verify(header)).seats).toEqual([seatId]);
  });
});
