import { createPostgresBackend, type JobsOptions, Queue, withBackend } from 'bullmq';
import { Redis } from 'ioredis';
import type { INestApplicationContext } from '@nestjs/common';
import { type LoggedEvent, Queues, Subscriptions } from '#platform';
import { v7 } from 'uuid';
import type { Comparison } from '../measuring/comparison.js';
import { again } from '../setting/case-copies.js';
import { openCasework, typicalAppends } from '../setting/casework.js';
import type { Place } from '../setting/place.js';
import { openProduct } from '../setting/product.js';
import { openRedis, type RedisServer } from '../setting/redis.js';

const EVENTS = 10_000;
const PER_APPEND = 100;
const BATCH = 1_000;
/** As the product asks for its own jobs. */
const OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: true,
  removeOnFail: false,
  stackTraceLimit: 0,
};
const BOUND = 1.25;

/** The part of a BullMQ queue that is measured. */
interface OwnQueue {
  readonly add: (jobs: { name: string; data: object; opts: JobsOptions }[]) => Promise<unknown>;
  /** Takes away all jobs there are, ours too. */
  readonly empty: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/** Q1: events read from the log by a subscription that queues a job for each, against as many jobs given to BullMQ itself. */
export async function* logToQueue(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('log_to_queue');
  const typical = await typicalAppends(place, url);
  const { store } = openCasework(place, url);
  const { append, state } = again(typical.first)();
  await store.append(append, state);
  for (let expected = append.events.length; expected < EVENTS; expected += PER_APPEND) {
    const events = Array.from({ length: PER_APPEND }, () => typical.next.append.events.map((event) => ({ ...event, id: v7() }))).flat();
    await store.append({ ...typical.next.append, stream: append.stream, expected, events }, state);
  }
  const product = await openProduct(place, url);
  await product.get(Queues).overview();
  yield comparison('postgresql', place, product, ownPostgresQueue(url));
  const redis = await openRedis(place);
  if (redis !== undefined)
    yield comparison('redis', place, await openProduct(place, url, { redisUrl: redis.url }), ownRedisQueue(redis), [redis.pid]);
}

function comparison(
  label: string,
  place: Place,
  product: INestApplicationContext,
  own: OwnQueue,
  servers: readonly number[] = [],
): Comparison {
  const subscriptions = product.get(Subscriptions);
  const queues = product.get(Queues);
  const nodes = [process.pid, ...servers];
  const operations = EVENTS;
  let run = 0;
  place.atEnd(() => own.close());
  const jobOf = ({ id }: Pick<LoggedEvent, 'id'>) => ({ id: `${id}_${run}`, name: 'tell', data: { event: id } });
  const follow = (): Promise<void> =>
    new Promise((resolve) => {
      let queued = 0;
      const after = async (events: readonly LoggedEvent[]): Promise<void> => {
        await queues.add('notices', events.map(jobOf));
        queued += events.length;
        if (queued >= operations) resolve();
      };
      subscriptions.run({ name: `bench-${label}-${run}`, handle: () => Promise.resolve(), after });
    });
  const add = async (): Promise<void> => {
    for (let from = 0; from < operations; from += BATCH) {
      const jobs = Array.from({ length: BATCH }, (_, index) => jobOf({ id: `job-${from + index}` }));
      await own.add(jobs.map(({ id, name, data }) => ({ name, data, opts: { ...OPTIONS, jobId: id } })));
    }
  };
  const prepare = async (): Promise<void> => {
    await subscriptions.stop();
    await own.empty();
    run += 1;
  };
  const common = { operations, nodes, prepare };
  return { figure: 'Q1', label, callers: 1, bound: BOUND, ours: { ...common, work: follow }, against: { ...common, work: add } };
}

function ownPostgresQueue(url: string): OwnQueue {
  const { Queue: PostgresQueue } = withBackend(createPostgresBackend);
  const open = (name: string) => new PostgresQueue(name, { connection: { connectionString: url, schema: 'bullmq', max: 2 } });
  const queue = open('bench');
  const ours = open('notices');
  const both = [queue, ours];
  return {
    add: (jobs) => queue.addBulk(jobs),
    empty: () => Promise.all(both.map((one) => one.obliterate({ force: true }))),
    close: () => Promise.all(both.map((one) => one.close())),
  };
}

function ownRedisQueue({ url }: RedisServer): OwnQueue {
  const queue = new Queue('bench', { connection: { url } });
  const redis = new Redis(url);
  return {
    add: (jobs) => queue.addBulk(jobs),
    empty: () => redis.flushall(),
    close: async () => {
      await queue.close();
      redis.disconnect();
    },
  };
}
