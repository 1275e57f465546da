import { Client } from 'pg';
import { TcpProxy } from '../../../../test/support/tcp-proxy.js';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { pause } from '../testing.js';
import { hangUp, watchSilence } from './silence.js';

const SILENT_MS = 400;
const GIVEN_UP = 'Connection terminated: not a word in 400 ms';

let test: TestDatabase;
let proxy: TcpProxy;
let client: Client;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(async () => {
  await test.drop();
});

beforeEach(async () => {
  const address = new URL(test.url);
  proxy = new TcpProxy(Number(address.port));
  address.port = String(await proxy.listen());
  client = new Client({ connectionString: address.href, pipeline: true });
  client.on('error', () => undefined);
  await client.connect();
  watchSilence(client, SILENT_MS);
});

afterEach(async () => {
  await hangUp(client);
  await proxy.close();
});

const isThere = () => expect(client.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });

async function timed(work: Promise<unknown>): Promise<{ readonly fault: unknown; readonly ms: number }> {
  const began = performance.now();
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return { fault, ms: performance.now() - began };
}

describe('a connection that owes an answer', () => {
  it('is given up when it has gone dead without a word', async () => {
    await isThere();
    proxy.loseSight();
    const { fault, ms } = await timed(client.query('select 1'));
    expect(fault).toMatchObject({ message: GIVEN_UP });
    expect(ms).toBeGreaterThanOrEqual(SILENT_MS);
    expect(ms).toBeLessThan(5000);
    await expect(client.query('select 1')).rejects.toThrow('not queryable');
  });

  it('is given up when it goes dead after the first of several answers', async () => {
    const first = client.query('select 1 as one');
    const second = client.query('select pg_sleep(0.2)');
    await first;
    proxy.loseSight();
    await expect(second).rejects.toThrow(GIVEN_UP);
  });

  it('is kept while answers come late', async () => {
    proxy.behave({ kind: 'delay', ms: 120 });
    for (let turn = 0; turn < 5; turn += 1) await isThere();
    await expect(client.query('select pg_sleep(0.1)')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('is kept while an answer comes in little by little, however long that takes', async () => {
    proxy.behave({ kind: 'trickle', bytesPerSecond: 200_000 });
    const { fault, ms } = await timed(client.query(`select repeat('x', 1000) from generate_series(1, 400)`));
    expect(fault).toBeUndefined();
    expect(ms).toBeGreaterThan(3 * SILENT_MS);
  });

  it('is kept when it was this process that stood still while the answer came', async () => {
    const answered = client.query('select 1 as one');
    await pause(1);
    const until = performance.now() + 3 * SILENT_MS;
    while (performance.now() < until);
    await expect(answered).resolves.toMatchObject({ rows: [{ one: 1 }] });
    await pause(SILENT_MS);
    await isThere();
  });
});

describe('a connection that owes nothing', () => {
  it('may be silent for as long as it likes, and is watched again from its next statement on', async () => {
    await isThere();
    await pause(3 * SILENT_MS);
    await isThere();
    await pause(3 * SILENT_MS);
    proxy.loseSight();
    await expect(client.query('select 1')).rejects.toThrow(GIVEN_UP);
  });

  it('is ended although the other end never hangs up', async () => {
    proxy.loseClients();
    const { ms } = await timed(hangUp(client));
    expect(ms).toBeLessThan(3000);
  });

  it('is ended at once when the other end hangs up too', async () => {
    const { ms } = await timed(hangUp(client));
    expect(ms).toBeLessThan(900);
  });
});
