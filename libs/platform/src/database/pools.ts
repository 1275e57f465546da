import { type ClientConfig, Pool, type PoolClient } from 'pg';

/** A pool of connections that outlives the death of any of them. */
export function poolOf(config: ClientConfig, max: number): Pool {
  const pool = new Pool({ ...config, max });
  pool.on('error', ignore);
  return pool;
}

/** Does work on a connection of a pool. When it dies under the work, the work rejects and the pool drops it. */
export async function withConnection<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  client.on('error', ignore);
  try {
    return await work(client);
  } finally {
    client.off('error', ignore);
    client.release();
  }
}

/** A connection that dies fails its queries too; without a listener the event would end the process. */
function ignore(): void {
  return undefined;
}
