import { type Config, keepEmbeddedPostgres, migrate } from '#platform';
import { Logger } from '@nestjs/common';
import { resolve } from 'node:path';
import { migrations } from '../../../migrations/index.js';

/** A database brought up to date, and how to let go of it. */
export interface ReadyDatabase {
  readonly config: Config;
  readonly release: () => Promise<void>;
}

/** The database the settings name, or else a PostgreSQL of our own in the data folder; migrated in either case. */
export async function readyDatabase(config: Config): Promise<ReadyDatabase> {
  if (config.databaseUrl === undefined) return embedded(config);
  await migrate(config.databaseUrl, migrations);
  return { config, release: () => Promise.resolve() };
}

async function embedded(config: Config): Promise<ReadyDatabase> {
  const logger = new Logger('database');
  const options = { dataDir: resolve(config.dataDir), durable: true, database: 'sagsudvalg' };
  const { url, release } = await keepEmbeddedPostgres(options, (words) => logger.warn(words));
  try {
    await migrate(url, migrations);
  } catch (fault) {
    await release();
    throw fault;
  }
  return { config: config.onDatabase(url), release };
}
