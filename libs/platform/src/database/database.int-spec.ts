import { randomUUID } from 'node:crypto';
import { Client, DatabaseError } from 'pg';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { eventually, pause } from '../testing.js';
import { Database } from './database.js';

const TENANT_TABLES = ['event_log', 'stream_state', 'deadline', 'idempotency', 'personal_data'];

let test: TestDatabase;
let database: Database;
let owner: Client;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  await database.query({
    text: `select append_events('nj', $1, 'case', 0, array[$2::uuid], '{T}', array[now()], '{"{}"}', '{"{}"}', '{}',
      '{k}', array[now()], '{}', '{c}', '{k}', '{h}', '{1}', array[$3::uuid], '{"{}"}')`,
    values: [randomUUID(), randomUUID(), randomUUID()],
  });
});

afterAll(async () => {
  await owner.end();
  await database.close();
  await test.drop();
});

const count = (table: string) => ({ text: `select count(*)::int as n from ${table}`, values: [] });

describe('row-level security', () => {
  it.each(TENANT_TABLES)('shows %s to its council alone', async (table) => {
    await expect(database.read('nj', count(table))).resolves.toEqual([{ n: 1 }]);
    await expect(database.read('hs', count(table))).resolves.toEqual([{ n: 0 }]);
    await expect(database.read('', count(table))).resolves.toEqual([{ n: 0 }]);
    await expect(database.query(count(table))).resolves.toEqual([{ n: 0 }]);
  });

  it('is forced on every table that names a council', async () => {
    const { rows } = await owner.query(
      `select relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'council'
        where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('refuses a row for another council', async () => {
    const insert = database.transact('nj', (tx) => tx.query("insert into deadline values ('hs', $1, 'k', now())", [randomUUID()]));
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['truncate event_log', 'the app'],
    ['update event_log set type = type', 'the app'],
    ['delete from event_log', 'the app'],
    ['select * from checkpoint', 'the app'],
    ['update installation set id = gen_random_uuid()', 'the app'],
    ['create table t ()', 'the app'],
  ])('or a missing grant refuses “%s” to %s', async (text) => {
    await expect(database.query({ text, values: [] })).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['truncate event_log'],
    ['delete from deadline'],
    ['select * from stream_state'],
    ['select * from personal_data'],
    ['select * from idempotency'],
    ['select * from installation_secret'],
  ])('or a missing grant refuses “%s” to a worker', async (text) => {
    await expect(database.workerQuery({ text, values: [] })).rejects.toMatchObject({ code: '42501' });
  });

  it('shows a worker the log and the deadlines of all councils', async () => {
    await expect(database.workerQuery(count('event_log'))).resolves.toEqual([{ n: 1 }]);
    await expect(database.workerQuery(count('deadline'))).resolves.toEqual([{ n: 1 }]);
  });

  it('holds for roles that are neither superuser nor above it, and cannot sign in', async () => {
    const { rows } = await owner.query(
      "select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as strong from pg_roles where rolname like 'sagsudvalg%' order by 1",
    );
    expect(rows).toEqual([
      { rolname: 'sagsudvalg_app', strong: false },
      { rolname: 'sagsudvalg_finder', strong: false },
      { rolname: 'sagsudvalg_worker', strong: false },
    ]);
  });

  it('leaks no council between reads that share connections, not even after a fault', async () => {
    const councils = Array.from({ length: 20 }, (_, n) => `c${String(n)}`);
    const statement = { name: 'tenant', text: "select current_setting('app.council', true) as council", values: [] };
    const faulty = { text: 'select 1 / 0', values: [] };
    const reads = Array.from({ length: 800 }, async (_, n) => {
      const council = councils[n % 20] ?? '';
      const fault = n % 5 === 0 ? await database.read(council, faulty).catch((thrown: unknown) => thrown) : undefined;
      expect(fault instanceof DatabaseError).toBe(n % 5 === 0);
      await expect(database.read(council, statement)).resolves.toEqual([{ council }]);
    });
    await Promise.all(reads);
    await expect(database.query({ text: "select nullif(current_setting('app.council', true), '') as c", values: [] })).resolves.toEqual([
      { c: null },
    ]);
  });

  it('cannot be left by a council that is written as SQL', async () => {
    await expect(database.read("nj'; reset role; --", count('event_log'))).resolves.toEqual([{ n: 0 }]);
  });
});

describe('a connection', () => {
  it('acts as its role with its limits, whatever options the address has', async () => {
    const other = new Database({ databaseUrl: `${test.url}?options=-c%20work_mem%3D5MB` });
    const text =
      "select current_user as role, current_setting('work_mem') as mem, current_setting('TimeZone') as zone, current_setting('statement_timeout') as limit";
    await expect(other.query({ text, values: [] })).resolves.toEqual([{ role: 'sagsudvalg_app', mem: '5MB', zone: 'UTC', limit: '10s' }]);
    await expect(other.workerQuery({ text, values: [] })).resolves.toEqual([
      { role: 'sagsudvalg_worker', mem: '5MB', zone: 'UTC', limit: '10s' },
    ]);
    await other.close();
  });

  it('gives moments as instants and days as days', async () => {
    const text = "select '2026-03-10 23:59:59.9999+01'::timestamptz as at, '2026-03-10'::date as day, 12345678901234567::bigint as n";
    await expect(database.query({ text, values: [] })).resolves.toEqual([
      { at: '2026-03-10T22:59:59.999Z', day: '2026-03-10', n: '12345678901234567' },
    ]);
    await expect(database.transact('nj', (tx) => tx.query(text))).resolves.toEqual(await database.query({ text, values: [] }));
  });

  it('that the server ends is replaced', async () => {
    await database.query({ text: 'select 1', values: [] });
    const held = database.workerTransact((tx) => tx.query('select pg_sleep(10)'));
    await pause(50);
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'sagsudvalg%'",
    );
    await expect(held).rejects.toThrow(Error);
    await pause(50);
    await expect(database.read('nj', count('event_log'))).resolves.toEqual([{ n: 1 }]);
    await expect(database.workerQuery(count('event_log'))).resolves.toEqual([{ n: 1 }]);
    await expect(database.transact('nj', (tx) => tx.query('select 1 as one'))).resolves.toEqual([{ one: 1 }]);
  });
});

describe('a server that has few connections left', () => {
  const login = `few_${randomUUID().replaceAll('-', '')}`;
  let few: Database;

  beforeAll(async () => {
    await owner.query(`create role ${login} login password '${login}' connection limit 3 in role sagsudvalg_app, sagsudvalg_worker`);
    const address = new URL(test.url);
    [address.username, address.password] = [login, login];
    few = new Database({ databaseUrl: address.href });
  });

  afterAll(async () => {
    await few.close();
    await owner.query(`drop role ${login}`);
  });

  it('keeps callers waiting for one that comes free, and fails none of them', async () => {
    const slow = { text: 'select pg_sleep(0.02)', values: [] };
    const asked = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? few.query(slow) : few.read('nj', slow)));
    await expect(Promise.all(asked)).resolves.toHaveLength(40);
  });
});

describe('a transaction', () => {
  it.each([
    [
      'of a council',
      (fail: boolean) =>
        database.transact('nj', async (tx) => {
          await tx.query("insert into idempotency values ('nj', 'tx', 'council', 'h', $1, 1)", [randomUUID()]);
          if (fail) throw new Error('no');
        }),
      "select count(*)::int as n from idempotency where client = 'tx'",
    ],
    [
      'of a worker',
      (fail: boolean) =>
        database.workerTransact(async (tx) => {
          await tx.query("insert into checkpoint (name) values ('tx')");
          if (fail) throw new Error('no');
        }),
      "select count(*)::int as n from checkpoint where name = 'tx'",
    ],
  ])('%s is written whole or not at all', async (_, work, written) => {
    await expect(work(true)).rejects.toThrow('no');
    expect((await owner.query(written)).rows).toEqual([{ n: 0 }]);
    await work(false);
    expect((await owner.query(written)).rows).toEqual([{ n: 1 }]);
  });
});

describe('a notification', () => {
  it('is heard at once, and a burst of them a few times only', async () => {
    let heard = 0;
    const unlisten = await database.listen('burst', () => (heard += 1));
    database.notify('burst');
    await eventually(() => heard === 1);
    for (let n = 0; n < 100; n += 1) database.notify('burst');
    await eventually(() => heard >= 2);
    await pause(150);
    expect(heard).toBeLessThanOrEqual(3);
    await unlisten();
    database.notify('burst');
    await pause(100);
    expect(heard).toBeLessThanOrEqual(3);
  });

  it('is heard again after the listener lost its connection', async () => {
    let heard = 0;
    const unlisten = await database.listen('lost', () => (heard += 1));
    await owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = \'listen "lost"\'',
    );
    await eventually(() => heard === 1);
    database.notify('lost');
    await eventually(() => heard >= 2);
    await expect(unlisten()).resolves.toBeUndefined();
  });

  it('that cannot be sent is dropped', async () => {
    const away = new Database({ databaseUrl: 'postgres://postgres@127.0.0.1:1/away' });
    away.notify('log');
    await pause(60);
    away.notify('log');
    await expect(away.close()).resolves.toBeUndefined();
  });
});
