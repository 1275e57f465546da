import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { EventStore } from '../log/event-store.js';
import type { LoggedEvent } from '../log/events.js';
import { Upcasters } from '../log/upcasters.js';
import { eventually, pause, sampleAppend, sampleEvent } from '../testing.js';
import type { LogSubscription } from './log-subscription.js';
import { Subscriptions } from './subscriptions.js';

let test: TestDatabase;
let database: Database;
let owner: Client;
let store: EventStore;

beforeAll(() => {
  Logger.overrideLogger(false);
});

beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  store = new EventStore(database, new Upcasters());
});

afterEach(async () => {
  await owner.end();
  await database.close();
  await test.drop();
});

/** A subscription that keeps what it is told, and may be made to fail. */
class Reader implements LogSubscription {
  readonly handled: LoggedEvent[] = [];
  readonly followed: LoggedEvent[] = [];
  faults = 0;
  faultsAfter = 0;
  attempts = 0;

  constructor(readonly name: string) {}

  async handle(events: readonly LoggedEvent[], tx: Tx): Promise<void> {
    this.attempts += 1;
    for (const { id } of events) await tx.query('insert into seen (name, id) values ($1, $2)', [this.name, id]);
    if (this.faults-- > 0) throw new Error('cannot handle this');
    this.handled.push(...events);
  }

  async after(events: readonly LoggedEvent[]): Promise<void> {
    await Promise.resolve();
    if (this.faultsAfter-- > 0) throw new Error('the queue is away');
    this.followed.push(...events);
  }
}

async function reads(): Promise<Subscriptions> {
  await owner.query('create table if not exists seen (turn bigserial, name text, id uuid)');
  await owner.query('grant select, insert on seen to sagsudvalg_worker; grant usage on seen_turn_seq to sagsudvalg_worker');
  return new Subscriptions(database, new Upcasters());
}

async function seen(name: string): Promise<number> {
  const { rows } = await owner.query<{ readonly n: number }>('select count(*)::int as n from seen where name = $1', [name]);
  return rows[0]?.n ?? -1;
}

/** What a subscription has written for good, in the order it did; what was rolled back with a lost connection is not there. */
async function committed(name: string): Promise<readonly Pick<LoggedEvent, 'id' | 'stream' | 'version'>[]> {
  const written = 'select e.id, e.stream, e.version from seen s join event_log e on e.id = s.id where s.name = $1 order by s.turn';
  return (await owner.query<Pick<LoggedEvent, 'id' | 'stream' | 'version'>>(written, [name])).rows;
}

function expectOnceAndInVersionOrder(events: readonly Pick<LoggedEvent, 'id' | 'stream' | 'version'>[]): void {
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const versions = new Map<string, number>();
  for (const { stream, version } of events) {
    expect(version).toBe((versions.get(stream) ?? 0) + 1);
    versions.set(stream, version);
  }
}

describe('a subscription', () => {
  it('is told of the events of all councils', async () => {
    const reader = new Reader('all');
    const subscriptions = await reads();
    subscriptions.run(reader);
    await eventually(async () => (await subscriptions.lag()).length === 1);
    await store.append(sampleAppend());
    await store.append(
      sampleAppend({ council: 'hs', events: [sampleEvent({ type: 'CaseReceived' }), sampleEvent({ type: 'CaseAssessed' })] }),
    );
    await eventually(() => reader.followed.length === 3);
    expect(reader.followed.map(({ council, type }) => [council, type])).toEqual([
      ['nj', 'CaseReceived'],
      ['hs', 'CaseReceived'],
      ['hs', 'CaseAssessed'],
    ]);
    await subscriptions.stop();
  });

  it('goes on from its checkpoint when it is started again', async () => {
    const [first, second] = [new Reader('again'), new Reader('again')];
    const subscriptions = await reads();
    await store.append(sampleAppend());
    subscriptions.run(first);
    await eventually(() => first.followed.length === 1);
    await subscriptions.stop();
    await store.append(sampleAppend({ council: 'hs' }));
    subscriptions.run(second);
    await eventually(() => second.followed.length === 1);
    await subscriptions.stop();
    expect(second.handled.map(({ council }) => council)).toEqual(['hs']);
  });

  it('that fails keeps its checkpoint, writes nothing and tries again', async () => {
    const reader = new Reader('failing');
    reader.faults = 2;
    const subscriptions = await reads();
    await store.append(sampleAppend());
    subscriptions.run(reader);
    await eventually(() => reader.followed.length === 1);
    await subscriptions.stop();
    expect(reader.attempts).toBe(3);
    await expect(seen('failing')).resolves.toBe(1);
  });

  it('that fails after its commit does not handle the events again', async () => {
    const reader = new Reader('failing-after');
    reader.faultsAfter = 2;
    const subscriptions = await reads();
    await store.append(sampleAppend());
    subscriptions.run(reader);
    await eventually(() => reader.followed.length === 1);
    await subscriptions.stop();
    expect(reader.attempts).toBe(1);
  });

  it('skips nothing while a transaction is held open and a thousand later events commit', async () => {
    const reader = new Reader('gap');
    const subscriptions = await reads();
    subscriptions.run(reader);
    const held = sampleAppend();
    await owner.query('begin');
    await owner.query(
      `select append_events('nj', $1, 'case', 0, array[$2::uuid], '{CaseReceived}', array[now()], '{"{}"}', array[$3], '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      [held.stream, randomUUID(), JSON.stringify(sampleEvent({ type: 'CaseReceived' }).meta)],
    );
    const streams = Array.from({ length: 20 }, () => randomUUID());
    for (let expected = 0; expected < 50; expected += 1) {
      await Promise.all(streams.map((stream) => store.append(sampleAppend({ stream, expected }))));
    }
    expect(reader.handled).toHaveLength(0);
    await owner.query('commit');
    await eventually(() => reader.followed.length === 1001);
    await subscriptions.stop();
    expect(reader.handled[0]?.stream).toBe(held.stream);
    expectOnceAndInVersionOrder(reader.handled);
  });

  it('run by two processes is handled by one of them, and by the other when that is gone', async () => {
    const readers = [new Reader('pair'), new Reader('pair')] as const;
    const [first, second] = [await reads(), await reads()];
    first.run(readers[0]);
    await store.append(sampleAppend());
    await eventually(() => readers[0].followed.length === 1);
    second.run(readers[1]);
    const streams = Array.from({ length: 10 }, () => randomUUID());
    for (let expected = 0; expected < 20; expected += 1) {
      await Promise.all(streams.map((stream) => store.append(sampleAppend({ stream, expected }))));
      if (expected === 10) {
        await eventually(() => readers[0].followed.length > 1);
        await owner.query(
          "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()) and granted",
        );
        void first.stop();
      }
    }
    await eventually(async () => (await seen('pair')) === 201);
    await eventually(() => readers[1].followed.length > 0);
    await Promise.all([first.stop(), second.stop()]);
    expect(await seen('pair')).toBe(201);
    expectOnceAndInVersionOrder(await committed('pair'));
  });

  it('whose checkpoint another has moved writes nothing', async () => {
    const reader = new Reader('fenced');
    const subscriptions = await reads();
    const moved = new Reader('fenced');
    moved.handle = async (events, tx) => {
      await owner.query("update checkpoint set position = position + 1000, xid = pg_current_xact_id() where name = 'fenced'");
      await Reader.prototype.handle.call(moved, events, tx);
    };
    await store.append(sampleAppend());
    subscriptions.run(moved);
    await eventually(() => moved.attempts > 0);
    await subscriptions.stop();
    subscriptions.run(reader);
    await subscriptions.stop();
    await expect(seen('fenced')).resolves.toBe(0);
  });

  it('says how far it is behind', async () => {
    const subscriptions = await reads();
    await store.append(sampleAppend({ events: [sampleEvent({ type: 'CaseReceived' }), sampleEvent({ type: 'CaseAssessed' })] }));
    await owner.query("insert into checkpoint (name) values ('slow')");
    const [lag] = await subscriptions.lag();
    expect(lag).toMatchObject({ name: 'slow', events: 2 });
    expect(lag?.seconds).toBeGreaterThan(0);
  });

  it('stops while the database is away', async () => {
    const away = new Database({ databaseUrl: 'postgres://postgres@127.0.0.1:1/away' });
    const subscriptions = new Subscriptions(away, new Upcasters());
    subscriptions.run(new Reader('away'));
    await pause(50);
    await subscriptions.stop();
    await expect(away.close()).resolves.toBeUndefined();
  });
});
