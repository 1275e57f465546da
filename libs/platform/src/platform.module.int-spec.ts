import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-postgres.js';
import type { Config } from './config/config.js';
import { readConfig } from './config/read-config.js';
import { Database } from './database/database.js';
import { HealthController } from './observability/health.controller.js';
import { LiveFigures } from './observability/live-figures.js';
import { MetricsController } from './observability/metrics.controller.js';
import { startMetricsServer } from './observability/metrics-server.js';
import { Metrics } from './observability/metrics.js';
import { Readiness } from './observability/readiness.js';
import { PlatformModule } from './platform.module.js';
import { serverOptions } from './problems/server-options.js';
import { Queues } from './queues/queues.js';
import { DeadlineSweep } from './sweep/deadline-sweep.js';
import { Ticker } from './sweep/ticker.js';
import { eventually } from './testing.js';

@Module({})
class RootModule {
  static with(config: Config): DynamicModule {
    return { module: RootModule, imports: [PlatformModule.forRoot(config)], controllers: [HealthController, MetricsController] };
  }
}

describe('the platform of a process', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;

  async function start(env: NodeJS.ProcessEnv = {}): Promise<void> {
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...env });
    app = await NestFactory.create<NestFastifyApplication>(RootModule.with(config), new FastifyAdapter(serverOptions()));
    await app.listen(0, config.host);
  }

  async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`${await app.getUrl()}${path}`);
    return { status: response.status, text: await response.text() };
  }

  beforeAll(() => {
    Logger.overrideLogger(false);
  });

  beforeEach(async () => {
    database = await createTestDatabase();
  });

  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  it('lives, and is ready once a worker ticks', async () => {
    await start();
    expect(await get('/health/live')).toEqual({ status: 200, text: '{"status":"ok"}' });
    const before = await get('/health/ready');
    expect([before.status, JSON.parse(before.text)]).toEqual([
      503,
      {
        status: 'error',
        checks: {
          database: { status: 'ok' },
          queues: { status: 'ok', backend: 'postgresql' },
          worker: { status: 'error', secondsSinceTick: null },
        },
      },
    ]);
    app.get(Ticker).run(app.get(DeadlineSweep));
    await eventually(async () => (await get('/health/ready')).status === 200);
    expect(JSON.parse((await get('/health/ready')).text)).toMatchObject({ status: 'ok', checks: { worker: { status: 'ok' } } });
  });

  it('lives but is not ready when no worker has ticked for two minutes', async () => {
    await start();
    const tick = (seconds: number): Promise<unknown> =>
      app.get(Database).workerQuery({
        text: `insert into worker_pulse values ('0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b', clock_timestamp() - make_interval(secs => $1))
          on conflict (worker) do update set at = excluded.at`,
        values: [seconds],
      });
    await tick(115);
    expect((await get('/health/ready')).status).toBe(200);
    await tick(121);
    expect((await get('/health/ready')).status).toBe(503);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('says within some seconds that the database has gone, and goes on', async () => {
    await start();
    await get('/health/ready');
    await database.drop();
    const { status, text } = await get('/health/ready');
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ checks: { database: { status: 'error' }, queues: { status: 'error' } } });
    expect((await get('/metrics')).status).toBe(200);
    expect((await get('/health/live')).status).toBe(200);
  });

  it('measures queues, commands and requests by their pattern', async () => {
    await start();
    await app.get(Queues).add('notices', [{ id: 'n-1', name: 'receipt', data: {} }]);
    app.get(Metrics).startCommand('open-hearing')('done');
    await get('/health/live?q=Holm');
    await eventually(async () => (await get('/metrics')).text.includes('route="/health/live"'));
    const { text } = await get('/metrics');
    expect(text).toContain('sagsudvalg_queue_jobs{queue="notices",state="waiting"} 1');
    expect(text).toContain('sagsudvalg_queue_jobs{queue="hearings",state="failed"} 0');
    expect(text).toContain('sagsudvalg_queue_oldest_waiting_seconds{queue="notices"} ');
    expect(text).toContain('sagsudvalg_command_seconds_count{command="open-hearing",outcome="done"} 1');
    expect(text).toMatch(/sagsudvalg_http_request_seconds_count\{method="GET",route="\/health\/live",status="200"\} 1/);
    expect(text).not.toContain('Holm');
    expect(text).not.toMatch(/^sagsudvalg_worker_pulse_age_seconds \d/m);
  });

  it('keeps metrics to a port of their own where there is one, beside the health that a worker shows there', async () => {
    await start({ METRICS_PORT: '0' });
    const hidden = await get('/metrics');
    expect([hidden.status, JSON.parse(hidden.text)]).toMatchObject([404, { code: 'not-found' }]);
    const server = await startMetricsServer(0, { host: '127.0.0.1' }, { figures: app.get(LiveFigures), readiness: app.get(Readiness) });
    try {
      const address = `http://127.0.0.1:${String(server.port)}`;
      const shown = await fetch(`${address}/metrics`);
      expect(shown.headers.get('content-type')).toContain('text/plain');
      expect(await shown.text()).toContain('sagsudvalg_queue_jobs');
      expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'ok' });
      const ready = await fetch(`${address}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'error', checks: { database: { status: 'ok' } } }]);
      expect((await fetch(`${address}/`)).status).toBe(404);
      expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
    } finally {
      await server.close();
    }
  });

  it('works without HTTP too, and closes in order with work under way', async () => {
    const config = readConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    const worker = await NestFactory.createApplicationContext(PlatformModule.forRoot(config));
    await start();
    const ran: string[] = [];
    await worker.get(Queues).work('hearings', async ({ id }) => void ran.push(await Promise.resolve(id)), 2);
    worker.get(Ticker).run(worker.get(DeadlineSweep));
    await app.get(Queues).add('hearings', [{ id: 'h-1', name: 'close-hearing', data: {} }]);
    await eventually(() => ran.length === 1);
    await worker.close();
    await expect(worker.get(Queues).overview()).rejects.toThrow('closed');
  });
});
