import { v7 } from 'uuid';
import type { CaseState } from '#casework';
import type { Append } from '#platform';
import { Pool, type PoolClient } from 'pg';
import { registerLineOf } from '../../../libs/casework/src/reading/register.projection.js';
import type { Place } from './place.js';
import type { Recorded } from './casework.js';

const CONNECTIONS = 16;
const NO_HASH = Buffer.alloc(32);

/** Connections as the database's owner: no row-level security, nothing of the product between. */
export function openByHand(place: Place, url: string): Pool {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS });
  place.atEnd(() => pool.end());
  return pool;
}

const EVENTS = `select p.council, p.stream, p.expected + e.n, e.id, e.type, e.at, e.data, e.meta, p.hash
  from p, unnest($5::uuid[], $6::text[], $7::timestamptz[], $8::json[], $9::json[]) with ordinality e (id, type, at, data, meta, n)`;

const LOG = `insert into event_log (council, stream, version, id, type, at, data, meta, hash)`;

const FIRST = `with p as (select $1::text as council, $2::uuid as stream, 0 as expected, $3::bytea as hash),
  s as (insert into stream_state (council, stream, stream_type, version, hash, state) values ($1, $2, 'case', $4, $3, $10)),
  r as (insert into case_register (council, stream, version, number, case_type, legal_nature, status, open, sender, sender_name, subject,
    municipalities, received_at, due_at, audience, words) values ($1, $2, $4, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
    to_tsvector('danish', $23)))
  ${LOG} ${EVENTS} returning position`;

const NEXT = `with p as (select $1::text as council, $2::uuid as stream, $4::int as expected, $3::bytea as hash),
  s as (update stream_state set version = $4::int + cardinality($5::uuid[]), last_xid = pg_current_xact_id(), hash = $3, state = $10
    where council = $1 and stream = $2 and version = $4::int returning 1),
  r as (update case_register set version = $4::int + cardinality($5::uuid[]), status = $11, open = $12, subject = $13, municipalities = $14,
    assignee = $15, due_at = $16, audience = $17 where council = $1 and stream = $2)
  ${LOG} select x.* from (${EVENTS}) x, s returning position`;

/** The rows of a new case in one prepared statement, written for nothing else. */
export async function appendFirstByHand(pool: Pool, { append, state }: Recorded): Promise<void> {
  const line = registerLineOf(state);
  const register = [line.number, line.caseType, state.legalNature, line.status, line.open, line.sender, state.sender.name, line.subject];
  const more = [line.municipalities, line.receivedAt, line.dueAt ?? 'infinity', line.audience, line.words];
  const values = [append.council, append.stream, NO_HASH, append.events.length, ...eventColumns(append), ...register, ...more];
  await pool.query({ name: 'first_by_hand', text: FIRST, values });
}

/** The rows of what follows in a case, if it is at the version expected. @throws when it is not */
export async function appendNextByHand(pool: Pool, { append, state }: Recorded): Promise<void> {
  const line = registerLineOf(state);
  const register = [
    line.status,
    line.open,
    line.subject,
    line.municipalities,
    line.assignee ?? null,
    line.dueAt ?? 'infinity',
    line.audience,
  ];
  const values = [append.council, append.stream, NO_HASH, append.expected, ...eventColumns(append), ...register];
  const { rowCount } = await pool.query({ name: 'next_by_hand', text: NEXT, values });
  if (rowCount !== append.events.length) throw new Error('The case is at another version');
}

const RAW_TABLES = `
  create table raw_event (position bigint generated always as identity, council text not null, stream uuid not null, version int not null,
    id uuid not null, type text not null, at timestamptz not null, data json not null, meta json not null, primary key (council, stream, version));
  create unique index on raw_event (position);
  create table raw_state (council text not null, stream uuid not null, version int not null, state jsonb not null, primary key (council, stream));
  create table raw_line (council text not null, stream uuid not null, number text not null, status text not null, sender text not null,
    subject text not null, due_at timestamptz not null, primary key (council, stream));
  create index on raw_line (council, status, due_at, stream)`;

const RAW_EVENT = 'insert into raw_event (council, stream, version, id, type, at, data, meta) values ($1, $2, $3, $4, $5, $6, $7, $8)';
const RAW_STATE = 'insert into raw_state (council, stream, version, state) values ($1, $2, $3, $4)';
const RAW_LINE = 'insert into raw_line (council, stream, number, status, sender, subject, due_at) values ($1, $2, $3, $4, $5, $6, $7)';

/** Tables with their keys and one index each, and nothing else. */
export async function makeRawTables(pool: Pool): Promise<void> {
  await pool.query(RAW_TABLES);
}

/** BEGIN, three prepared inserts, COMMIT. */
export async function insertThree(pool: Pool, { append, state }: Recorded): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await insertRows(client, append, state);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function insertRows(client: PoolClient, { council, events, state: after }: Append, state: CaseState): Promise<void> {
  const [event] = events;
  const stream = v7();
  const line = registerLineOf(state);
  const logged = [council, stream, 1, v7(), event?.type, event?.at, JSON.stringify(event?.data), JSON.stringify(event?.meta)];
  await client.query({ name: 'raw_event', text: RAW_EVENT, values: logged });
  await client.query({ name: 'raw_state', text: RAW_STATE, values: [council, stream, 1, JSON.stringify(after)] });
  const values = [council, stream, line.number, line.status, line.sender, line.subject, line.dueAt ?? 'infinity'];
  await client.query({ name: 'raw_line', text: RAW_LINE, values });
}

function eventColumns({ events, state }: Append): readonly unknown[] {
  return [
    ...[events.map(({ id }) => id), events.map(({ type }) => type), events.map(({ at }) => at)],
    ...[events.map(({ data }) => JSON.stringify(data)), events.map(({ meta }) => JSON.stringify(meta)), JSON.stringify(state)],
  ];
}
