import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { type MigrationClass, migrate } from '../database/migrate.js';
import { inTransaction, rowsOf } from '../database/tx.js';
import { type OwnerConnection, asOwner } from '../upkeep/owner-connection.js';
import { qualified, type TableFound, tablesOf } from './catalog.js';
import { type Manifest, MANIFEST_FILE, parseManifest, type SavedSequence } from './manifest.js';
import { fillTable } from './table-file.js';

/** Tables that are there and filled before anything is restored. */
const SET_UP = ['migration', 'installation'];
/** Before every transaction of a server: what bears it is read in the order of its position, and nothing new comes before it. */
const BEFORE_ALL = '1';

/**
 * Fills an empty database from a backup: with the schema the backup was made with, which is then brought up to date.
 * Transaction ids are set to one before all others and checkpoints are not restored, so every subscription reads the log
 * from its start. All rows come in one transaction or none do.
 * @throws when the database holds anything, the backup is damaged, or it was made by a later version of the product
 */
export async function restore(url: string, folder: string, migrations: readonly MigrationClass[]): Promise<Manifest> {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8'));
  const known = migrations.filter(({ name }) => manifest.migrations.includes(name));
  if (known.length < manifest.migrations.length) throw new Error('The backup was made by a later version of the product');
  await asOwner(url, async (client) => refuseUnlessEmpty(client, await tablesOf(client)));
  await migrate(url, known);
  await asOwner(url, async (client) => {
    await inTransaction(client, () => fillAll(client, folder, manifest));
    await client.query('analyze');
  });
  await migrate(url, migrations);
  return manifest;
}

async function refuseUnlessEmpty(client: OwnerConnection, tables: readonly TableFound[]): Promise<void> {
  for (const { name } of tables) {
    if (SET_UP.includes(name)) continue;
    const { rowCount } = await client.query(`select from ${qualified(name)} limit 1`);
    if (rowCount !== 0) throw new Error(`The database is not empty: ${name} has rows. A restore takes an empty one`);
  }
}

async function fillAll(client: OwnerConnection, folder: string, { tables, sequences }: Manifest): Promise<void> {
  const found = await tablesOf(client);
  const unknown = tables.find(({ name }) => !found.some((table) => table.name === name));
  if (unknown !== undefined) throw new Error(`The schema has no table ${unknown.name}`);
  for (const { name, walled } of found) if (walled) await client.query(`alter table ${qualified(name)} no force row level security`);
  await refuseUnlessEmpty(client, found);
  await client.query('delete from installation');
  const defaults = await beforeAll(client, found);
  for (const table of tables) await fillTable(client, folder, table);
  for (const statement of defaults) await client.query(statement);
  for (const sequence of sequences) await setSequence(client, sequence);
  for (const { name, walled } of found) if (walled) await client.query(`alter table ${qualified(name)} force row level security`);
}

/** Lets every column of transaction ids be filled with {@link BEFORE_ALL}. Answers the statements that undo it. */
async function beforeAll(client: OwnerConnection, tables: readonly TableFound[]): Promise<readonly string[]> {
  const undo: string[] = [];
  for (const { name, transactionColumns } of tables) {
    for (const column of transactionColumns) {
      const alter = `alter table ${qualified(name)} alter column ${escapeIdentifier(column)}`;
      undo.push(`${alter} ${await defaultOf(client, name, column)}`);
      await client.query(`${alter} set default ${escapeLiteral(BEFORE_ALL)}`);
    }
  }
  return undo;
}

async function defaultOf(client: OwnerConnection, table: string, column: string): Promise<string> {
  const text = `select pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where d.adrelid = $1::regclass and a.attname = $2`;
  const [found] = await rowsOf<{ readonly expression: string }>(client, { text, values: [qualified(table), column] });
  return found === undefined ? 'drop default' : `set default ${found.expression}`;
}

/** Sets a sequence to where it stood; one that no migration makes, such as that of a year's case numbers, is made with its users. */
async function setSequence(client: OwnerConnection, { name, lastValue, isCalled, users }: SavedSequence): Promise<void> {
  await client.query(`create sequence if not exists ${qualified(name)}`);
  for (const user of users) await client.query(`grant usage on sequence ${qualified(name)} to ${escapeIdentifier(user)}`);
  await client.query('select setval($1::regclass, $2::bigint, $3)', [qualified(name), lastValue, isCalled]);
}
