import { withClient } from './installed-servers.js';
import { createEmptyDatabase, createTestDatabase } from './test-postgres.js';
import { currentTestRun } from './test-run.js';

const tables = async (url: string): Promise<readonly string[]> => {
  const sql = `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`;
  return withClient(url, async (client) => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name));
};

const databases = async (prefix: string): Promise<number> =>
  withClient(currentTestRun().postgresUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where starts_with(datname, $1)', [prefix]);
    return rowCount ?? 0;
  });

describe('a test database', () => {
  it('has all migrations run, also when many are asked for at once, and shares nothing with another', async () => {
    const made = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()));
    const [first, second] = made.map(({ url }) => url);
    await withClient(first ?? '', (client) => client.query('create table only_here (id int)'));
    expect(await tables(first ?? '')).toEqual(expect.arrayContaining(['event_log', 'only_here']));
    expect(await tables(second ?? '')).not.toContain('only_here');
    expect(new Set(made.map(({ url }) => url)).size).toBe(4);
    await Promise.all(made.map(({ drop }) => drop()));
  });

  it('is dropped with its open sessions, and dropping again does nothing', async () => {
    const { url, drop } = await createEmptyDatabase();
    const name = new URL(url).pathname.slice(1);
    const held = withClient(url, async (client) => {
      client.on('error', () => undefined);
      await client.query('select pg_sleep(30)');
    });
    const outcome = held.then(
      () => 'undisturbed',
      () => 'ended',
    );
    expect(await databases(name)).toBe(1);
    await drop();
    await drop();
    expect(await outcome).toBe('ended');
    expect(await databases(name)).toBe(0);
  });

  it('is empty when migrations are not wanted', async () => {
    const { url, drop } = await createEmptyDatabase();
    expect(await tables(url)).toEqual([]);
    await drop();
  });
});
