import { DemoCouncil } from '#bodies';
import type { TestingModule } from '@nestjs/testing';
import { startIdentity, stopIdentity } from '../../../test/support/identity-setting.js';
import { withClient } from '../../../test/support/installed-servers.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-postgres.js';
import { DemoIdentity } from './demo-identity.handler.js';
import { Sessions } from './sessions.query.js';

const MEMBER_FH_1 = '01811c8f-e000-7000-8000-000000000204';
const SEAT_FH_1 = '01811c8f-e000-7000-8000-000000000104';

let made: TestDatabase;
let one: TestingModule;
let another: TestingModule;

beforeAll(async () => {
  made = await createTestDatabase();
  one = await startIdentity(made.url);
  another = await startIdentity(made.url);
  await one.get(DemoCouncil).establish();
});

afterAll(async () => {
  await Promise.all([one, another].map(stopIdentity));
  await made.drop();
});

const headerFor = async (persona: string): Promise<string> =>
  `Bearer ${(await one.get(DemoIdentity).tokenFor(persona))?.access_token ?? ''}`;

describe('a session', () => {
  const sessionsOf = (running: TestingModule) => running.get(Sessions);

  it('stands in every process for whoever began it, with the seats held today', async () => {
    const secret = await sessionsOf(one).begin(await headerFor('chair'));
    const found = await sessionsOf(another).find(secret);
    expect(found?.actor).toMatchObject({ id: 'demo:chair', role: 'chair', memberId: MEMBER_FH_1, seats: [SEAT_FH_1] });
    expect(await sessionsOf(one).find(await sessionsOf(one).begin(await headerFor('chair')))).toMatchObject({
      actor: { id: 'demo:chair' },
    });
  });

  it('begins with a good token only', async () => {
    await expect(sessionsOf(one).begin('Bearer a.b.c')).rejects.toMatchObject({ status: 401 });
  });

  it.each(['', 'x', `${'a'.repeat(42)}!`, 'a'.repeat(43)])('is none for the secret “%s”', async (secret) => {
    expect(await sessionsOf(one).find(secret)).toBeUndefined();
  });

  it('is over when it is ended, and when its token is; what is over is cleared away', async () => {
    const [ended, late, running] = [
      await sessionsOf(one).begin(await headerFor('siri')),
      await sessionsOf(one).begin(await headerFor('siri')),
      await sessionsOf(one).begin(await headerFor('siri')),
    ];
    await sessionsOf(another).end(ended);
    const past = `update session set expires_at = now() - interval '1 second' where secret_hash = sha256(convert_to($1, 'UTF8'))`;
    await withClient(made.url, (client) => client.query(past, [late]));
    const found = await Promise.all([ended, late, running].map((secret) => sessionsOf(one).find(secret)));
    expect(found.map((session) => session?.actor.id)).toEqual([undefined, undefined, 'demo:siri']);
    await sessionsOf(one).begin(await headerFor('siri'));
    const left = await withClient(made.url, (client) => client.query('select 1 from session where expires_at < now()'));
    expect(left.rowCount).toBe(0);
  });

  it('keeps no secret in the database', async () => {
    const secret = await sessionsOf(one).begin(await headerFor('siri'));
    const { rows } = await withClient(made.url, (client) =>
      client.query<{ readonly row: string }>('select session::text as row from session'),
    );
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  });
});
