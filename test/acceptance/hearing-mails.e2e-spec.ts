import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Email } from 'postal-mime';
import { answeredBySome, type CaseBody, openedHearing, stateOf } from '../support/case-story.js';
import { type Client, signIn } from '../support/client.js';
import { runOperators } from '../support/commands.js';
import { eventually } from '../support/eventually.js';
import { type MailServer, mailServer } from '../support/mail-server.js';
import { type RunningApp, startApps } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface HearingBody {
  readonly unreached?: readonly { readonly seatId: string; readonly memberId: string; readonly reason: string }[];
}

const ENTITLED = 8;
const PATIENCE_MS = 45_000;
const A_SWEEP_MS = 2000;
const REFUSED = 'member-dh-1@example.test';

describe('a hearing of eight, of whom five answer', () => {
  let database: TestDatabase;
  let dataDir: string;
  let server: MailServer;
  let env: Readonly<Record<string, string>>;
  let running: readonly RunningApp[] = [];
  let urls: readonly string[] = [];
  let secretariat: Client;
  let admin: Client;
  let opened: CaseBody;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    server = await mailServer();
    env = { DATABASE_URL: database.url, DATA_DIR: dataDir, SMTP_URL: server.url };
    running = await startApps(['api', 'worker', 'worker'], env);
    urls = running.map(({ url }) => url).filter((url) => url !== '');
    [secretariat, admin] = await Promise.all([signIn(urls, 'secretariat'), signIn(urls, 'admin')]);
  }, 90_000);

  afterAll(async () => {
    await Promise.all(running.map((app) => app.stop()));
    await server.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }, 90_000);

  const clockTo = async (now: string): Promise<void> => {
    expect((await admin.post('demo/clock', { now })).status).toBe(200);
  };
  const mails = async (subject: string): Promise<readonly Email[]> =>
    (await server.mails()).filter((mail) => mail.subject?.includes(subject));
  const arrived = (subject: string, count: number) =>
    eventually(
      () => mails(subject),
      ({ length }) => length >= count,
      PATIENCE_MS,
    );

  it('is told to each of them, and the one whose address is refused to the secretariat, who sees it in the hearing', async () => {
    await clockTo('2031-03-03T09:00:00.000Z');
    server.refused.add(REFUSED);
    opened = await openedHearing(urls);
    await arrived(`Høring i sag ${opened.number}: Svar senest`, ENTITLED - 1);
    const [told] = await arrived('1 medlem kan ikke nås med mail', 1);
    expect(told?.to).toMatchObject([{ address: 'secretariat@example.test' }]);
    const { body } = await secretariat.get<HearingBody>(`cases/${opened.id}/hearing`);
    expect(body.unreached).toMatchObject([{ reason: 'mail-refused' }]);
    const member = await signIn(urls, 'member-da-1');
    expect((await member.get<HearingBody>(`cases/${opened.id}/hearing`)).body).not.toHaveProperty('unreached');
    server.refused.clear();
  }, 120_000);

  it('is called to mind of the three, once, on the working day before the deadline and not on a day the council is closed', async () => {
    const closed = { value: ['2031-03-07'], from: '2031-01-01', reason: 'Lukkedag' };
    expect((await secretariat.post('settings/extraClosedDays', closed)).status).toBe(200);
    await answeredBySome(urls, opened.id, 5);
    await clockTo('2031-03-07T09:00:00.000Z');
    await sleep(A_SWEEP_MS);
    await clockTo('2031-03-10T06:59:00.000Z');
    await sleep(A_SWEEP_MS);
    expect(await mails('Påmindelse')).toEqual([]);
    await clockTo('2031-03-10T07:00:01.000Z');
    const reminders = await arrived('Påmindelse', 3);
    await sleep(A_SWEEP_MS);
    expect(await mails('Påmindelse')).toHaveLength(3);
    expect(reminders.map(({ to }) => to?.[0]?.address).sort()).toEqual([REFUSED, 'member-fh-3@example.test', 'member-kl-1@example.test']);
    expect(reminders[0]?.subject).toBe(
      `Påmindelse om høring i sag ${opened.number}: Svar senest mandag den 10. marts 2031 kl. 23.59 (dansk tid, CET)`,
    );
    const { body } = await secretariat.get<HearingBody>(`cases/${opened.id}/hearing`);
    expect(body.unreached).toEqual([]);
  }, 120_000);

  it('is told to all when it is extended, and when it has ended, with its result', async () => {
    const extension = { closesAt: '2031-03-11T22:59:59.999Z', reason: 'Et bilag manglede' };
    expect((await secretariat.post(`cases/${opened.id}/extend-hearing`, extension)).status).toBe(200);
    const extended = await arrived(`Høringsfristen i sag ${opened.number} er forlænget`, ENTITLED);
    expect(extended[0]?.subject).toContain('tirsdag den 11. marts 2031 kl. 23.59 (dansk tid, CET)');
    await clockTo('2031-03-11T23:00:02.000Z');
    await stateOf(secretariat, opened.id, 'heard');
    const ended = await arrived(`Høringen i sag ${opened.number} er afsluttet`, ENTITLED);
    expect(ended[0]?.text).toContain('Resultat: Godkendt af udvalget\nSvar: 5 af 8');
    await sleep(A_SWEEP_MS);
    expect(await mails('Påmindelse')).toHaveLength(3);
    expect((await server.mails()).every(({ to }) => to?.length === 1)).toBe(true);
  }, 120_000);

  it('leaves what programs read of the case as it was, and read models that a rebuild makes again', async () => {
    const { body } = await secretariat.get<{ readonly items: readonly { readonly type: string }[] }>(`cases/${opened.id}/timeline`);
    const replies = Array<string>(5).fill('HearingReplyGiven');
    expect(body.items.map(({ type }) => type)).toEqual([
      ...['CaseReceived', 'CaseAssessed', 'HearingOpened', ...replies, 'HearingExtended', 'HearingClosed'],
    ]);
    for (const command of ['verify-log', 'rebuild'] as const) expect(await runOperators(command, env)).toMatchObject({ code: 0 });
  }, 120_000);
});
