import 'reflect-metadata';
import {
  AppLog,
  ConfigFault,
  HealthController,
  migrate,
  PlatformModule,
  printable,
  sendStrictHeaders,
  serverOptions,
  startOrExit,
} from '#platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import { migrations } from '../../../migrations/index.js';
import { configurePages, WebModule } from './web.module.js';

@Module({ controllers: [HealthController] })
class WebProcess {}

await startOrExit(async (config) => {
  if (config.databaseUrl === undefined) throw new ConfigFault(['DATABASE_URL must name the database that the API uses']);
  await migrate(config.databaseUrl, migrations);
  const root = { module: WebProcess, imports: [PlatformModule.forRoot(config), WebModule] };
  const options = { bodyParser: false, bufferLogs: true, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(serverOptions()), options);
  await sendStrictHeaders(app.getHttpAdapter().getInstance());
  await configurePages(app);
  app.useLogger(app.get(AppLog));
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(config.port, config.host);
  process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg pages are ready on ${await app.getUrl()}\n`);
});
