import { eventually } from '../support/eventually.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import { Load } from './load.js';
import { OwnRedisSentinels } from './own-redis-sentinels.js';

const SETTINGS = [{ queues: 'a Redis and its replica behind three sentinels' }];

describe.each(SETTINGS)('an installation with its queues in $queues', () => {
  let redis: OwnRedisSentinels;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    redis = await OwnRedisSentinels.start();
    installation = await install(['api', 'worker', 'worker'], await testStorage(), { REDIS_URL: redis.url });
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(() => installation.remove().finally(() => redis.remove()), 60_000);

  async function isReplaced(port: number): Promise<void> {
    await eventually(
      async () => (await redis.master()).port,
      (found) => found !== port,
      30_000,
    );
  }

  it('loses nothing when the server is killed under load and the sentinels name the other', async () => {
    const before = await redis.master();
    const opening = load.open(4);
    await before.kill();
    const cases = await opening;
    await load.hear(cases);
    await load.decide(cases);
    await isReplaced(before.port);
    expect(await everythingHolds(installation, load)).toEqual([]);
    await before.begin();
    await redis.isWell();
  }, 180_000);

  it('loses nothing when the two are asked to change places under load', async () => {
    const before = await redis.master();
    const opening = load.open(4);
    await redis.changeOver();
    const cases = await opening;
    await load.hear(cases);
    await isReplaced(before.port);
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
