import { type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { SILENT_MS } from './connection.js';
import { watchSilence } from './silence.js';

/** How to pool connections, each of them watched for silence. */
export function pooled(config: ClientConfig, max: number): PoolConfig {
  return { ...config, max, onConnect: (client) => watchSilence(client, SILENT_MS) };
}

/** A pool of connections that outlives the death of any of them. */
export function poolOf(config: ClientConfig, max: number): Pool {
  const pool = new Pool(pooled(config, max));
  pool.on('error', ignore);
  return pool;
}

/** Does work on a connection of a pool. When the work rejects, the pool drops the connection: a server may never have answered on it. */
export async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  let isSound = false;
  try {
    const result = await work(client);
    isSound = true;
    return result;
  } finally {
    client.off('error', ignore);
    client.release(!isSound);
  }
}

/** A connection that dies fails its queries too; without a listener the event would end the process. */
function ignore(): void {
  return undefined;
}
