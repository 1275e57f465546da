import { setTimeout as sleep } from 'node:timers/promises';
import { Chance, ROUNDS, SEED } from './chance.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import type { KeptProcess } from './kept-process.js';
import { Load } from './load.js';
import { OwnRedis } from './own-redis.js';

const IN_ANY = ['before-commit', 'after-commit'];
const IN_WORKER = [...IN_ANY, 'after-enqueue', 'in-processor'];
const CASES_IN_ROUND = 2;

/** How often a place is passed in a round, roughly: the process ends somewhere on the way. */
const MOST_PASSES: Readonly<Record<string, number>> = { 'before-commit': 6, 'after-commit': 6, 'after-enqueue': 4, 'in-processor': 12 };

async function live(load: Load): Promise<void> {
  const cases = await load.open(CASES_IN_ROUND);
  await load.hear(cases);
  await load.decide(cases);
}

/** A process is started anew with a failpoint and the load goes through all the same; one that never came there is killed after it. */
async function playFailpoint(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  const name = chance.oneOf(victim.part === 'api' ? IN_ANY : IN_WORKER);
  const failpoint = `${name}:${chance.between(1, MOST_PASSES[name] ?? 1)}`;
  const { deaths } = victim;
  await victim.stop();
  await Promise.all([live(load), victim.start(failpoint)]);
  if (victim.deaths > deaths) return `${victim.part} died at ${failpoint}`;
  await victim.kill();
  return `${victim.part} did not come to ${failpoint} and died after it`;
}

/** A process is killed at a moment that has no name. */
async function playMoment(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  const ms = chance.between(20, 600);
  await Promise.all([live(load), sleep(ms).then(() => victim.kill())]);
  return `${victim.part} died after ${ms} ms`;
}

async function playRound(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  return chance.between(1, 5) === 1 ? playMoment(chance, victim, load) : playFailpoint(chance, victim, load);
}

/** Kills a process of an installation in each of its rounds, and tells what each came to and what does not hold in the end. */
async function play(installation: Installation, { rounds, seed }: { readonly rounds: number; readonly seed: number }) {
  const chance = new Chance(seed);
  const load = new Load(installation);
  const follower = new FeedFollower(load.client);
  follower.start();
  const told: string[] = [];
  for (let round = 0; round < rounds; round += 1) told.push(await playRound(chance, chance.oneOf(installation.processes), load));
  return { told, faults: await everythingHolds(installation, load, follower) };
}

/** Rounds are dealt out in turn, so that each installation has its share. */
const share = (turn: number, of: number): number => Math.floor((ROUNDS + of - 1 - turn) / of);

describe('an installation whose processes are killed at failpoints', () => {
  it.concurrent.each([
    { name: 'an API and two workers', parts: ['api', 'worker', 'worker'], queues: 'PostgreSQL', rounds: share(0, 3) },
    { name: 'an API and two workers', parts: ['api', 'worker', 'worker'], queues: 'Redis', rounds: share(1, 3) },
    { name: 'one process', parts: ['standalone'], queues: 'PostgreSQL', rounds: share(2, 3) },
  ] as const)(
    `loses nothing and does nothing twice, as $name with queues in $queues, in $rounds rounds with the seed ${SEED}`,
    async ({ parts, queues, rounds }) => {
      const redis = queues === 'Redis' ? await OwnRedis.start() : undefined;
      const installation = await install(parts, await testStorage(), redis === undefined ? {} : { REDIS_URL: redis.url });
      const { told, faults } = await play(installation, { rounds, seed: SEED + parts.length + queues.length }).finally(async () => {
        await installation.remove();
        await redis?.kill();
      });
      expect({ told, faults }).toEqual({ told, faults: [] });
      expect(installation.processes.some(({ deaths }) => deaths > 0)).toBe(true);
    },
    240_000 + ROUNDS * 60_000,
  );
});
