import { type Config, migrate, startEmbeddedPostgres } from '#platform';
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
  const postgres = await startEmbeddedPostgres({ dataDir: resolve(config.dataDir), durable: true, database: 'sagsudvalg' });
  const release = await postgres.use();
  try {
    await migrate(postgres.url, migrations);
  } catch (fault) {
    await release();
    throw fault;
  }
  return { config: config.onDatabase(postgres.url), release };
}
