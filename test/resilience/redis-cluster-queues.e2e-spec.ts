import { Database, Installation, type NewJob, PoisonedJob, Queues, readConfig } from '#platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { isUnavailable } from '../../libs/platform/src/problems/fault-code.js';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { OwnRedisCluster } from './own-redis-cluster.js';
import { queueKeys } from './queue-keys.js';

const IMPATIENT = { attempts: 2, pauseMs: 20 };
const LONGEST_MS = 10_000;
/** So long that the wait of every worker for a job ends, and is begun anew, while the cluster is down. */
const LONGER_THAN_A_WAIT_MS = 9000;
const SETTINGS = [{ kept: 'a Redis Cluster of three masters' }];

const job = (id: string): NewJob => ({ id, name: 'close-hearing', data: { number: `NJ-2026-${id}` } });
const jobs = (count: number): readonly NewJob[] => Array.from({ length: count }, (_, index) => job(`job-${index}`));

describe.each(SETTINGS)('a queue in $kept', () => {
  let redis: OwnRedisCluster;
  let test: TestDatabase;
  let database: Database;
  const opened: Queues[] = [];

  beforeAll(async () => {
    redis = await OwnRedisCluster.start(3);
  }, 60_000);

  afterAll(() => redis.remove());

  beforeEach(async () => {
    test = await createTestDatabase();
    database = new Database({ databaseUrl: test.url });
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((queues) => queues.close()));
    await database.close();
    await test.drop();
  }, 30_000);

  function process(): Queues {
    const queues = new Queues(readConfig({ DATABASE_URL: test.url, REDIS_URL: redis.url }), new Installation(database), IMPATIENT);
    opened.push(queues);
    return queues;
  }

  /** Adds jobs as a sweep does it: again, until they are taken. */
  async function announce(queues: Queues, wanted: readonly NewJob[]): Promise<void> {
    const attempt = (): Promise<boolean> =>
      queues.add('hearings', wanted).then(
        () => true,
        () => false,
      );
    await eventually(attempt, Boolean, 60_000);
  }

  it('hands each job to one of the processes that work on it', async () => {
    const ran: string[] = [];
    for (const worker of [process(), process(), process()])
      await worker.work('hearings', ({ id }) => Promise.resolve(void ran.push(id)), 4);
    await process().add('hearings', jobs(300));
    await eventually(
      () => Promise.resolve(ran.length),
      (count) => count === 300,
    );
    expect([...ran].sort()).toEqual(
      jobs(300)
        .map(({ id }) => id)
        .sort(),
    );
  }, 30_000);

  it('parks what cannot be done, finds it, and runs it when someone retries it', async () => {
    const queues = process();
    let tries = 0;
    await queues.work('hearings', () => (++tries === 1 ? Promise.reject(new PoisonedJob('no seat')) : Promise.resolve()), 1);
    await queues.add('hearings', [job('bad-1')]);
    const failed = async () => (await queues.overview()).find(({ name }) => name === 'hearings')?.failed;
    await eventually(failed, (count) => count === 1);
    await queues.add('hearings', [job('bad-1')]);
    expect(await queues.jobs('hearings', { state: undefined, anyOf: ['nj-2026-bad'] })).toMatchObject([{ id: 'bad-1', reason: 'no seat' }]);
    expect(await queues.retry('hearings', 'bad-1')).toBe(true);
    await eventually(
      () => Promise.resolve(tries),
      (count) => count === 2,
    );
    await eventually(failed, (count) => count === 0);
  }, 30_000);

  it('says in time that its master is away, and has the workers that waited take jobs when it is back', async () => {
    const ran = new Set<string>();
    for (const worker of [process(), process(), process()]) await worker.work('hearings', ({ id }) => Promise.resolve(void ran.add(id)), 4);
    const asking = process();
    await asking.overview();
    const master = await redis.masterOf(await queueKeys(test.url));
    await master.kill();
    const began = performance.now();
    const fault: unknown = await asking.overview().catch((thrown: unknown) => thrown);
    expect([isUnavailable(fault), performance.now() - began < LONGEST_MS]).toEqual([true, true]);
    await sleep(LONGER_THAN_A_WAIT_MS);
    await master.begin();
    await redis.isWell();
    await announce(asking, jobs(50));
    await eventually(
      () => Promise.resolve(ran.size),
      (count) => count === 50,
      30_000,
    );
  }, 120_000);
});
