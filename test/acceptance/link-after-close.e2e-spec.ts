import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeredBySome, decidedAndClosed, heard, mailsAbout, openedHearing } from '../support/case-story.js';
import { signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface HearingBody {
  readonly outcome?: string;
  readonly contentHash: string;
  readonly replies?: readonly object[];
}

const OUT = 'member-dh-1';
const LEFT = 7;

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
}, 60_000);

afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a link to a hearing that is over', () => {
  it('shows the result and takes no answer, in every state after it; who is out is neither shown nor told of it', async () => {
    const urls = [app.url];
    const opened = await openedHearing(urls);
    const { id, number } = opened;
    const [silent, out] = await Promise.all([signIn(urls, 'member-kl-1'), signIn(urls, OUT)]);
    const declared = { ground: 'own-interest', explanation: 'Det er min egen virksomhed.' };
    expect((await out.post(`cases/${id}/hearing/declare-disqualification`, declared)).status).toBe(204);
    await answeredBySome(urls, id, 5);

    const expectOver = async (): Promise<void> => {
      const { status, body } = await silent.get<HearingBody>(`cases/${id}/hearing`);
      expect({ status, outcome: body.outcome, replies: body.replies?.length }).toEqual({ status: 200, outcome: 'approved', replies: 5 });
      const reply = { answer: 'approve', contentHash: body.contentHash };
      const refused = await silent.post<{ readonly code: string }>(`cases/${id}/hearing/reply`, reply);
      expect([refused.status, refused.body.code]).toEqual([422, 'hearing-is-closed']);
      expect((await out.get(`cases/${id}/hearing`)).status).toBe(404);
      expect((await out.post(`cases/${id}/hearing/reply`, reply)).status).toBe(404);
    };

    await heard(urls, opened);
    await expectOver();
    const told = await eventually(
      async () => (await mailsAbout(dataDir, number)).filter(({ subject }) => subject === `Høringen i sag ${number} er afsluttet`),
      ({ length }) => length >= LEFT,
    );
    expect(told[0]?.text).toContain(`/hoeringer/${number}`);
    await decidedAndClosed(urls, id);
    await expectOver();
    const ended = (await mailsAbout(dataDir, number)).filter(({ subject }) => subject?.includes('er afsluttet'));
    expect(ended).toHaveLength(LEFT);
    expect(ended.flatMap(({ to }) => to?.map(({ address }) => address))).not.toContain(`${OUT}@example.test`);
  }, 60_000);
});
