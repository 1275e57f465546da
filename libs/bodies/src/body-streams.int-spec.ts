import { AppClock, Database, EventStore, rebuildReadModels, StreamReadModels, Upcasters } from '#platform';
import { withClient } from '../../../test/support/installed-servers.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-postgres.js';
import { Bodies } from './bodies.query.js';
import { bodyStreams } from './body-streams.table.js';
import { DemoCouncil } from './demo-council.handler.js';
import { BodyEstablishment } from './establish-body.handler.js';

const SILENT = { repaired: () => undefined, fault: () => undefined };

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  const clock = new AppClock(database);
  const establishment = new BodyEstablishment(new EventStore(database, new Upcasters()), clock);
  await new DemoCouncil(new Bodies(database, clock, establishment)).establish();
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

const rebuilt = () => rebuildReadModels(test.url, [new StreamReadModels([bodyStreams], new Upcasters())], SILENT);

async function asked(text: string): Promise<readonly unknown[]> {
  return withClient(test.url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
}

describe('the states of bodies', () => {
  it('are what a rebuild from the log makes, and repaired when they are not', async () => {
    const all = 'select * from stream_state order by stream';
    const before = await asked(all);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0 });
    await asked(`update stream_state set state = '{}'`);
    await asked(`insert into deadline select council, stream, 'nothing', now() from stream_state limit 1`);
    const { repaired, counts } = await rebuilt();
    expect(repaired).toBe(before.length + 1);
    expect(counts.slice(0, 2)).toEqual([
      { name: 'body stream_state', rows: before.length, identical: 0, repaired: before.length },
      { name: 'body deadline', rows: 0, identical: 0, repaired: 1 },
    ]);
    await expect(asked(all)).resolves.toEqual(before);
  });
});
