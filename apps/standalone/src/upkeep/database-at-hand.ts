import { type Config, startEmbeddedPostgres } from '#platform';
import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/** A database for a command, and how to leave it as it was found. */
export interface DatabaseAtHand {
  readonly config: Config;
  readonly url: string;
  readonly release: () => Promise<void>;
}

const DATA_FOLDER = /^postgres-\d+$/;

/**
 * The database the settings name, or else the embedded one in the data folder, which runs on for others who use it. Nothing is
 * migrated, and a data folder is made only for a command that may begin with a new one.
 * @throws when there is none
 */
export async function databaseAtHand(config: Config, mayBeNew: boolean): Promise<DatabaseAtHand> {
  if (config.databaseUrl !== undefined) return { config, url: config.databaseUrl, release: () => Promise.resolve() };
  const dataDir = resolve(config.dataDir);
  if (!mayBeNew && !(await hasDatabase(dataDir))) throw new Error(`There is no database in ${dataDir}; DATA_DIR may name another folder`);
  const { url, use } = await startEmbeddedPostgres({ dataDir, durable: true, database: 'sagsudvalg' });
  return { config: config.onDatabase(url), url, release: await use() };
}

async function hasDatabase(dataDir: string): Promise<boolean> {
  const names = await readdir(dataDir).catch(() => []);
  return names.some((name) => DATA_FOLDER.test(name));
}
