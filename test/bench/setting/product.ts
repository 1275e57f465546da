import { CaseworkModule } from '#casework';
import { PlatformModule, readConfig } from '#platform';
import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Place } from './place.js';

@Module({})
class Product {}

/** What a product is opened with besides its database. */
interface Parts {
  readonly redisUrl?: string;
  /** More libs than casework. */
  readonly modules?: readonly Type[];
}

/** Casework on its platform in this process, put together as a worker is but without what tells people of things. */
export async function openProduct(
  place: Place,
  databaseUrl: string,
  { redisUrl, modules = [] }: Parts = {},
): Promise<INestApplicationContext> {
  const env = { DATABASE_URL: databaseUrl, AUTH: 'demo', CLOCK: 'demo', LOG_LEVEL: 'silent', DATA_DIR: place.folder };
  const config = readConfig(redisUrl === undefined ? env : { ...env, REDIS_URL: redisUrl });
  const root = { module: Product, imports: [PlatformModule.forRoot(config), CaseworkModule, ...modules] };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  place.atEnd(() => app.close());
  return app;
}
