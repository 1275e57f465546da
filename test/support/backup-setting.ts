import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database, EventStore, type LoggedEvent, type LogSubscription, Subscriptions, Upcasters } from '#platform';
import { sampleAppend, sampleEvent } from '../../libs/platform/src/testing.js';
import { withClient } from './installed-servers.js';
import { createEmptyDatabase, createTestDatabase } from './test-postgres.js';

/** Every byte there is. */
const BYTES = Buffer.concat([Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), randomBytes(300_000)]);
/** What the text format of PostgreSQL must write otherwise. */
export const HOSTILE = { tekst: 'æøå \\N \\. \t tab\nlinje\r\n', tom: '' };

/** A database with a log, an empty one, and the name of a folder that is not there yet. */
export async function backupSetting() {
  const [test, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
  const root = await mkdtemp(join(tmpdir(), 'backup-'));
  const opened: { close(): Promise<void> }[] = [];
  const on = (url: string) => {
    const database = new Database({ databaseUrl: url });
    opened.push(database);
    return { database, store: new EventStore(database, new Upcasters()) };
  };
  return {
    ...{ url: test.url, empty: empty.url, root, folder: join(root, 'new'), bytes: BYTES, on },
    filled: () => fill(on(test.url)),
    reads: (url: string) => {
      const { database, store } = on(url);
      const subscriptions = new Subscriptions(database, new Upcasters());
      const reader = new Reader();
      subscriptions.run(reader);
      opened.unshift({ close: () => subscriptions.stop() });
      return { told: reader.told, store, subscriptions };
    },
    end: async (): Promise<void> => {
      for (const one of opened) await one.close();
      await Promise.all([test.drop(), empty.drop()]);
      await rm(root, { recursive: true });
    },
  };
}

/** The rows of one statement, as the owner. */
export async function asked<R>(url: string, text: string, values: readonly unknown[] = []): Promise<readonly R[]> {
  return withClient(url, async (client) => (await client.query(text, [...values])).rows as readonly R[]);
}

/** A log of two councils with all that stands beside it. */
async function fill({ database, store }: { readonly database: Database; readonly store: EventStore }) {
  const [stream, id] = [randomUUID(), randomUUID()];
  await store.append(sampleAppend({ stream, events: [sampleEvent({ data: HOSTILE }), sampleEvent()], personal: [{ id, data: HOSTILE }] }));
  await store.append(sampleAppend({ council: 'hs', idempotency: [{ client: 'c', key: 'k', requestHash: 'h', version: 1 }] }));
  await database.transact('nj', async (tx) => {
    await tx.query('insert into case_document (council, id, stream, bytes) values ($1, $2, $3, $4)', ['nj', id, stream, BYTES]);
    await tx.query("select next_case_number('nj', '2026-06-01Z'), next_case_number('nj', '2026-06-01Z')");
  });
  return { stream, id };
}

/** A subscription that remembers what it is told. */
class Reader implements LogSubscription {
  readonly name = 'reader';
  readonly told: LoggedEvent[] = [];

  async handle(events: readonly LoggedEvent[]): Promise<void> {
    await Promise.resolve(this.told.push(...events));
  }

  async after(): Promise<void> {
    await Promise.resolve();
  }
}
