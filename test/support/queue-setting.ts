import { type Config, Database, Installation, type NewJob, type QueueName, type QueueOverview, Queues, readConfig } from '#platform';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-postgres.js';
import { currentTestRun } from './test-run.js';

const IMPATIENT = { attempts: 2, pauseMs: 20 };
const { redisUrl } = currentTestRun();
/** Where queues can be kept in this run of the tests. */
export const BACKENDS = [{ name: 'PostgreSQL', redisUrl: undefined }, ...(redisUrl === undefined ? [] : [{ name: 'Redis', redisUrl }])];

/** An installation of its own: a database, and any number of processes that share its queues. */
export interface QueueSetting {
  readonly config: Config;
  readonly database: Database;
  readonly drop: () => Promise<void>;
  readonly queues: () => Queues;
}

/** Begins one; `drop` ends every process and takes its data away. */
export async function queueSetting(redis: string | undefined): Promise<QueueSetting> {
  const { url, drop }: TestDatabase = await createTestDatabase();
  const config = readConfig({ DATABASE_URL: url, REDIS_URL: redis });
  const database = new Database(config);
  await renew(url);
  const opened: Queues[] = [];
  const queues = (): Queues => {
    const one = new Queues(config, new Installation(database), IMPATIENT);
    opened.push(one);
    return one;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((each) => each.close()));
    if (redis !== undefined) await forget(redis, await new Installation(database).id());
    await database.close();
    await drop();
  };
  return { config, database, drop: close, queues };
}

/** Test databases are copies of one: each gets an id of its own, as an installation has. */
async function renew(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('update installation set id = gen_random_uuid()');
  await client.end();
}

async function forget(redis: string, id: string): Promise<void> {
  const client = new Redis(redis);
  const keys = await client.keys(`{sagsudvalg:${id}}:*`);
  if (keys.length > 0) await client.del(keys);
  await client.quit();
}

/** A job under an id. */
export const queued = (id: string, data: NewJob['data'] = {}, name = 'close-hearing'): NewJob => ({ id, name, data });

/** How full one of the queues is. */
export async function countOf(queues: Queues, name: QueueName): Promise<QueueOverview> {
  const found = (await queues.overview()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`No queue ${name}`);
  return found;
}
