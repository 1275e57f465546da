import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../support/client.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { type CaseBody, later, openedHearing } from '../support/case-story.js';

describe('a hearing with every worker stopped', () => {
  let database: TestDatabase;
  let dataDir: string;
  let api: RunningApp;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    api = await startApp('api', { DATABASE_URL: database.url, DATA_DIR: dataDir });
  }, 60_000);

  afterAll(async () => {
    await api.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('takes a reply before its last moment and refuses one a millisecond after it, though nothing has closed it', async () => {
    const urls = [api.url];
    const opened = await openedHearing(urls);
    const [admin, early, late] = await Promise.all([signIn(urls, 'admin'), signIn(urls, 'member-da-1'), signIn(urls, 'member-da-2')]);
    const { body: hearing } = await early.get<{ readonly contentHash: string; readonly closesAt: string }>(`cases/${opened.id}/hearing`);
    const answer = { answer: 'approve', contentHash: hearing.contentHash };
    await admin.post('demo/clock', { now: later(hearing.closesAt, -30_000) });
    expect((await early.post(`cases/${opened.id}/hearing/reply`, answer)).status).toBe(200);
    await admin.post('demo/clock', { now: later(hearing.closesAt, 1) });
    const refused = await late.post<{ readonly code: string; readonly detail: string }>(`cases/${opened.id}/hearing/reply`, answer);
    expect(refused).toMatchObject({ status: 422, body: { code: 'hearing-is-closed' } });
    expect((await late.get<CaseBody>(`cases/${opened.id}`)).body.state).toBe('in-hearing');
  }, 30_000);
});
