import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startEmbeddedPostgres } from '#platform';
import { migrations } from '../../../migrations/index.js';
import { withClient } from '../../support/installed-servers.js';
import type { Options } from '../options.js';

/** Where figures are measured: a durable PostgreSQL that nobody else uses, with as many databases as are asked for. */
export interface Place {
  readonly options: Options;
  readonly folder: string;
  /** The server's first process. */
  readonly postmaster: number;
  /** A database of this name, migrated; the same again when it was asked for before. */
  readonly database: (name: string) => Promise<string>;
  /** A new database of this name with nothing in it. */
  readonly emptyDatabase: (name: string) => Promise<string>;
  /** Does something when all figures are measured, the last asked first. */
  readonly atEnd: (end: () => Promise<unknown>) => void;
  readonly close: () => Promise<void>;
}

/** Starts the server in a folder of its own, which goes with it. */
export async function openPlace(options: Options): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'sagsudvalg-bench-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: true, database: 'bench' });
  const databases = new Map<string, Promise<string>>();
  const ends: (() => Promise<unknown>)[] = [() => server.stop(), () => rm(folder, { recursive: true })];
  return {
    ...{ options, folder, postmaster: server.pid },
    database: (name) => kept(databases, name, () => createMigrated(server.url, name)),
    emptyDatabase: (name) => createDatabase(server.url, name),
    atEnd: (end) => void ends.unshift(end),
    close: async () => {
      for (const end of ends) await end();
    },
  };
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await withClient(serverUrl, (client) => client.query(`create database ${name} template template0 encoding 'UTF8'`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function createMigrated(serverUrl: string, name: string): Promise<string> {
  const url = await createDatabase(serverUrl, name);
  await migrate(url, migrations);
  return url;
}

function kept<T>(map: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = map.get(key) ?? make();
  map.set(key, made);
  return made;
}
