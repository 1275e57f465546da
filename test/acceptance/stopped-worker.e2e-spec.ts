import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface Report {
  readonly status: string;
  readonly checks: { readonly worker: { readonly status: string; readonly secondsSinceTick: number } };
}

/** Longer than it takes to ask twice, shorter than the two minutes after which a worker is missed. */
const JUST_BEFORE_SECONDS = 100;
const TWO_MINUTES_SECONDS = 120;

describe('a worker that has stopped', () => {
  let database: TestDatabase;
  let dataDir: string;
  let api: RunningApp;
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    env = { DATABASE_URL: database.url, DATA_DIR: dataDir };
    api = await startApp('api', env);
  }, 60_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** The pulse goes by the system's time: what has passed since the last beat is put in the row, and nobody waits for it. */
  const lastBeatAgo = (seconds: number) =>
    withClient(database.url, (client) =>
      client.query('update worker_pulse set at = clock_timestamp() - make_interval(secs => $1)', [seconds]),
    );
  const ready = async () => {
    const response = await fetch(`${api.url}/health/ready`);
    return { code: response.status, worker: ((await response.json()) as Report).checks.worker };
  };
  const pulseAge = async (): Promise<number> => {
    const text = await (await fetch(`${api.url}/metrics`)).text();
    return Number(/^sagsudvalg_worker_pulse_age_seconds (\S+)$/m.exec(text)?.[1]);
  };

  it.each([
    ['ended in good order', (worker: RunningApp) => worker.stop()],
    ['killed', (worker: RunningApp) => worker.kill()],
  ])(
    'is missed two minutes after its last beat by health and metrics, and no sooner: %s',
    async (_how, end) => {
      const worker = await startApp('worker', env);
      await eventually(ready, ({ code }) => code === 200);
      expect(await pulseAge()).toBeLessThan(TWO_MINUTES_SECONDS);
      await end(worker);
      await lastBeatAgo(JUST_BEFORE_SECONDS);
      expect(await ready()).toMatchObject({ code: 200, worker: { status: 'ok' } });
      await lastBeatAgo(TWO_MINUTES_SECONDS);
      const { code, worker: missed } = await ready();
      expect([code, missed.status]).toEqual([503, 'error']);
      expect(missed.secondsSinceTick).toBeGreaterThanOrEqual(TWO_MINUTES_SECONDS);
      expect(await pulseAge()).toBeGreaterThanOrEqual(TWO_MINUTES_SECONDS);
      const next = await startApp('worker', env);
      await eventually(ready, (found) => found.code === 200);
      expect(await pulseAge()).toBeLessThan(TWO_MINUTES_SECONDS);
      await next.stop();
    },
    60_000,
  );
});
