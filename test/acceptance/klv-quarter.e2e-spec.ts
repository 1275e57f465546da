import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, signIn } from '../support/client.js';
import { runOperators } from '../support/commands.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp, startApps } from '../support/processes.js';
import {
  deliver,
  deliverAnew,
  happened,
  mailsCalled,
  QUARTER,
  QUARTER_NAME,
  type QuarterBody,
  quarterWhen,
} from '../support/quarter-story.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { currentTestRun } from '../support/test-run.js';

const { redisUrl } = currentTestRun();
const SETTINGS = [{ queues: 'PostgreSQL', redis: '' }, ...(redisUrl === undefined ? [] : [{ queues: 'Redis', redis: redisUrl }])];
const A_SWEEP_MS = 2000;
const REMINDER = `Påmindelse: KLV-listen for ${QUARTER_NAME}`;
const LISTS = `KLV-listerne for ${QUARTER_NAME}`;
const ADDITION = `Tilføjelse: KLV-lister for ${QUARTER_NAME}`;
const TOLD = 11;

describe.each(SETTINGS)('the lists of a quarter, with two workers and queues in $queues', ({ redis }) => {
  let database: TestDatabase;
  let dataDir: string;
  let env: Readonly<Record<string, string>>;
  let running: readonly RunningApp[] = [];
  let urls: readonly string[] = [];
  let secretariat: Client;
  let admin: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    env = { DATABASE_URL: database.url, DATA_DIR: dataDir, ...(redis === '' ? {} : { REDIS_URL: redis }) };
    running = await startApps(['api', 'worker', 'worker'], env);
    urls = running.map(({ url }) => url).filter((url) => url !== '');
    [secretariat, admin] = await Promise.all([signIn(urls, 'secretariat'), signIn(urls, 'admin')]);
  }, 90_000);

  afterAll(async () => {
    const codes = await Promise.all(running.map((app) => app.stop()));
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
    if (codes.some((code) => code !== 0)) throw new Error(`a process did not end well: ${codes.join(' ')}`);
  }, 90_000);

  const clockTo = async (now: string): Promise<void> => {
    expect((await admin.post('demo/clock', { now })).status).toBe(200);
  };
  const restartWorkers = async (): Promise<void> => {
    const [api, ...workers] = running;
    await Promise.all(workers.map((worker) => worker.kill()));
    running = [...(api === undefined ? [] : [api]), await startApp('worker', env), await startApp('worker', env)];
  };

  it('are awaited when it is over, after a jump of the clock over years, and every quarter between is counted once', async () => {
    const closed = { value: ['2031-05-30'], from: '2031-01-01', reason: 'Lukkedag efter Kristi himmelfartsdag' };
    expect((await secretariat.post('settings/extraClosedDays', closed)).status).toBe(200);
    await clockTo('2031-04-01T08:00:00.000Z');
    const quarter = await quarterWhen(secretariat, ({ next }) => next.remindAt !== null);
    expect(quarter).toMatchObject({ dueOn: '2031-05-30', reminders: [], distributions: [], summary: { awaited: 11, delivered: 0 } });
    expect(quarter.next).toEqual({ remindAt: '2031-05-14T06:00:00.000Z', distributeAt: null });
    const counted = await happened(database.url, 'QuarterEnded', `e.data ->> 'year', e.data ->> 'quarter'`);
    expect(counted.slice(-5).map((one) => one.replace('QuarterEnded ', ''))).toEqual(['2030/1', '2030/2', '2030/3', '2030/4', '2031/1']);
    expect(new Set(counted).size).toBe(counted.length);
  }, 120_000);

  it('of quarters before were asked for once each, by the last step alone, and not when that is stale', async () => {
    const apart = `e.data ->> 'year', e.data ->> 'quarter', e.data ->> 'step'`;
    const reminded = await eventually(
      () => happened(database.url, 'DeliveryReminded', apart),
      ({ length }) => length >= 4 * TOLD,
    );
    const steps = [...new Set(reminded)].map((one) => one.replace('DeliveryReminded ', '')).sort();
    expect(steps).toEqual(['2030/1/5', '2030/2/5', '2030/3/5', '2030/4/5']);
    expect(reminded).toHaveLength(4 * TOLD);
  }, 90_000);

  it('are asked for on a working day, of everybody', async () => {
    await clockTo('2031-05-14T05:59:00.000Z');
    await sleep(A_SWEEP_MS);
    expect((await secretariat.get<QuarterBody>(QUARTER)).body.reminders).toEqual([]);
    await clockTo('2031-05-14T06:00:01.000Z');
    const { reminders, next } = await quarterWhen(secretariat, (quarter) => quarter.reminders.length === 11);
    expect(new Set(reminders.map(({ step, on }) => `${String(step)} ${on}`))).toEqual(new Set(['-10 2031-05-14']));
    expect(next.remindAt).toBe('2031-05-29T06:00:00.000Z');
    const [mail] = await mailsCalled(dataDir, REMINDER, 11);
    expect(mail?.text).toContain('Den skal være her om 16 dage.');
    expect(mail?.text).toContain('/klv');
  }, 90_000);

  it('are asked for once more of those whose list has not come, and no more by workers that begin anew', async () => {
    await deliver(await signIn(urls, 'municipality-851'), '851');
    await quarterWhen(secretariat, ({ next }) => next.distributeAt !== null);
    await clockTo('2031-05-29T06:00:01.000Z');
    const { reminders } = await quarterWhen(secretariat, (quarter) => quarter.reminders.length >= 21);
    await restartWorkers();
    await sleep(A_SWEEP_MS);
    const asked = reminders.filter(({ step }) => step === 0).map(({ municipality }) => municipality);
    expect(asked).toHaveLength(10);
    expect(asked).not.toContain('851');
    expect(await mailsCalled(dataDir, REMINDER, 21)).toHaveLength(21);
  }, 120_000);

  it('are sent out on the working day after they are due, not on a holiday, and once to everybody', async () => {
    await deliver(await signIn(urls, 'municipality-860'), '860');
    await clockTo('2031-06-02T10:00:00.000Z');
    await sleep(A_SWEEP_MS);
    expect((await secretariat.get<QuarterBody>(QUARTER)).body).toMatchObject({
      distributions: [],
      next: { distributeAt: '2031-06-03T06:00:00.000Z' },
    });
    await clockTo('2031-06-03T06:00:01.000Z');
    const { distributions } = await quarterWhen(secretariat, (quarter) => quarter.distributions.length > 0);
    expect(distributions).toMatchObject([{ isAddition: false, municipalities: ['851', '860'], reason: null }]);
    expect(distributions[0]?.recipients).toHaveLength(TOLD);
    const mails = await mailsCalled(dataDir, LISTS, TOLD);
    expect(new Set(mails.map(({ to }) => to?.[0]?.address)).size).toBe(TOLD);
    expect(mails[0]?.text).toContain('2 af 11 kommuner har sendt deres liste');
    expect(mails[0]?.text).toMatch(/^Aalborg +2 +0 +0 +2 +1 +–$/m);
    expect(mails[0]?.text).toContain('Udtalelse fra virksomhed og medarbejderrepræsentant mangler: 2 rækker');
    expect(mails[0]?.text).toContain('Der er ingen lister fra 4. kvartal 2030 at sammenligne med.');
    expect(mails[0]?.text).not.toContain('Virksomhed 1');
  }, 90_000);

  it('are figures for a constituency representative, its own line for a municipality, and nothing for others', async () => {
    const { caseId } = await listOf('851');
    const constituency = await signIn(urls, 'constituency-1');
    const { body } = await constituency.get<QuarterBody>(QUARTER);
    expect(Object.keys(body).sort()).toEqual(['dueOn', 'quarter', 'summary', 'year']);
    expect(body.summary.total).toMatchObject({ rows: 4, flagged: 2, findings: { 'no-representative-statement': 2 } });
    expect((await constituency.get(`klv-lists/${caseId}/rows`)).status).toBe(404);
    const { body: own } = await (await signIn(urls, 'municipality-860')).get<QuarterBody>(QUARTER);
    expect(own.summary.municipalities.map(({ municipality }) => municipality)).toEqual(['860']);
    expect(new Set(own.reminders.map(({ municipality }) => municipality))).toEqual(new Set(['860']));
    expect(own.distributions[0]).not.toHaveProperty('recipients');
    expect((await (await signIn(urls, 'company-1')).get(QUARTER)).status).toBe(404);
    expect((await (await signIn(urls, 'member-da-1')).post(`${QUARTER}/distribute`)).status).toBe(403);
  }, 90_000);

  it('that come late are told of as an addition, once, or when the secretariat says so', async () => {
    await deliver(await signIn(urls, 'municipality-813'), '813');
    await quarterWhen(secretariat, ({ next }) => next.distributeAt === '2031-06-04T06:00:00.000Z');
    await clockTo('2031-06-04T06:00:01.000Z');
    const { distributions } = await quarterWhen(secretariat, (quarter) => quarter.distributions.length > 1);
    expect(distributions[1]).toMatchObject({ isAddition: true, municipalities: ['813'] });
    const [mail] = await mailsCalled(dataDir, ADDITION, TOLD);
    expect(mail?.text).toContain('Siden sidst er der kommet en liste fra Frederikshavn.');
    const none = await secretariat.post<{ readonly code: string }>(`${QUARTER}/distribute`);
    expect({ status: none.status, code: none.body.code }).toEqual({ status: 422, code: 'nothing-to-distribute' });
  }, 90_000);

  it('are sent out by the secretariat when a quarter is over, and not before', async () => {
    await deliver(await signIn(urls, 'municipality-820'), '820');
    const key = { 'idempotency-key': 'by-hand' };
    const reason = { reason: 'Listen er ventet af udvalget' };
    const [first, again] = [
      await secretariat.post(`${QUARTER}/distribute`, reason, key),
      await secretariat.post(`${QUARTER}/distribute`, reason, key),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    const { distributions } = (await secretariat.get<QuarterBody>(QUARTER)).body;
    expect(distributions[2]).toMatchObject({ isAddition: true, municipalities: ['820'], reason: reason.reason });
    await mailsCalled(dataDir, ADDITION, 2 * TOLD);
    const early = await secretariat.post<{ readonly code: string }>('klv-lists/quarters/2031/2/distribute');
    expect({ status: early.status, code: early.body.code }).toEqual({ status: 422, code: 'quarter-not-over' });
    expect((await secretariat.get('klv-lists/quarters/2031/5')).status).toBe(404);
  }, 90_000);

  it('give rise to a point of attention that names rows', async () => {
    const { caseId } = await listOf('851');
    const point = { text: 'Udtalelser mangler', recommendation: 'Formandskabet drøfter det', findings: ['no-representative-statement'] };
    expect((await secretariat.post(`cases/${caseId}/raise-attention-point`, point)).status).toBe(200);
    const { body } = await secretariat.get<{
      readonly items: readonly { readonly type: string; readonly text: string; readonly data: object }[];
    }>(`cases/${caseId}/timeline`);
    expect(body.items.at(-1)).toMatchObject({
      type: 'AttentionPointRaised',
      text: 'Et opmærksomhedspunkt blev rejst. Virksomheden og medarbejdernes repræsentant har ikke afgivet udtalelse i 1 række. (række 3)',
      data: { findings: [{ code: 'no-representative-statement', rows: [3] }] },
    });
    const unknown = await secretariat.post<{ readonly errors: readonly object[] }>(`cases/${caseId}/raise-attention-point`, {
      ...point,
      findings: ['no-representative-statement', 'list-late'],
    });
    expect({ status: unknown.status, errors: unknown.body.errors }).toMatchObject({
      status: 400,
      errors: [{ pointer: '/findings/1', code: 'unknown-value' }],
    });
  });

  it('that come in a new version are told of as an addition, once, and not to a member who is out of the case', async () => {
    const { caseId } = await listOf('851');
    const opening = { question: 'Kan listen noteres?', closesAt: '2031-12-01T12:00:00.000Z' };
    expect((await secretariat.post(`cases/${caseId}/open-hearing`, opening)).status).toBe(200);
    const declared = { ground: 'own-interest', explanation: 'Det er min egen virksomhed.' };
    const declaring = (await signIn(urls, 'member-da-1')).post(`cases/${caseId}/hearing/declare-disqualification`, declared);
    expect((await declaring).status).toBe(204);
    const toOut = async () => (await mailsCalled(dataDir, ADDITION, 1)).filter(({ to }) => to?.[0]?.address === 'member-da-1@example.test');

    await deliverAnew(await signIn(urls, 'municipality-851'), '851');
    const { next } = await quarterWhen(secretariat, (quarter) => quarter.next.distributeAt !== null);
    await clockTo(next.distributeAt ?? '');
    await quarterWhen(secretariat, ({ distributions }) => distributions[3]?.municipalities.join() === '851');
    const renewed = await mailsCalled(dataDir, ADDITION, 3 * TOLD - 1);
    expect(renewed.filter(({ text }) => text?.includes('Siden sidst har Aalborg sendt en ny version af sin liste.'))).toHaveLength(
      TOLD - 1,
    );
    await sleep(A_SWEEP_MS);
    expect(await toOut()).toHaveLength(2);

    await deliverAnew(await signIn(urls, 'municipality-860'), '860');
    const { next: later } = await quarterWhen(secretariat, (quarter) => quarter.next.distributeAt !== null);
    await clockTo(later.distributeAt ?? '');
    await mailsCalled(dataDir, ADDITION, 4 * TOLD - 1);
    const omitting = (await toOut()).filter(({ text }) => text?.includes('En liste er udeladt, fordi du er inhabil i sagen.'));
    expect(omitting).toHaveLength(1);
    expect(omitting[0]?.text).not.toContain('Aalborg');
    expect(omitting[0]?.text).toMatch(/^I alt +7 /m);
  }, 120_000);

  it('have told nobody twice, and are what a rebuild makes of the log', async () => {
    await sleep(A_SWEEP_MS);
    for (const [subject, count] of [
      [REMINDER, 21],
      [LISTS, TOLD],
      [ADDITION, 4 * TOLD - 1],
    ] as const) {
      expect(await mailsCalled(dataDir, subject, count)).toHaveLength(count);
    }
    for (const command of ['verify-log', 'rebuild'] as const) {
      expect(await runOperators(command, { DATABASE_URL: database.url, DATA_DIR: dataDir })).toMatchObject({ code: 0 });
    }
  }, 120_000);

  async function listOf(municipality: string): Promise<{ readonly caseId: string }> {
    const { body } = await secretariat.get<{ readonly items: readonly { readonly id: string; readonly subject: string }[] }>(
      `cases?type=klv-list&municipality=${municipality}`,
    );
    return { caseId: body.items[0]?.id ?? '' };
  }
});
