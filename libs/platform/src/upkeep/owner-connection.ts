import { Client } from 'pg';
import { valueTypes } from '../database/value-types.js';

const CONNECT_TIMEOUT_MS = 10_000;
const OPTIONS = ['-c timezone=UTC', '-c datestyle=ISO', '-c client_encoding=UTF8', '-c statement_timeout=0', '-c lock_timeout=60s'];

/** A connection that acts as the login itself, which owns the tables; only commands that look after a database use one. */
export type OwnerConnection = Pick<Client, 'query'>;

/**
 * Does work on a connection of the login that migrates: it sees all councils, and no statement is cut short.
 * @throws when the connection is lost or the work throws
 */
export async function asOwner<T>(url: string, work: (client: OwnerConnection) => Promise<T>): Promise<T> {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [...(given === null ? [] : [given]), ...OPTIONS].join(' '));
  const client = new Client({
    connectionString: address.href,
    application_name: 'sagsudvalg_upkeep',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    types: valueTypes,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Does work that sees the database as it is at one moment, whatever is written meanwhile; it writes nothing itself and holds nobody up. */
export async function atOneMoment<T>(client: OwnerConnection, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read, read only');
  try {
    return await work();
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}
