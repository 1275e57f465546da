import { randomBytes } from 'node:crypto';
import { escapeIdentifier, type Client } from 'pg';
import { withClient } from './installed-servers.js';
import { currentTestRun } from './test-run.js';

/** A database of a test's own; `drop` ends its sessions and removes it, and may be repeated. */
export interface TestDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

/** Creates a database with all migrations run: a copy of a template that is made once per test run, an installation of its own. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = `${currentTestRun().prefix}_template`;
  await withAdministrator((client) => ensureTemplate(client, template));
  const database = await create(template);
  await withClient(database.url, (client) => client.query('update installation set id = gen_random_uuid()'));
  return database;
}

/** Creates a database without migrations, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}

async function create(template: string): Promise<TestDatabase> {
  const name = `${currentTestRun().prefix}_${randomBytes(6).toString('hex')}`;
  const quoted = escapeIdentifier(name);
  await withAdministrator((client) => client.query(`create database ${quoted} template ${escapeIdentifier(template)} encoding 'UTF8'`));
  const drop = async (): Promise<void> => {
    await withAdministrator((client) => client.query(`drop database if exists ${quoted} with (force)`));
  };
  return { url: urlOf(name), drop };
}

/** The first to come makes the template under another name and renames it when it is whole; the others wait for it. */
async function ensureTemplate(client: Client, template: string): Promise<void> {
  if (await exists(client, template)) return;
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  if (await exists(client, template)) return;
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${escapeIdentifier(draft)} with (force)`);
  await client.query(`create database ${escapeIdentifier(draft)} template template0 encoding 'UTF8'`);
  const { prepareTemplate } = await import('./template-database.js');
  await prepareTemplate(urlOf(draft));
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(template)}`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  return rowCount === 1;
}

function withAdministrator<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(currentTestRun().postgresUrl, work);
}

function urlOf(name: string): string {
  const url = new URL(currentTestRun().postgresUrl);
  url.pathname = `/${name}`;
  return url.href;
}
