import { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { withRoom } from './pools.js';

/** A migration, by its class; the name ends in 13 digits that say its place. */
export type MigrationClass = new () => MigrationInterface;

/**
 * Runs the migrations that a database lacks, each in a transaction. Of several starters one migrates and the others wait,
 * by a lock on a connection of its own.
 */
export async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const lock = await withRoom(() => connected(url));
  try {
    await lock.query("select pg_advisory_lock(hashtext('sagsudvalg'), hashtext('migrate'))");
    await runMissing(url, migrations);
  } finally {
    await lock.end();
  }
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function runMissing(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 1,
  });
  await withRoom(() => source.initialize());
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
