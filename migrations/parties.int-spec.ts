import { randomUUID } from 'node:crypto';
import { Database, migrate } from '#platform';
import { DataSource } from 'typeorm';
import { type TestDatabase, createEmptyDatabase } from '../test/support/test-postgres.js';
import { Parties1790000001001 } from './1790000001001-parties.js';
import { migrations } from './index.js';

const BEFORE = migrations.slice(0, migrations.indexOf(Parties1790000001001));
const SETTINGS = randomUUID();
const STATE = { number: 'NJ-2026-000001', receivedAt: '2026-03-02T09:00:00.000Z', submission: { plannedDismissals: 6 } };
/** As a process of the release before calls it, with a case of a party. */
const APPEND = `select append_case('nj', $1, 'case', $2, array[gen_random_uuid()], '{T}', array[now()], '{"{}"}', '{"{}"}', $3,
  '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', $4, 'mass-layoff-notice', 'notification', 'ready', true, 'company:1', 'Træ ApS',
  'Varsling', '{}', null, now(), 'infinity', null, '{}', 'Varsling', '99001003', null) as position`;

let test: TestDatabase;
let database: Database;

beforeEach(async () => {
  test = await createEmptyDatabase();
  await migrate(test.url, BEFORE);
  database = new Database({ databaseUrl: test.url });
});

afterEach(async () => {
  await database.close();
  await test.drop();
});

const append = (stream: string, expected: number) =>
  database.query({ text: APPEND, values: [stream, expected, JSON.stringify(STATE), `NJ-${stream}`] });
const begun = async (): Promise<object | undefined> => {
  const text = `select begin_case('nj', '{}', '{}', $1, 'mass-layoff-notice', array['99001003']) as begun`;
  return (await database.query<{ readonly begun: object }>({ text, values: [SETTINGS] }))[0]?.begun;
};

describe('a database that held cases of parties before their versions were counted', () => {
  it('gives them as facts to the next of the party, which stands at 0', async () => {
    const stream = randomUUID();
    await append(stream, 0);
    await migrate(test.url, migrations);
    const cases = [{ caseId: stream, ...STATE }];
    expect(await begun()).toMatchObject({ facts: { settings: [], parties: [{ party: '99001003', version: 0, cases }] } });
  });

  it('is still written and read by processes of the release before, which count up the party', async () => {
    const stream = randomUUID();
    await append(stream, 0);
    await migrate(test.url, migrations);
    await append(stream, 1);
    await append(randomUUID(), 0);
    expect(await begun()).toMatchObject({ facts: { parties: [{ version: 2 }] } });
    const loaded = await database.query({ text: `select load_case('nj', $1, '{}', '{}') as loaded`, values: [stream] });
    expect(loaded).toMatchObject([{ loaded: { version: 2, facts: null, state: STATE } }]);
    const first = await database.query({ text: `select begin_case('nj', '{}', '{}') as begun`, values: [] });
    expect(first).toMatchObject([{ begun: { number: expect.stringMatching(/^NJ-/) as string, facts: null } }]);
  });

  it('goes back to as it was, and takes appends', async () => {
    await migrate(test.url, migrations);
    const source = new DataSource({ type: 'postgres', url: test.url, migrations: [...migrations], migrationsTableName: 'migration' });
    await source.initialize();
    for (let left = migrations.length; left > BEFORE.length; left -= 1) await source.undoLastMigration();
    await source.destroy();
    const stream = randomUUID();
    await append(stream, 0);
    const loaded = await database.query({ text: `select load_case('nj', $1, '{}', '{}') as loaded`, values: [stream] });
    expect(loaded).toMatchObject([{ loaded: { version: 1, state: STATE } }]);
    const first = await database.query({ text: `select begin_case('nj', '{}', '{}') as begun`, values: [] });
    expect(first).toMatchObject([{ begun: { repeats: [] } }]);
  });
});
