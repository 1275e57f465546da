import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApps } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { currentTestRun } from '../support/test-run.js';
import { answeredByAll, decidedAndClosed, endTold, heard, invited, mailsAbout, openedHearing } from '../support/case-story.js';

/** How the product is put together for a run of the story. */
interface Setting {
  readonly name: string;
  readonly apis: number;
  readonly workers: number;
  readonly redis: boolean;
}

const { redisUrl } = currentTestRun();
const SETTINGS: readonly Setting[] = [
  { name: 'one process with queues in PostgreSQL', apis: 0, workers: 0, redis: false },
  { name: 'two API and three worker processes with queues in PostgreSQL', apis: 2, workers: 3, redis: false },
  ...(redisUrl === undefined
    ? []
    : [
        { name: 'one process with queues in Redis', apis: 0, workers: 0, redis: true },
        { name: 'two API and three worker processes with queues in Redis', apis: 2, workers: 3, redis: true },
      ]),
];

interface TimelineBody {
  readonly items: readonly { readonly type: string; readonly text: string; readonly at: string; readonly version: number }[];
}

interface FeedBody {
  readonly items: readonly {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly position: string;
    readonly time: string;
  }[];
  readonly next: string;
}

describe.each(SETTINGS)('a question from SIRI, in $name', ({ apis, workers, redis }) => {
  let database: TestDatabase;
  let dataDir: string;
  let running: readonly RunningApp[] = [];
  let urls: readonly string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, ...(redis ? { REDIS_URL: redisUrl ?? '' } : {}) };
    const wanted =
      apis === 0
        ? (['standalone'] as const)
        : [...Array.from({ length: apis }, () => 'api' as const), ...Array.from({ length: workers }, () => 'worker' as const)];
    running = await startApps(wanted, env);
    urls = running.map(({ url }) => url).filter((url) => url !== '');
  }, 90_000);

  afterAll(async () => {
    const codes = await Promise.all(running.map((app) => app.stop()));
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
    if (codes.some((code) => code !== 0)) throw new Error(`a process did not end well: ${codes.join(' ')}`);
  });

  it('is heard, decided, told and closed, and everybody is told once', async () => {
    const opened = await openedHearing(urls);
    await invited(dataDir, opened.number);
    await answeredByAll(urls, opened.id);
    const { hearing } = await heard(urls, opened);
    expect(hearing).toMatchObject({ state: 'closed', outcome: 'approved' });
    const closed = await decidedAndClosed(urls, opened.id);
    expect(closed.dispatches).toEqual([expect.objectContaining({ recipient: 'agency:siri', state: 'confirmed' })]);
    await endTold(dataDir, opened.number);
    const mails = await mailsAbout(dataDir, opened.number);
    expect(mails).toHaveLength(1 + 8 + 8 + 1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(18);
    const to = mails.map((mail) => mail.to?.[0]?.address);
    expect(to.filter((address) => address === 'siri@example.test')).toHaveLength(2);
    expect(new Set(to).size).toBe(9);
  }, 60_000);

  it('is told in order by its timeline, and by the feed as CloudEvents', async () => {
    const opened = await openedHearing(urls);
    await answeredByAll(urls, opened.id);
    await heard(urls, opened);
    await decidedAndClosed(urls, opened.id);
    const secretariat = await signIn(urls, 'secretariat');
    const { body: timeline } = await secretariat.get<TimelineBody>(`cases/${opened.id}/timeline`);
    const types = [
      ...['CaseReceived', 'CaseAssessed', 'HearingOpened', ...Array.from({ length: 8 }, () => 'HearingReplyGiven')],
      ...['HearingClosed', 'DecisionMade', 'DispatchConfirmed', 'CaseClosed'],
    ];
    expect(timeline.items.map(({ type }) => type)).toEqual(types);
    expect(timeline.items.map(({ version }) => version)).toEqual(types.map((_, index) => index + 1));
    const feed = await eventually(
      async () => (await allEvents(urls)).filter(({ subject }) => subject === opened.id),
      ({ length }) => length === types.length, // the feed waits for any transaction open elsewhere on the server
    );
    expect(feed.map(({ type }) => type)).toEqual(types.map((type) => `dk.sagsudvalg.${type}.v1`));
    for (const event of feed)
      expect(event).toMatchObject({
        specversion: '1.0',
        source: expect.any(String) as string,
        time: expect.stringMatching(/Z$/) as string,
      });
    expect([...feed].sort((a, b) => (a.position < b.position ? -1 : 1))).toEqual(feed);
  }, 60_000);

  it('is one case for a hundred identical questions at once under one key', async () => {
    const siri = await signIn(urls, 'siri');
    const replies = await Promise.all(
      Array.from({ length: 100 }, () =>
        siri.post<{ readonly id: string }>('cases/work-permit-opinion', exampleOf('work-permit-opinion'), {
          'idempotency-key': 'one-question',
        }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  }, 60_000);
});

async function allEvents(urls: readonly string[]): Promise<FeedBody['items']> {
  const secretariat = await signIn(urls, 'secretariat');
  const items: FeedBody['items'][number][] = [];
  for (let after = '0'; ;) {
    const { body } = await secretariat.get<FeedBody>(`events?after=${after}&limit=50`);
    items.push(...body.items);
    if (body.next === after) return items;
    after = body.next;
  }
}
