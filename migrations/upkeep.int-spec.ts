import { Client } from 'pg';
import { type TestDatabase, createTestDatabase } from '../test/support/test-postgres.js';

const CLOSED = `select c.relname::text as name from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
   and not exists (select from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname
     and p.policyname = 'upkeep' and p.roles = array[current_user] and p.qual = 'true' and p.with_check = 'true')`;

const OPEN_TO_ALL = `select p.tablename::text as name from pg_policies p
 where p.schemaname = 'public' and p.policyname = 'upkeep' and p.roles && array['public', 'sagsudvalg_app', 'sagsudvalg_worker']::name[]`;

describe('a table behind the wall between councils', () => {
  let test: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    test = await createTestDatabase();
    owner = new Client({ connectionString: test.url });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await test.drop();
  });

  it('is open to the login that migrates, so that backups are whole', async () => {
    const { rows } = await owner.query(CLOSED);
    expect(rows).toEqual([]);
  });

  it('is not opened to anybody else by that', async () => {
    const { rows } = await owner.query(OPEN_TO_ALL);
    expect(rows).toEqual([]);
  });
});
