import { Database, LOG_CHANNEL } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-postgres.js';
import { LogWaker } from './log-waker.js';

/** Longer than any test may last: a wait that counts on it has failed. */
const LONG_MS = 600_000;
const SHORT_MS = 20;

let test: TestDatabase;
let database: Database;
let waker: LogWaker;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  waker = new LogWaker(database);
  await heard(waker.turn());
});

afterAll(async () => {
  await waker.beforeApplicationShutdown();
  await database.close();
  await test.drop();
});

/** Tells of the log until somebody has heard, for the connection that listens opens on its own time. */
async function heard(turn: number): Promise<void> {
  while (waker.turn() === turn) {
    database.notify(LOG_CHANNEL);
    await waker.grown(turn, SHORT_MS, AbortSignal.timeout(LONG_MS));
  }
}

describe('a wait for the log to grow', () => {
  it('ends for everybody when it has', async () => {
    const turn = waker.turn();
    const { signal } = new AbortController();
    const waiting = Promise.all([waker.grown(turn, LONG_MS, signal), waker.grown(turn, LONG_MS, signal)]);
    database.notify(LOG_CHANNEL);
    await waiting;
    expect(waker.turn()).toBeGreaterThan(turn);
  });

  it('does not begin when the log has grown since it was looked at', async () => {
    const turn = waker.turn();
    await heard(turn);
    await expect(waker.grown(turn, LONG_MS, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('ends when its time is up', async () => {
    await expect(waker.grown(waker.turn(), SHORT_MS, new AbortController().signal)).resolves.toBeUndefined();
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    const waiting = waker.grown(waker.turn(), LONG_MS, stop.signal);
    stop.abort();
    await expect(waiting).resolves.toBeUndefined();
  });
});
