import { setTimeout as sleep } from 'node:timers/promises';
import { Chance, SEED } from './chance.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation } from './installation.js';
import { Load } from './load.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';

const TIMES = 3;
/** Fifteen seconds to find out and connect again, and five for the work itself on a busy machine. */
const ITSELF_WITHIN_MS = 20_000;

describe(`an installation on an unreliable network, with the seed ${SEED}`, () => {
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

  const said = () => installation.processes.map(({ words }) => words).join('\n');

  it('gives no connection up while the network is slow and lives', async () => {
    const { repeats } = load.client;
    for (const conduct of [
      { kind: 'delay', ms: 100 },
      { kind: 'trickle', bytesPerSecond: 128_000 },
    ] as const) {
      postgres.proxy.behave(conduct);
      const cases = await load.open(1);
      await load.hear(cases);
      await load.decide(cases);
    }
    postgres.proxy.behave({ kind: 'pass' });
    expect({ repeats: load.client.repeats, lost: said().includes('not a word') }).toEqual({ repeats, lost: false });
  }, 240_000);

  it('is soon itself again when its connections have gone dead without a word', async () => {
    const took: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const cases = await load.open(2);
      await sleep(chance.between(50, 2000));
      postgres.proxy.loseSight();
      const began = performance.now();
      const [, more] = await Promise.all([load.hear(cases), load.open(1)]);
      took.push(Math.round(performance.now() - began));
      await load.decide(cases);
      await load.hear(more);
      await load.decide(more);
    }
    console.log(took);
    expect(said()).toContain('not a word');
    expect(took.filter((ms) => ms > ITSELF_WITHIN_MS)).toEqual([]);
  }, 240_000);

  it('has lost nothing and done nothing twice', async () => {
    const b = performance.now();
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
    console.log(performance.now() - b);
    expect(installation.processes.map(({ deaths }) => deaths)).toEqual([0, 0]);
  }, 120_000);
});
