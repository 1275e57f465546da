import 'reflect-metadata';
import { AppLog, PlatformModule, printable, configOrExit, serverOptions } from '#platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Module } from '@nestjs/common';
import { WebModule } from './web.module.js';

@Module({})
class WebProcess {}

const config = configOrExit();
const root = { module: WebProcess, imports: [PlatformModule.forRoot(config), WebModule] };
const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(serverOptions()), { bufferLogs: true });
app.useLogger(app.get(AppLog));
app.enableShutdownHooks([], { useProcessExit: true });
await app.listen(config.port, config.host);
process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg pages are ready on ${await app.getUrl()}\n`);
