import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answeredByAll, answeredBySome, type CaseBody, endTold, later, mailsAbout, openedHearing, stateOf } from '../support/case-story.js';
import { type Client, signIn } from '../support/client.js';
import { type RunningApp, startApps } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface HearingBody {
  readonly contentHash: string;
  readonly closesAt: string;
  readonly closeWhenAllAnswered: boolean;
  readonly closedAt?: string;
  readonly cause?: string;
}

interface TimelineBody {
  readonly items: readonly { readonly type: string; readonly text: string }[];
}

interface CommitteeBody {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly seats: readonly { readonly seatId: string }[];
}

const DAY_MS = 86_400_000;
const SETTING = 'settings/close-when-all-answered.work-permit-opinion';
const SWEEPS_MS = 3000;

describe('hearings that end once all have answered, with three workers', () => {
  let database: TestDatabase;
  let dataDir: string;
  let running: readonly RunningApp[] = [];
  let urls: readonly string[] = [];
  let secretariat: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    running = await startApps(['api', 'worker', 'worker', 'worker'], { DATABASE_URL: database.url, DATA_DIR: dataDir });
    urls = running.map(({ url }) => url).filter((url) => url !== '');
    secretariat = await signIn(urls, 'secretariat');
    const settled = { value: true, from: '2020-01-01', reason: 'Udvalgets forretningsorden' };
    await secretariat.post(SETTING, settled);
  }, 90_000);

  afterAll(async () => {
    await Promise.all(running.map((app) => app.stop()));
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }, 90_000);

  const hearingOf = async (id: string) => (await secretariat.get<HearingBody>(`cases/${id}/hearing`)).body;
  const closingsOf = async (id: string) => {
    const { body } = await secretariat.get<TimelineBody>(`cases/${id}/timeline`);
    return body.items.filter(({ type }) => type === 'HearingClosed').map(({ text }) => text);
  };

  it('are closed each once, before their deadline, and everybody is told why', async () => {
    const opened: CaseBody[] = [];
    for (let made = 0; made < 3; made += 1) opened.push(await openedHearing(urls));
    await Promise.all(opened.map(({ id }) => answeredByAll(urls, id)));
    for (const { id } of opened) await stateOf(secretariat, id, 'heard');
    await sleep(SWEEPS_MS);
    for (const { id, number } of opened) {
      expect(await closingsOf(id)).toEqual(['Høringen blev afsluttet før fristen, fordi alle havde svaret: indstillingen er tiltrådt.']);
      const { closedAt = '', closesAt, ...hearing } = await hearingOf(id);
      expect(hearing).toMatchObject({ closeWhenAllAnswered: true, cause: 'all-answered' });
      expect(closedAt < closesAt).toBe(true);
      await endTold(dataDir, number);
      const ended = (await mailsAbout(dataDir, number)).filter(({ subject }) => subject?.endsWith('er afsluttet') === true);
      for (const { text } of ended) expect(text).toContain('Alle har svaret, og derfor er høringen afsluttet før fristen.');
    }
    const [{ id } = { id: '' }] = opened;
    const late = await (
      await signIn(urls, 'member-da-1')
    ).post<{ readonly code: string }>(`cases/${id}/hearing/reply`, {
      answer: 'object',
      contentHash: (await hearingOf(id)).contentHash,
    });
    expect([late.status, late.body.code]).toEqual([422, 'hearing-is-closed']);
  }, 120_000);

  it('wait for whoever is still to answer, until that one is out', async () => {
    const { id } = await openedHearing(urls);
    await answeredBySome(urls, id, 7);
    await sleep(SWEEPS_MS);
    expect(await closingsOf(id)).toEqual([]);
    const last = await signIn(urls, 'member-dh-1');
    const declaration = { ground: 'own-interest', explanation: 'Det er min egen virksomhed.' };
    expect((await last.post(`cases/${id}/hearing/declare-disqualification`, declaration)).status).toBe(204);
    await stateOf(secretariat, id, 'heard');
    expect(await hearingOf(id)).toMatchObject({ cause: 'all-answered' });
  }, 60_000);

  it('wait no more for a seat that nobody holds any longer, from the day after', async () => {
    const { id } = await openedHearing(urls);
    await answeredBySome(urls, id, 7);
    const { body } = await secretariat.get<{ readonly items: readonly CommitteeBody[] }>('bodies');
    const { id: committee = '', on = '', seats = [] } = body.items.find(({ kind }) => kind === 'case-committee') ?? {};
    const lastDay = { person: { name: 'Vagn Vikarsen' }, from: on, to: on, nominatedBy: 'DH' };
    expect((await secretariat.post(`bodies/${committee}/seats/${seats[7]?.seatId ?? ''}/appoint`, lastDay)).status).toBe(200);
    await sleep(SWEEPS_MS);
    expect(await closingsOf(id)).toEqual([]);
    const admin = await signIn(urls, 'admin');
    expect((await admin.post('demo/clock', { now: later(new Date().toISOString(), DAY_MS) })).status).toBe(200);
    await stateOf(secretariat, id, 'heard');
    expect(await hearingOf(id)).toMatchObject({ cause: 'all-answered' });
    expect(await closingsOf(id)).toHaveLength(1);
  }, 60_000);
});
