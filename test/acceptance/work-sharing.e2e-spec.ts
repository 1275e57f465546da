import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answeredByAll, answeredBySome, type CaseBody, endTold, heard, invited, mailsAbout, openedHearing } from '../support/case-story.js';
import { type Client, type Reply, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { currentTestRun } from '../support/test-run.js';

const APPLICATION = { sender: 'municipality-820', caseType: 'work-sharing-extension', outcome: 'approved' };
const COMPANY = 'company:99011033';
const APPROVAL = { outcome: 'approved', text: 'Arbejdsfordelingen godkendes til og med den 26. februar 2023.' };

const codeOf = ({ body }: Reply<{ readonly code?: string }>) => body.code;

const { redisUrl } = currentTestRun();
const SETTINGS = [{ queues: 'PostgreSQL', redis: '' }, ...(redisUrl === undefined ? [] : [{ queues: 'Redis', redis: redisUrl }])];

describe.each(SETTINGS)('an application for work-sharing, with queues in $queues', ({ redis }) => {
  let database: TestDatabase;
  let dataDir: string;
  let app: RunningApp;
  let urls: readonly string[];
  let secretariat: Client;
  let municipality: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    app = await startApp('standalone', {
      ...{ DATABASE_URL: database.url, DATA_DIR: dataDir },
      ...(redis === '' ? {} : { REDIS_URL: redis }),
    });
    urls = [app.url];
    [secretariat, municipality] = await Promise.all([signIn(urls, 'secretariat'), signIn(urls, 'municipality-820')]);
  }, 60_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const send = async (changes: object) => {
    const { status, body } = await municipality.post<CaseBody>('cases/work-sharing-extension', {
      ...exampleOf('work-sharing-extension'),
      ...changes,
    });
    expect(status).toBe(201);
    return body;
  };
  const seenBySecretariat = async (id: string) => (await secretariat.get<CaseBody>(`cases/${id}`)).body;
  const findingsOf = (body: CaseBody) => body.findings.map(({ code, data }) => [code, data?.['days']]);

  /** Waits until the mail has gone and the letter is written. */
  const told = async (id: string): Promise<CaseBody> =>
    eventually(
      () => seenBySecretariat(id),
      ({ dispatches = [], documents }) => documents.length > 0 && dispatches.some(({ state }) => state === 'confirmed'),
    );

  it('is heard, approved, told by mail and by letter, and closed when the secretariat has sent the letter', async () => {
    const opened = await openedHearing(urls, APPLICATION);
    await invited(dataDir, opened.number);
    await answeredByAll(urls, opened.id);
    expect((await heard(urls, opened)).hearing).toMatchObject({ outcome: 'approved' });
    expect((await secretariat.post<CaseBody>(`cases/${opened.id}/decide`, { ...APPROVAL, basis: 'hearing' })).body.state).toBe('decided');
    const { dispatches = [], documents } = await told(opened.id);
    expect(dispatches).toEqual([
      { dispatchId: expect.any(String) as string, recipient: 'municipality:820', channel: 'mail', state: 'confirmed' },
      { dispatchId: expect.any(String) as string, recipient: COMPANY, channel: 'letter', state: 'waiting' },
    ]);
    expect(codeOf(await secretariat.post(`cases/${opened.id}/close`))).toBe('dispatch-not-confirmed');
    const letterId = dispatches[1]?.dispatchId ?? '';
    expect(documents.map(({ id }) => id)).toEqual([letterId]);
    const confirm = { dispatchId: letterId };
    expect((await municipality.post(`cases/${opened.id}/confirm-dispatch`, confirm)).status).toBe(403);
    expect((await secretariat.post<CaseBody>(`cases/${opened.id}/confirm-dispatch`, confirm)).body.state).toBe('notified');
    const { body: closed } = await secretariat.post<CaseBody>(`cases/${opened.id}/close`);
    expect([closed.state, closed.dispatches?.map(({ state }) => state)]).toEqual(['closed', ['confirmed', 'confirmed']]);
    await endTold(dataDir, opened.number);
    const mails = await mailsAbout(dataDir, opened.number);
    expect(mails.filter((mail) => mail.to?.[0]?.address === '820@example.test')).toHaveLength(2);
    expect(mails).toHaveLength(1 + 8 + 8 + 1);
  }, 60_000);

  it('goes to a meeting when four approve and four are silent, and its refusal is told with reasons, rules and guidance', async () => {
    const opened = await openedHearing(urls, APPLICATION);
    await answeredBySome(urls, opened.id, 4);
    expect((await heard(urls, opened, 'at-meeting')).hearing).toMatchObject({ outcome: 'no-quorum' });
    const refusal = { outcome: 'refused', text: 'Der gives ikke godkendelse.', basis: 'meeting' };
    expect(codeOf(await secretariat.post(`cases/${opened.id}/decide`, refusal))).toBe('reasons-missing');
    const reasons = 'Der er ikke udsigt til nye ordrer.';
    expect((await secretariat.post(`cases/${opened.id}/decide`, { ...refusal, reasons })).status).toBe(200);
    const { documents } = await told(opened.id);
    const place = `cases/${opened.id}/documents/${documents[0]?.id ?? ''}`;
    const letter = await secretariat.get<string>(place);
    expect([letter.status, letter.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment; .*\.html/)]);
    for (const said of [
      'Himmerlands Maskinfabrik A/S',
      'CVR-nr. 99011033',
      `Afgørelse i sag ${opened.number}`,
      reasons,
      'Kilde: ',
      'Hvis I vil klage',
    ])
      expect(letter.body).toContain(said);
    expect((await municipality.get(place)).status).toBe(404);
    const { body: seen } = await municipality.get<CaseBody>(`cases/${opened.id}`);
    expect([seen.decision?.outcome, seen.documents, seen.dispatches]).toEqual(['refused', [], undefined]);
  }, 60_000);

  it('is late by a day when the municipality received it on 5 December 2022', async () => {
    expect(findingsOf(await send({ municipalityReceivedAt: '2022-12-04' }))).toEqual([['approval-needed', 56]]);
    const late = await send({ municipalityReceivedAt: '2022-12-05' });
    expect(findingsOf(late)).toEqual([
      ['approval-needed', 56],
      ['application-late', 1],
    ]);
    expect(late.deadlines).toMatchObject([
      { kind: 'thirteen-weeks-end', on: '2023-01-01' },
      { kind: 'application-due', on: '2022-12-04' },
    ]);
  });

  const autumn = {
    currentFrom: '2022-10-24',
    requestedExtensionFrom: null,
    requestedExtensionTo: null,
    municipalityReceivedAt: '2022-10-01',
  };
  const spring = {
    currentFrom: '2022-07-02',
    requestedExtensionFrom: null,
    requestedExtensionTo: null,
    municipalityReceivedAt: '2022-06-01',
  };

  it.each([
    [
      '30 of 56 earlier days count',
      { ...autumn, currentTo: '2022-12-31', earlierPeriods: [{ from: '2021-12-06', to: '2022-01-30', unit: 'Hal 2' }] },
      'approval-needed',
      8,
    ],
    [
      '42 and 49 days',
      { ...spring, currentTo: '2022-08-19', earlierPeriods: [{ from: '2022-03-01', to: '2022-04-11', unit: 'Hal 2' }] },
      'approval-not-needed',
      undefined,
    ],
    [
      '42 and 50 days',
      { ...spring, currentTo: '2022-08-20', earlierPeriods: [{ from: '2022-03-01', to: '2022-04-11', unit: 'Hal 2' }] },
      'approval-needed',
      1,
    ],
  ])('of which %s comes to its finding', async (_what, changes, code, days) => {
    expect(findingsOf(await send(changes))).toEqual([[code, days]]);
  });

  it('is complete with a shape that is not permitted, and incomplete without the declaration of both', async () => {
    const odd = await send({ shape: { daysOffPerWeek: 1 } });
    expect([odd.state, findingsOf(odd).map(([code]) => code)]).toEqual(['ready', ['approval-needed', 'invalid-shape']]);
    const unsigned = await send({ trainingDiscussedDeclaration: { managementSignedOn: '2022-11-28', representativeSignedOn: null } });
    expect([unsigned.state, findingsOf(unsigned).map(([code]) => code)]).toEqual([
      'incomplete',
      ['data-missing', 'approval-needed', 'declaration-missing'],
    ]);
  });

  it('is sent by a municipality, not by the company itself', async () => {
    const company = await signIn(urls, 'company-1');
    expect((await company.post('cases/work-sharing-extension', exampleOf('work-sharing-extension'))).status).toBe(403);
  });
});
