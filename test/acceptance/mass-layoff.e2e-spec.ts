import type { JsonObject } from '#kernel';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  answeredByAll,
  type CaseBody,
  decidedAndClosed,
  endTold,
  heard,
  invited,
  mailsAbout,
  openedHearing,
} from '../support/case-story.js';
import { signIn } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

const NOTICE = { sender: 'company-1', caseType: 'mass-layoff-notice', outcome: 'noted' };

describe('a mass-layoff notice', () => {
  let database: TestDatabase;
  let dataDir: string;
  let app: RunningApp;
  let urls: readonly string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
    urls = [app.url];
  }, 60_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('is heard, noted, told and closed, and the municipality of the workplace is told as well', async () => {
    const opened = await openedHearing(urls, NOTICE);
    await invited(dataDir, opened.number, 1);
    await answeredByAll(urls, opened.id);
    await heard(urls, opened);
    const closed = await decidedAndClosed(urls, opened.id, NOTICE.outcome);
    expect(closed.dispatches).toEqual([expect.objectContaining({ recipient: 'company:99001003', state: 'confirmed' })]);
    await endTold(dataDir, opened.number);
    const to = (await mailsAbout(dataDir, opened.number)).map((mail) => mail.to?.[0]?.address);
    expect(to).toHaveLength(1 + 1 + 8 + 8 + 1);
    expect(to.filter((address) => address === '851@example.test')).toHaveLength(1);
    expect(to.filter((address) => address === 'company-1@example.test')).toHaveLength(2);
  }, 60_000);

  it('is seen by the municipality with a workplace in it, and by no other', async () => {
    const company = await signIn(urls, 'company-1');
    const { body } = await company.post<CaseBody>('cases/mass-layoff-notice', exampleOf('mass-layoff-notice'));
    const [here, elsewhere] = await Promise.all([signIn(urls, 'municipality-851'), signIn(urls, 'municipality-860')]);
    expect((await here.get<CaseBody>(`cases/${body.id}`)).body.number).toBe(body.number);
    expect((await elsewhere.get(`cases/${body.id}`)).status).toBe(404);
    expect((await here.post(`cases/${body.id}/withdraw`, { reason: 'Ikke vores' })).status).toBe(403);
  });

  it('is judged with the employer’s other one when both are sent in the same instant', async () => {
    const company = await signIn(urls, 'company-1');
    const example = exampleOf('mass-layoff-notice');
    const employer = { ...(example['employer'] as JsonObject), cvr: '99001011' };
    const notice = { ...example, employer, plannedDismissals: 6 };
    const sent = await Promise.all([1, 2].map(() => company.post<CaseBody>('cases/mass-layoff-notice', notice)));
    expect(sent.map(({ status }) => status)).toEqual([201, 201]);
    const [first, second] = sent.map(({ body }) => body).toSorted((a, b) => a.number.localeCompare(b.number));
    const codes = ['window-crossed-with-earlier-notices', 'possible-duplicate'];
    const told = (body: CaseBody | undefined) => body?.findings.filter(({ code }) => codes.includes(code));
    expect(told(first)).toEqual([]);
    expect(told(second)).toEqual([
      expect.objectContaining({
        code: codes[0],
        data: expect.objectContaining({ numbers: [first?.number], notices: 2, total: 12 }) as unknown,
      }),
      expect.objectContaining({ code: codes[1], data: expect.objectContaining({ numbers: [first?.number], notices: 1 }) as unknown }),
    ]);
  });

  it.each([
    { dismissals: 10, code: 'not-covered' },
    { dismissals: 11, code: 'covered' },
  ])('of $dismissals dismissals among 105 employees is $code', async ({ dismissals, code }) => {
    const company = await signIn(urls, 'company-2');
    const notice = { ...exampleOf('mass-layoff-notice'), plannedDismissals: dismissals };
    const { body } = await company.post<CaseBody>('cases/mass-layoff-notice', notice);
    expect(body.findings.map((found) => found.code)).toContain(code);
  });
});
