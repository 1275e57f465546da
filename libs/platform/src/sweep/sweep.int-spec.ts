import { type Instant, addMilliseconds, epochOf, instant } from '#kernel';
import { Logger } from '@nestjs/common';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { AppClock } from '../clock/app-clock.js';
import { Database } from '../database/database.js';
import { EventStore } from '../log/event-store.js';
import { Upcasters } from '../log/upcasters.js';
import type { NewJob } from '../queues/job.js';
import { eventually, pause, sampleAppend, SAMPLE_AT as DUE } from '../testing.js';
import { DeadlineSweep } from './deadline-sweep.js';
import { Ticker } from './ticker.js';
import { WorkerPulse } from './worker-pulse.js';

let test: TestDatabase;
let database: Database;
let clock: AppClock;
let tickers: Ticker[];

beforeAll(() => {
  Logger.overrideLogger(false);
});

beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  clock = new AppClock(database);
  tickers = [];
});

afterEach(async () => {
  await Promise.all(tickers.map((ticker) => ticker.stop()));
  await database.close();
  await test.drop();
});

/** Notes what is put on the queue, and may refuse it. */
class Announced {
  readonly jobs: NewJob[] = [];
  readonly sizes: number[] = [];
  faults = 0;

  async add(queue: string, jobs: readonly NewJob[]): Promise<void> {
    await Promise.resolve();
    if (this.faults-- > 0) throw new Error('the queue is away');
    this.sizes.push(jobs.length);
    if (queue === 'hearings') this.jobs.push(...jobs);
  }
}

function ticker(): Ticker {
  const made = new Ticker(database, clock, new WorkerPulse(database));
  tickers.push(made);
  return made;
}

async function wait(dueAt: Instant, kinds: readonly string[] = ['hearing-closes'], council = 'nj'): Promise<string> {
  const append = sampleAppend({ council, timers: { set: kinds.map((kind) => ({ kind, dueAt })), clear: [] } });
  await new EventStore(database, new Upcasters()).append(append);
  return append.stream;
}

describe('the sweep of deadlines', () => {
  it('announces what is due by the time it is told, and nothing a millisecond early', async () => {
    const stream = await wait(DUE, ['hearing-closes'], 'hs');
    const queues = new Announced();
    const sweep = new DeadlineSweep(database, queues);
    await sweep.tick(addMilliseconds(DUE, -1));
    expect(queues.jobs).toEqual([]);
    await sweep.tick(DUE);
    const data = { council: 'hs', stream, kind: 'hearing-closes', dueAt: DUE };
    expect(queues.jobs).toEqual([{ id: `${stream}_hearing-closes_${String(epochOf(DUE))}`, name: 'hearing-closes', data }]);
  });

  it('goes through all that is due in batches, each timer once', async () => {
    const kinds = Array.from({ length: 150 }, (_, n) => `kind-${String(n)}`);
    await Promise.all([
      wait(DUE, kinds),
      wait(DUE, kinds, 'hs'),
      wait(addMilliseconds(DUE, 1), kinds),
      wait(addMilliseconds(DUE, 2), kinds),
    ]);
    const queues = new Announced();
    await new DeadlineSweep(database, queues).tick(addMilliseconds(DUE, 1));
    expect(queues.sizes).toEqual([200, 200, 50]);
    expect(new Set(queues.jobs.map(({ id }) => id)).size).toBe(450);
  });

  it('announces at once again what the queue refused, and after some seconds what is still due', async () => {
    await wait(DUE);
    const queues = new Announced();
    queues.faults = 1;
    const sweep = new DeadlineSweep(database, queues);
    await expect(sweep.tick(DUE)).rejects.toThrow('away');
    await sweep.tick(DUE);
    await sweep.tick(DUE);
    expect(queues.jobs).toHaveLength(1);
    await eventually(() => {
      void sweep.tick(DUE);
      return queues.jobs.length >= 2;
    });
  });
});

describe('the ticker', () => {
  it('runs its sweeps again and again, by the clock as it has been moved', async () => {
    const times: Instant[] = [];
    const made = ticker();
    made.run({ name: 'noting', tick: async (now) => void times.push(await Promise.resolve(now)) });
    await eventually(() => times.length === 2);
    const to = instant('2040-01-01T00:00:00.000Z');
    await clock.moveTo(to);
    await eventually(() => times.some((now) => now >= to));
    expect(times.length).toBeGreaterThan(2);
  });

  it('goes on past a sweep that fails', async () => {
    let [failed, ran] = [0, 0];
    const made = ticker();
    made.run({ name: 'failing', tick: () => Promise.reject(new Error(`fault ${String((failed += 1))}`)) });
    made.run({ name: 'running', tick: async () => void (ran += await Promise.resolve(1)) });
    await eventually(() => failed >= 2 && ran >= 2);
    expect(ran).toBeGreaterThanOrEqual(failed - 1);
  });

  it('stops', async () => {
    let ticks = 0;
    const made = ticker();
    made.run({ name: 'counting', tick: async () => void (ticks += await Promise.resolve(1)) });
    await eventually(() => ticks === 1);
    await made.stop();
    await clock.moveTo(instant('2040-01-01T00:00:00.000Z'));
    await pause(200);
    expect(ticks).toBe(1);
  });
});

describe('the pulse of workers', () => {
  it('is unknown before any has ticked, and then the time since the last did', async () => {
    const pulse = new WorkerPulse(database);
    await expect(pulse.workerPulseAge()).resolves.toBeUndefined();
    ticker().run({ name: 'idle', tick: () => Promise.resolve() });
    let age: number | undefined;
    await eventually(() => {
      void pulse.workerPulseAge().then((seconds) => (age = seconds));
      return age !== undefined;
    });
    expect(age).toBeLessThan(2);
  });

  it('counts by the system’s time when the clock is moved', async () => {
    const pulse = new WorkerPulse(database);
    await pulse.beat();
    await clock.moveTo(instant('2040-01-01T00:00:00.000Z'));
    expect(await pulse.workerPulseAge()).toBeLessThan(5);
  });
});
