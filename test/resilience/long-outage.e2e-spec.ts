import { setTimeout as sleep } from 'node:timers/promises';
import { later } from '../support/case-story.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation } from './installation.js';
import { Load } from './load.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';
import { OwnRedis } from './own-redis.js';
import { queuesOf } from './queue-tool.js';

/** Longer than a job is tried before it is parked. */
const AWAY_MS = 45_000;
const QUEUED_WITHIN_MS = 3000;

describe('an installation with its queues in Redis whose PostgreSQL is away for long', () => {
  let redis: OwnRedis;
  let postgres: OwnPostgres;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    [redis, postgres] = await Promise.all([OwnRedis.start(), startOwnPostgres()]);
    installation = await install(['api', 'worker'], postgres.storage, { REDIS_URL: redis.url });
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(async () => {
    await installation.remove();
    await redis.kill();
  }, 60_000);

  it('does what was queued once it is back, without anybody’s help', async () => {
    const queues = await queuesOf(installation.directUrl, redis);
    await Promise.all(queues.map((queue) => queue.pause()));
    const cases = await load.open(2);
    const last =
      cases
        .map(({ closesAt }) => closesAt)
        .sort()
        .at(-1) ?? '';
    await load.moveClock(later(last, 2000));
    await sleep(QUEUED_WITHIN_MS);
    const back = postgres.crash(AWAY_MS);
    await Promise.all(queues.map((queue) => queue.resume()));
    await Promise.all(queues.map((queue) => queue.close()));
    await back;
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 300_000);
});
