import { setTimeout as sleep } from 'node:timers/promises';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import { Load } from './load.js';
import { OwnRedis } from './own-redis.js';

const AWAY_MS = 1500;

describe('an installation with its queues in Redis', () => {
  let redis: OwnRedis;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    redis = await OwnRedis.start();
    installation = await install(['api', 'worker', 'worker'], await testStorage(), { REDIS_URL: redis.url });
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 90_000);

  afterAll(async () => {
    await installation.remove();
    await redis.kill();
  }, 60_000);

  it('closes every hearing and sends every mail when it is emptied under load', async () => {
    const opening = load.open(4);
    for (let times = 0; times < 5; times += 1) {
      await redis.flush();
      await sleep(100);
    }
    const cases = await opening;
    const hearing = load.hear(cases);
    await redis.flush();
    await hearing;
    await load.decide(cases);
    await redis.flush();
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 180_000);

  it('goes on when it is killed with hearings pending, stays away, and comes back with nothing in it', async () => {
    const cases = await load.open(4);
    await redis.kill();
    const hearing = load.hear(cases);
    const later = load.open(2);
    await sleep(AWAY_MS);
    await redis.begin();
    await hearing;
    await load.decide(cases);
    const rest = await later;
    await load.hear(rest);
    await load.decide(rest);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
