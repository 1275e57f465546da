import 'reflect-metadata';
import { AppLog, HealthController, PlatformModule, printable, sendStrictHeaders, serverOptions, startOrExit } from '#platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import { WebModule } from './web.module.js';

@Module({ controllers: [HealthController] })
class WebProcess {}

await startOrExit(async (config) => {
  const root = { module: WebProcess, imports: [PlatformModule.forRoot(config), WebModule] };
  const options = { bufferLogs: true, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(serverOptions()), options);
  await sendStrictHeaders(app.getHttpAdapter().getInstance());
  app.useLogger(app.get(AppLog));
  app.enableShutdownHooks([], { useProcessExit: true });
  await app.listen(config.port, config.host);
  process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg pages are ready on ${await app.getUrl()}\n`);
});
