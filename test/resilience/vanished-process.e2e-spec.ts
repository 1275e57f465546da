import { type LogSubscription, Database, EventStore, type LoggedEvent, Subscriptions, Upcasters } from '#platform';
import { Logger } from '@nestjs/common';
import { sampleAppend } from '../../libs/platform/src/testing.js';
import { eventually } from '../support/eventually.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

const TAKEN_OVER_WITHIN_MS = 20_000;

/** Keeps the ids of what it is told. */
class Reader implements LogSubscription {
  readonly name = 'reader';
  readonly told: string[] = [];

  async handle(events: readonly LoggedEvent[]): Promise<void> {
    await Promise.resolve(this.told.push(...events.map(({ id }) => id)));
  }

  async after(): Promise<void> {
    await Promise.resolve();
  }
}

describe('a process that reads the log and vanishes with its machine', () => {
  let test: TestDatabase;
  let proxy: TcpProxy;
  let here: Database;
  let there: Database;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    test = await createTestDatabase();
    const address = new URL(test.url);
    proxy = new TcpProxy(Number(address.port));
    address.port = String(await proxy.listen());
    here = new Database({ databaseUrl: test.url });
    there = new Database({ databaseUrl: address.href });
  });

  afterAll(async () => {
    await Promise.all([here.close(), there.close()]);
    await proxy.close();
    await test.drop();
  });

  it('leaves its reading to another one soon, although the server is never told', async () => {
    const store = new EventStore(here, new Upcasters());
    const [first, second] = [new Reader(), new Reader()];
    const [gone, stays] = [new Subscriptions(there, new Upcasters()), new Subscriptions(here, new Upcasters())];
    gone.run(first);
    await store.append(sampleAppend());
    await eventually(
      () => Promise.resolve(first.told.length),
      (count) => count === 1,
    );
    stays.run(second);
    proxy.loseClients();
    const began = performance.now();
    await store.append(sampleAppend());
    await eventually(
      () => Promise.resolve(second.told.length),
      (count) => count === 1,
      2 * TAKEN_OVER_WITHIN_MS,
    );
    expect(performance.now() - began).toBeLessThan(TAKEN_OVER_WITHIN_MS);
    await store.append(sampleAppend());
    await eventually(
      () => Promise.resolve(second.told.length),
      (count) => count === 2,
    );
    expect(first.told).toHaveLength(1);
    await Promise.all([gone.stop(), stays.stop()]);
  }, 60_000);
});
