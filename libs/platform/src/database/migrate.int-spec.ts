import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type TestDatabase, createEmptyDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { migrate } from './migrate.js';

let test: TestDatabase;
let owner: Client;

async function connect(made: Promise<TestDatabase>): Promise<void> {
  test = await made;
  owner = new Client({ connectionString: test.url });
  await owner.connect();
}

afterEach(async () => {
  await owner.end();
  await test.drop();
});

class SlowTable1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('select pg_sleep(0.2)');
    await runner.query('create table made_once (at timestamptz default now())');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table made_once');
  }
}

class Broken1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table half_made ()');
    await runner.query('select 1 / 0');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

describe('migrating', () => {
  it('by three starters at once runs each migration once', async () => {
    await connect(createEmptyDatabase());
    await Promise.all([1, 2, 3].map(() => migrate(test.url, [SlowTable1790000000001])));
    await expect(owner.query('select name from migration')).resolves.toMatchObject({ rows: [{ name: 'SlowTable1790000000001' }] });
  });

  it('that fails leaves the migrations before it, and frees the lock', async () => {
    await connect(createEmptyDatabase());
    await expect(migrate(test.url, [SlowTable1790000000001, Broken1790000000002])).rejects.toMatchObject({ code: '22012' });
    await migrate(test.url, [SlowTable1790000000001]);
    await expect(owner.query("select to_regclass('made_once')::text as made, to_regclass('half_made') as half")).resolves.toMatchObject({
      rows: [{ made: 'made_once', half: null }],
    });
  });

  it('gives the project its tables', async () => {
    await connect(createTestDatabase());
    await expect(owner.query("select to_regclass('event_log')::text as log")).resolves.toMatchObject({ rows: [{ log: 'event_log' }] });
  });
});
