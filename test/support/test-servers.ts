import { randomBytes } from 'node:crypto';
import { startEmbeddedServer } from './embedded-server.js';
import { checkPostgres, checkRedis, dropDatabases } from './installed-servers.js';
import { publishTestRun } from './test-run.js';

let stop: (() => Promise<void>) | undefined;

/** Starts what database tests need and tells the test files where it is; with TEST_SERVERS=1, checks that it is there. */
export async function startTestServers(): Promise<void> {
  const prefix = `test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  if (process.env.TEST_SERVERS === '1') return useInstalled(prefix);
  const server = await startEmbeddedServer();
  stop = server.remove;
  publishTestRun({ postgresUrl: server.url, redisUrl: undefined, prefix });
}

/** Ends what `startTestServers` began: the embedded server with its data, or the databases this run left on an installed one. */
export async function stopTestServers(): Promise<void> {
  await stop?.();
  stop = undefined;
}

async function useInstalled(prefix: string): Promise<void> {
  const postgresUrl = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
  const redisUrl = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';
  await checkPostgres(postgresUrl);
  await checkRedis(redisUrl);
  stop = () => dropDatabases(postgresUrl, prefix);
  publishTestRun({ postgresUrl, redisUrl, prefix });
}
