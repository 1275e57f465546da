import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { Database, migrate } from '#platform';
import { type TestDatabase, createEmptyDatabase } from '../test/support/test-postgres.js';
import { migrations } from './index.js';

const ROLES = 'sagsudvalg_app, sagsudvalg_worker, sagsudvalg_finder';

let test: TestDatabase;
let superuser: Client;

beforeEach(async () => {
  test = await createEmptyDatabase();
  superuser = new Client({ connectionString: test.url });
  await superuser.connect();
});

afterEach(async () => {
  await superuser.end();
  await test.drop();
});

/** An ordinary login that owns the database and may create roles; it was given those that another login had made. */
async function ordinaryLogin(): Promise<{ readonly name: string; readonly url: string }> {
  const name = `login_${randomBytes(6).toString('hex')}`;
  await superuser.query(`create role ${name} login createrole password 'ordinary'`);
  const url = new URL(test.url);
  await superuser.query(`alter database ${url.pathname.slice(1)} owner to ${name}`);
  const { rowCount } = await superuser.query("select 1 from pg_roles where rolname = 'sagsudvalg_app'");
  if (rowCount === 1) await superuser.query(`grant ${ROLES} to ${name}`);
  url.username = name;
  url.password = 'ordinary';
  return { name, url: url.href };
}

async function tables(): Promise<number> {
  const { rows } = await superuser.query<{ readonly n: number }>(
    "select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'",
  );
  return rows[0]?.n ?? -1;
}

describe('the migrations', () => {
  it('serve a login that is no superuser, with the wall between councils standing', async () => {
    const login = await ordinaryLogin();
    await migrate(login.url, migrations);
    const database = new Database({ databaseUrl: login.url });
    const append = `select append_events('nj', $1, 'case', 0, array[$2::uuid], '{T}', array[now()], '{"{}"}', '{"{}"}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`;
    await database.query({ text: append, values: [randomUUID(), randomUUID()] });
    const count = { text: 'select count(*)::int as n from event_log', values: [] };
    await expect(database.read('nj', count)).resolves.toEqual([{ n: 1 }]);
    await expect(database.query(count)).resolves.toEqual([{ n: 0 }]);
    await expect(database.workerQuery(count)).resolves.toEqual([{ n: 1 }]);
    await database.close();
    await superuser.query(`reassign owned by ${login.name} to current_user`);
    await superuser.query(`drop owned by ${login.name}; drop role ${login.name}`);
  });

  it('may be run by three processes at once', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(test.url, migrations)));
    await expect(superuser.query('select 1 from migration')).resolves.toMatchObject({ rowCount: migrations.length });
    await expect(superuser.query('select 1 from installation')).resolves.toMatchObject({ rowCount: 1 });
  });

  it('can be undone, and run again', async () => {
    await migrate(test.url, migrations);
    const before = await tables();
    const source = new DataSource({ type: 'postgres', url: test.url, migrations: [...migrations], migrationsTableName: 'migration' });
    await source.initialize();
    for (let left = migrations.length; left > 0; left -= 1) await source.undoLastMigration();
    await source.destroy();
    await expect(tables()).resolves.toBe(0);
    await migrate(test.url, migrations);
    await expect(tables()).resolves.toBe(before);
  });
});
