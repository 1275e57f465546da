import { CONNECTIONS } from '../../../../test/support/connections.js';
import { eventually } from '../../../../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-postgres.js';
import { withClient } from '../../../../test/support/installed-servers.js';
import { Installation } from '../clock/installation.js';
import { readConfig } from '../config/read-config.js';
import { Upcasters } from '../log/upcasters.js';
import { Queues } from '../queues/queues.js';
import { QUEUE_NAMES } from '../queues/queue-name.js';
import { Subscriptions } from '../subscriptions/subscriptions.js';
import { pause } from '../testing.js';
import { Database } from './database.js';

const CALLERS = 24;
const JOBS = 200;
const REACHED_WITHIN_MS = 20_000;
const COUNT = 'select count(*)::int as open from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
});

afterEach(async () => {
  await database.close();
  await test.drop();
});

async function open(): Promise<number> {
  const { rows } = await withClient(test.url, (client) => client.query<{ readonly open: number }>(COUNT));
  return rows[0]?.open ?? -1;
}

/** The most connections there were while something was done. */
async function mostDuring(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false, most: 0 };
  const done = work.finally(() => (state.isDone = true));
  for (; !state.isDone; await pause(50)) state.most = Math.max(state.most, await open());
  await done;
  return state.most;
}

/** Everything that a process asks of its database, by more callers than it has connections. */
async function ask(): Promise<void> {
  const slow = { text: 'select pg_sleep(0.1)', values: [] };
  database.notify('log');
  const callers = Array.from({ length: CALLERS }, () => [
    database.query(slow),
    database.read('nj', slow),
    database.workerQuery(slow),
    database.transact('nj', (tx) => tx.query('select pg_sleep(0.1)')),
  ]);
  await Promise.all(callers.flat());
}

describe('a process', () => {
  it('has no more connections than the manual counts, however much is asked of it', async () => {
    expect(await mostDuring(ask())).toBe(CONNECTIONS.pools);
    const unlisten = await database.listen('log', () => undefined);
    expect(await mostDuring(ask())).toBe(CONNECTIONS.pools + CONNECTIONS.channel);
    await unlisten();
    const subscriptions = new Subscriptions(database, new Upcasters());
    subscriptions.run({ name: 'counted', handle: () => Promise.resolve(), after: () => Promise.resolve() });
    expect(await mostDuring(ask())).toBe(CONNECTIONS.pools + CONNECTIONS.subscription);
    await subscriptions.stop();
  });

  it('has as many for commands and reads as it is given', async () => {
    const narrow = new Database({ databaseUrl: test.url, databaseConnections: 3 });
    const slow = { text: 'select pg_sleep(0.1)', values: [] };
    expect(await mostDuring(Promise.all(Array.from({ length: CALLERS }, () => narrow.query(slow))))).toBe(3);
    await narrow.close();
  });

  it('has some more for each queue that is in the database', async () => {
    const queues = new Queues(readConfig({ DATABASE_URL: test.url }), new Installation(database));
    const busy = () => mostDuring(Promise.all(Array.from({ length: CALLERS }, () => queues.overview())));
    const reached = (most: number) => eventually(busy, (open) => open >= most, REACHED_WITHIN_MS);
    const asked = QUEUE_NAMES.length * CONNECTIONS.askedQueue;
    await queues.overview();
    expect(await reached(asked)).toBe(asked);
    const worked = asked + QUEUE_NAMES.length * CONNECTIONS.workedQueue;
    const jobs = Array.from({ length: JOBS }, (_, n) => ({ id: `counted_${n}`, name: 'counted', data: {} }));
    await Promise.all(QUEUE_NAMES.map((name) => queues.add(name, jobs)));
    for (const name of QUEUE_NAMES) await queues.work(name, () => Promise.resolve(), 16);
    expect(await reached(worked)).toBe(worked);
    await queues.close();
  });
});
