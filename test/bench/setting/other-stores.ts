import type { JsonObject } from '#kernel';
import type { NewEvent } from '#platform';
import { PostgresEventStorageAdapter } from '@castore/event-storage-adapter-postgres';
import { STREAM_DOES_NOT_EXIST } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import { readFile } from 'node:fs/promises';
import { openByHand } from './by-hand.js';
import type { Place } from './place.js';

/** An event store by somebody else: appends one event to a stream if it has so many already. @throws when it has not */
export type OtherStore = (stream: string, expected: number, event: NewEvent) => Promise<unknown>;

const CONNECTIONS = 16;
const STREAM_TYPE = 'case';

/** Emmett's store on a database of its own, its tables made beforehand. */
export async function openEmmett(place: Place): Promise<OtherStore> {
  const url = await place.emptyDatabase('other_emmett');
  const pool = openByHand(place, url);
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pool } });
  await store.schema.migrate();
  place.atEnd(() => store.close());
  return (stream, expected, { type, data, meta }) => {
    const expectedStreamVersion = expected === 0 ? STREAM_DOES_NOT_EXIST : BigInt(expected);
    return store.appendToStream(`${STREAM_TYPE}-${stream}`, [{ type, data, metadata: { ...meta } }], { expectedStreamVersion });
  };
}

const WRITE = 'select write_message($1::varchar, $2::varchar, $3::varchar, $4::jsonb, $5::jsonb, $6::bigint)';
const MESSAGE_DB = [
  ...['schema/message-store', 'extensions/pgcrypto', 'tables/messages', 'types/message'],
  ...[
    'message-store-version',
    'hash-64',
    'acquire-lock',
    'category',
    'is-category',
    'id',
    'cardinal-id',
    'stream-version',
    'write-message',
  ].map((name) => `functions/${name}`),
  ...['indexes/messages-id', 'indexes/messages-stream', 'indexes/messages-category'],
];

/** message-db, which is functions in PostgreSQL, as its own script installs it; called by a prepared statement. */
export async function openMessageDb(place: Place): Promise<OtherStore> {
  const url = new URL(await place.emptyDatabase('other_message_db'));
  url.searchParams.set('options', '-c search_path=message_store,public -c client_min_messages=warning');
  const pool = openByHand(place, url.href);
  const folder = new URL('database/', import.meta.resolve('@eventide/message-db/package.json'));
  for (const file of MESSAGE_DB) await pool.query(await readFile(new URL(`${file}.sql`, folder), 'utf8'));
  return (stream, expected, { id, type, data, meta }) => {
    const values = [id, `${STREAM_TYPE}-${stream}`, type, JSON.stringify(data), JSON.stringify(meta), expected - 1];
    return pool.query({ name: 'write_message', text: WRITE, values });
  };
}

/** Castore's store with its adapter for PostgreSQL; it sets no limit to streams but their unique versions. */
export async function openCastore(place: Place): Promise<OtherStore> {
  const url = new URL(await place.emptyDatabase('other_castore'));
  await PostgresEventStorageAdapter.createEventTable({ connectionString: url.href });
  url.searchParams.set('max', String(CONNECTIONS));
  const store = new PostgresEventStorageAdapter({ connectionString: url.href });
  return (stream, expected, { type, data, meta }) =>
    store.pushEvent(
      { aggregateId: stream, version: expected + 1, type, payload: data, metadata: plain(meta) },
      { eventStoreId: STREAM_TYPE },
    );
}

function plain(meta: NewEvent['meta']): JsonObject {
  return { ...meta, actor: { ...meta.actor } };
}
