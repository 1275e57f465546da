import { withClient } from '../test/support/installed-servers.js';
import { createTestDatabase, type TestDatabase } from '../test/support/test-postgres.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const SINCE = `select e.at from event_log e where e.council = 'nj' and e.type = 'AttentionPointRaised' and e.at >= '2026-01-01' order by e.at, e.stream`;

describe('points of attention in the log', () => {
  it('are found by an index of their own behind the wall between councils, in their order', async () => {
    const plan = await withClient(database.url, async (client) => {
      await client.query('set enable_seqscan = off; set enable_bitmapscan = off; set role sagsudvalg_app');
      return (await client.query<{ readonly 'QUERY PLAN': string }>(`explain ${SINCE}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('event_log_attention_points');
    expect(plan).not.toContain('Sort');
    expect(plan).toMatch(/Index Cond: .*at >= /);
  });
});
