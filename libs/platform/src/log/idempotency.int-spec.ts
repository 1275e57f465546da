import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Database } from '../database/database.js';
import { pause, sampleAppend } from '../testing.js';
import { EventStore } from './event-store.js';
import { Upcasters } from './upcasters.js';

let test: TestDatabase;
let database: Database;
let owner: Client;
let store: EventStore;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  store = new EventStore(database, new Upcasters());
});

afterAll(async () => {
  await owner.end();
  await database.close();
  await test.drop();
});

async function count(table: string, stream: string): Promise<number> {
  const { rows } = await owner.query<{ readonly n: number }>(`select count(*)::int as n from ${table} where stream = $1`, [stream]);
  return rows[0]?.n ?? -1;
}

describe('an idempotency key', () => {
  const request = { client: 'siri', key: 'k1', requestHash: 'h1', version: 1 };

  it('that is taken rolls back the whole append', async () => {
    const first = sampleAppend({ idempotency: [request] });
    const second = sampleAppend({ idempotency: [request], personal: [{ id: randomUUID(), data: {} }] });
    await expect(store.append(first)).resolves.toBe('appended');
    await expect(store.append(second)).resolves.toBe('repeated');
    for (const table of ['event_log', 'stream_state', 'personal_data', 'idempotency']) {
      await expect(count(table, second.stream)).resolves.toBe(0);
    }
    await expect(store.readAnswer('nj', 'siri', 'k1')).resolves.toEqual({ requestHash: 'h1', stream: first.stream, version: 1 });
    await expect(store.readAnswer('hs', 'siri', 'k1')).resolves.toBeUndefined();
  });

  it('is free for another council and another client', async () => {
    const taken = { ...request, key: 'k2' };
    await store.append(sampleAppend({ idempotency: [taken] }));
    await expect(store.append(sampleAppend({ council: 'hs', idempotency: [taken] }))).resolves.toBe('appended');
    await expect(store.append(sampleAppend({ idempotency: [{ ...taken, client: 'other' }] }))).resolves.toBe('appended');
  });

  it.each([
    ['commits', 'commit', 'repeated'],
    ['rolls back', 'rollback', 'appended'],
  ])('makes a simultaneous twin wait until the first %s', async (_, end, expected) => {
    const key = `twin-${end}`;
    await owner.query('begin');
    await owner.query(`insert into idempotency values ('nj', 'siri', $1, 'h', $2, 1)`, [key, randomUUID()]);
    let settled = false;
    const twin = store.append(sampleAppend({ idempotency: [{ ...request, key }] })).finally(() => (settled = true));
    await pause(100);
    expect(settled).toBe(false);
    await owner.query(end);
    await expect(twin).resolves.toBe(expected);
  });

  it('lets one of 20 simultaneous twins through', async () => {
    const twins = Array.from({ length: 20 }, () => store.append(sampleAppend({ idempotency: [{ ...request, key: 'k20' }] })));
    const ended = await Promise.all(twins);
    expect(ended.filter((end) => end === 'appended')).toHaveLength(1);
    expect(ended.filter((end) => end === 'repeated')).toHaveLength(19);
  });
});
