import { Redis } from 'ioredis';
import { Client, DatabaseError, escapeIdentifier } from 'pg';

/** Makes sure that the installed PostgreSQL answers. @throws when it does not: a test run on real servers never skips. */
export async function checkPostgres(url: string): Promise<void> {
  await withClient(url, (client) => client.query('select 1')).catch((error: unknown) => {
    throw new Error(`TEST_SERVERS=1 needs PostgreSQL at ${withoutPassword(url)} (TEST_POSTGRES_URL): ${String(error)}`, { cause: error });
  });
}

/** Makes sure that the installed Redis answers. @throws when it does not. */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let fault: unknown;
  redis.on('error', (error) => (fault = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Error(`TEST_SERVERS=1 needs Redis at ${withoutPassword(url)} (TEST_REDIS_URL): ${String(fault ?? error)}`, { cause: error });
  } finally {
    redis.disconnect();
  }
}

/** Drops every database whose name begins with a prefix, sessions and all. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>('select datname as name from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { name } of rows) await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`);
  });
}

/** Runs work on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connected(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const NO_CONNECTION_LEFT = '53300';

/** Tests that run side by side may have taken every connection there is; some come free in a moment. */
async function connected(url: string, tries = 60): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (fault) {
    if (tries === 0 || !(fault instanceof DatabaseError) || fault.code !== NO_CONNECTION_LEFT) throw fault;
  }
  await new Promise((resolve) => setTimeout(resolve, 250));
  return connected(url, tries - 1);
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
