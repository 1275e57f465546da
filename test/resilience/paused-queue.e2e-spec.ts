import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import { later } from '../support/case-story.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import { Load } from './load.js';
import { OwnRedis } from './own-redis.js';
import { queuesOf } from './queue-tool.js';

type Overview = readonly { readonly name: string; readonly waiting: number }[];

const CASES = 4;
/** Longer than the sweep waits before it announces again what is still due. */
const PAUSED_MS = 6000;

describe.each([{ kept: 'PostgreSQL' }, { kept: 'Redis' }])('an installation whose queues in $kept are paused', ({ kept }) => {
  let redis: OwnRedis | undefined;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    redis = kept === 'Redis' ? await OwnRedis.start() : undefined;
    installation = await install(['api', 'worker', 'worker'], await testStorage(), redis === undefined ? {} : { REDIS_URL: redis.url });
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(async () => {
    await installation.remove();
    await redis?.kill();
  }, 60_000);

  const waiting = async (): Promise<number> => {
    const { body } = await load.client.get<Overview>('secretariat', 'queues');
    return body.find(({ name }) => name === 'hearings')?.waiting ?? 0;
  };

  const closed = async (): Promise<number> => {
    const text = `select count(*)::int as n from event_log where type = 'HearingClosed'`;
    const { rows } = await withClient(installation.directUrl, (client) => client.query<{ readonly n: number }>(text));
    return rows[0]?.n ?? 0;
  };

  it('does nothing that is queued meanwhile and all of it once afterwards, though a worker is killed in between', async () => {
    const queues = await queuesOf(installation.directUrl, redis);
    await Promise.all(queues.map((queue) => queue.pause()));
    const cases = await load.open(CASES);
    const last =
      cases
        .map(({ closesAt }) => closesAt)
        .sort()
        .at(-1) ?? '';
    await load.moveClock(later(last, 2000));
    await eventually(waiting, (count) => count >= CASES); // other timers of the council wait beside them
    await installation.processes.find(({ part }) => part === 'worker')?.kill();
    await sleep(PAUSED_MS);
    expect(await closed()).toBe(0);
    expect(await waiting()).toBeGreaterThanOrEqual(CASES);
    await Promise.all(queues.map((queue) => queue.resume()));
    await Promise.all(queues.map((queue) => queue.close()));
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
