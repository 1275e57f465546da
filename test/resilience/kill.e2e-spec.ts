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

/** A process is started anew with a failpoint, works until it ends there, and the load goes through all the same. */
async function playFailpoint(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  const name = chance.oneOf(victim.part === 'api' ? IN_ANY : IN_WORKER);
  const failpoint = `${name}:${chance.between(1, MOST_PASSES[name] ?? 1)}`;
  const { deaths } = victim;
  await victim.stop();
  await Promise.all([live(load), victim.start(failpoint)]);
  return `${victim.part} at ${failpoint}: ${victim.deaths === deaths ? 'lived' : 'died'}`;
}

/** A process is killed at a moment that has no name. */
async function playMoment(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  const ms = chance.between(20, 600);
  await Promise.all([live(load), sleep(ms).then(() => victim.kill())]);
  return `${victim.part} after ${ms} ms: died`;
}

async function playRound(chance: Chance, victim: KeptProcess, load: Load): Promise<string> {
  return chance.between(1, 5) === 1 ? playMoment(chance, victim, load) : playFailpoint(chance, victim, load);
}

/** Rounds are dealt out in turn, so that each installation has its share. */
const share = (turn: number, of: number): number => Math.floor((ROUNDS + of - 1 - turn) / of);

describe.each([
  { name: 'an API and two workers', parts: ['api', 'worker', 'worker'], queues: 'PostgreSQL', rounds: share(0, 3) },
  { name: 'an API and two workers', parts: ['api', 'worker', 'worker'], queues: 'Redis', rounds: share(1, 3) },
  { name: 'one process', parts: ['standalone'], queues: 'PostgreSQL', rounds: share(2, 3) },
] as const)('$name with queues in $queues, killed at failpoints', ({ parts, queues, rounds }) => {
  let redis: OwnRedis | undefined;
  let installation: Installation;

  beforeAll(async () => {
    redis = queues === 'Redis' ? await OwnRedis.start() : undefined;
    installation = await install(parts, await testStorage(), redis === undefined ? {} : { REDIS_URL: redis.url });
  }, 90_000);

  afterAll(async () => {
    await installation.remove();
    await redis?.kill();
  }, 60_000);

  it(
    `lose nothing and do nothing twice in ${rounds} rounds with the seed ${SEED}`,
    async () => {
      const chance = new Chance(SEED + parts.length + queues.length);
      const load = new Load(installation);
      const follower = new FeedFollower(load.client);
      follower.start();
      const told: string[] = [];
      for (let round = 0; round < rounds; round += 1) told.push(await playRound(chance, chance.oneOf(installation.processes), load));
      const faults = await everythingHolds(installation, load, follower);
      expect({ told, faults }).toEqual({ told, faults: [] });
      expect(told.some((round) => round.endsWith('died'))).toBe(true);
    },
    60_000 + rounds * 60_000,
  );
});
