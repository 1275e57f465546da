import { setTimeout as sleep } from 'node:timers/promises';
import { Chance, SEED } from './chance.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation } from './installation.js';
import { Load } from './load.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';

const CASES = 3;

describe(`an installation whose PostgreSQL is hard to reach, with the seed ${SEED}`, () => {
  const chance = new Chance(SEED);
  let postgres: OwnPostgres;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    installation = await install(['api', 'worker'], postgres.storage);
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(() => installation.remove(), 60_000);

  /** Cases go through their whole life while something is done to the server. */
  async function liveThrough(trouble: () => Promise<void>): Promise<void> {
    const open = async () => {
      const cases = await load.open(CASES);
      await load.hear(cases);
      await load.decide(cases);
    };
    await Promise.all([open(), trouble()]);
  }

  it('loses nothing when the server is killed and started again', async () => {
    await liveThrough(async () => {
      await sleep(chance.between(50, 400));
      await postgres.crash(chance.between(200, 1500));
    });
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 180_000);

  it('loses nothing when its connections are slow and then reset, again and again', async () => {
    await liveThrough(async () => {
      postgres.proxy.behave({ kind: 'delay', ms: 20 });
      for (let times = 0; times < 4; times += 1) {
        await sleep(chance.between(50, 500));
        postgres.proxy.reset();
      }
      postgres.proxy.behave({ kind: 'pass' });
    });
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 180_000);

  it('loses nothing when its connections go dead without a word', async () => {
    await liveThrough(async () => {
      await sleep(chance.between(50, 500));
      postgres.proxy.loseSight();
    });
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 240_000);

  it('has not ended for any of it', () => {
    expect(installation.processes.map(({ deaths }) => deaths)).toEqual([0, 0]);
  });
});
