import { type Config, PlatformModule } from '#platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule, apiServer, configureApi } from '../api.module.js';

@Module({})
class ApiProcess {}

/** The API as an application of its own, ready to listen. */
export async function createApi(config: Config): Promise<NestFastifyApplication> {
  const root = { module: ApiProcess, imports: [PlatformModule.forRoot(config), ApiModule.forRoot(config)] };
  const app = await NestFactory.create<NestFastifyApplication>(root, apiServer(), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  await configureApi(app);
  return app;
}
