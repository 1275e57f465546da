import 'reflect-metadata';
import {
  AppLog,
  ConfigFault,
  LiveFigures,
  migrate,
  PlatformModule,
  printable,
  Readiness,
  startMetricsServer,
  startOrExit,
} from '#platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '../../../migrations/index.js';
import { WorkerModule } from './worker.module.js';

@Module({})
class WorkerProcess {}

await startOrExit(async (config) => {
  if (config.databaseUrl === undefined) throw new ConfigFault(['DATABASE_URL must name the database that the API uses']);
  await migrate(config.databaseUrl, migrations);
  const root = { module: WorkerProcess, imports: [PlatformModule.forRoot(config), WorkerModule] };
  const app = await NestFactory.createApplicationContext(root, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(AppLog));
  app.enableShutdownHooks([], { useProcessExit: true });
  const shown = { figures: app.get(LiveFigures), readiness: app.get(Readiness) };
  if (config.metricsPort !== undefined) await startMetricsServer(config.metricsPort, config, shown);
  process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg worker is ready\n`);
});
