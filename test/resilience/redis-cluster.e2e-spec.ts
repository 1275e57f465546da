import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import type { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import { OwnRedisCluster } from './own-redis-cluster.js';
import { queueKeys } from './queue-keys.js';

const LONGEST_MS = 10_000;

/** Asks a process to end and starts it again; answers how it ended. */
async function restarted(process: KeptProcess): Promise<{ readonly code: number | null; readonly inTime: boolean }> {
  const began = performance.now();
  const code = await process.stop();
  const inTime = performance.now() - began <= LONGEST_MS;
  await process.start();
  return { code, inTime };
}

const SETTINGS = [{ queues: 'a Redis Cluster of three masters with a replica each' }];

describe.each(SETTINGS)('an installation with its queues in $queues', () => {
  let redis: OwnRedisCluster;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    redis = await OwnRedisCluster.start(6);
    installation = await install(['api', 'api', 'worker', 'worker'], await testStorage(), { REDIS_URL: redis.url });
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(() => installation.remove().finally(() => redis.remove()), 60_000);

  it('hears, decides and tells every case once', async () => {
    const cases = await load.open(4);
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 120_000);

  it('keeps every key of its queues in one slot, which a cluster asks for', async () => {
    const tag = await queueKeys(installation.directUrl);
    const master = await redis.masterOf(tag);
    await expect(master.ask('mget', `${tag}:hearings:meta`, 'sagsudvalg:hearings:meta')).rejects.toThrow('CROSSSLOT');
    const all = await redis.keys();
    const foreign = all.flatMap(({ keys }) => keys).filter((key) => !key.startsWith(`${tag}:`));
    expect(foreign).toEqual([]);
    const holders = all.filter(({ keys }) => keys.length > 0).map(({ port }) => port);
    expect(holders).toContain(master.port);
    expect(holders).toHaveLength(2);
  });

  it('loses nothing when the master of its queues is killed under load and its replica takes over', async () => {
    const before = await redis.masterOf(await queueKeys(installation.directUrl));
    const opening = load.open(4);
    await before.kill();
    const cases = await opening;
    await load.hear(cases);
    await load.decide(cases);
    await redis.isWell();
    const after = await redis.masterOf(await queueKeys(installation.directUrl));
    expect(after.port).not.toBe(before.port);
    expect(await everythingHolds(installation, load)).toEqual([]);
    await before.begin();
    await redis.isWell();
  }, 180_000);

  it('goes on when the whole cluster is killed with hearings pending and comes back with nothing in it', async () => {
    const cases = await load.open(4);
    await Promise.all(redis.nodes.map((node) => node.kill()));
    for (const process of installation.processes) expect(await restarted(process)).toEqual({ code: 0, inTime: true });
    const hearing = load.hear(cases);
    const later = load.open(2);
    await Promise.all(redis.nodes.map((node) => node.begin()));
    await redis.isWell();
    await hearing;
    await load.decide(cases);
    const rest = await later;
    await load.hear(rest);
    await load.decide(rest);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
