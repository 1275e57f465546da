import 'reflect-metadata';
import { AppLog, LiveFigures, migrate, PlatformModule, printable, configOrExit, startMetricsServer } from '#platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '../../../migrations/index.js';
import { WorkerModule } from './worker.module.js';

@Module({})
class WorkerProcess {}

const config = configOrExit();
if (config.databaseUrl === undefined) throw new Error('DATABASE_URL must name the database that the API uses');
await migrate(config.databaseUrl, migrations);
const root = { module: WorkerProcess, imports: [PlatformModule.forRoot(config), WorkerModule] };
const app = await NestFactory.createApplicationContext(root, { bufferLogs: true });
app.useLogger(app.get(AppLog));
app.enableShutdownHooks([], { useProcessExit: true });
if (config.metricsPort !== undefined) await startMetricsServer(config.metricsPort, config, app.get(LiveFigures));
process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg worker is ready\n`);
