import { type ClientConfig, Pool, type PoolClient, type PoolConfig } from 'pg';
import { codeOf } from '../problems/fault-code.js';
import { SILENT_MS } from './connection.js';
import { watchSilence } from './silence.js';

/** SQLSTATE of a server that has no connection left to give. */
const NO_CONNECTION_LEFT = '53300';
const ROOM_WITHIN_MS = 10_000;
const ASK_AGAIN_AFTER_MS = 200;

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
  const client = await withRoom(() => pool.connect());
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

/** Connects; when the server has no connection left to give, asks again until one comes free, of this process or another. */
export async function withRoom<T>(connect: () => Promise<T>): Promise<T> {
  for (const until = performance.now() + ROOM_WITHIN_MS; ;) {
    try {
      return await connect();
    } catch (fault) {
      if (codeOf(fault) !== NO_CONNECTION_LEFT || performance.now() > until) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_AFTER_MS));
  }
}

/** A connection that dies fails its queries too; without a listener the event would end the process. */
function ignore(): void {
  return undefined;
}
