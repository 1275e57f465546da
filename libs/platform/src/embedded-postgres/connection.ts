import { realpath } from 'node:fs/promises';
import { Client, escapeIdentifier } from 'pg';
import { ignoring } from './error-code.js';
import { readPassword, SUPERUSER } from './initialise.js';

/** Where a server on a data folder is reached. */
export interface Address {
  readonly folder: string;
  readonly port: number;
}

/** The connection string of a database of an embedded server, password included. */
export async function urlOf({ folder, port }: Address, database: string): Promise<string> {
  return `postgres://${SUPERUSER}:${await readPassword(folder)}@127.0.0.1:${String(port)}/${encodeURIComponent(database)}`;
}

/**
 * Makes sure that a server answers, that it works on the expected data folder, and that it is as durable as asked.
 * @throws when any of it is not so.
 */
export async function checkServer(address: Address, durable: boolean): Promise<void> {
  await withClient(address, async (client) => {
    const { rows } = await client.query<{ folder: string; fsync: string }>(
      `select current_setting('data_directory') as folder, current_setting('fsync') as fsync`,
    );
    const folder = rows[0]?.folder ?? '';
    if ((await realpath(folder)) !== (await realpath(address.folder)))
      throw new Error(`The server works on ${folder}, not on ${address.folder}.`);
    if (durable && rows[0]?.fsync !== 'on')
      throw new Error(`The server on ${folder} was started without durability. Stop it, then start again.`);
  });
}

/** Creates a database when it is missing; two processes may do so at once. */
export async function ensureDatabase(address: Address, database: string): Promise<void> {
  await withClient(address, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${escapeIdentifier(database)}`).catch(ignoring('42P04', '23505'));
  });
}

async function withClient(address: Address, work: (client: Client) => Promise<void>): Promise<void> {
  const connectionString = await urlOf(address, 'postgres');
  const client = new Client({ connectionString, ssl: false, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
