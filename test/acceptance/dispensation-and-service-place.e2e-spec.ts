import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '#kernel';
import {
  answeredByAll,
  type CaseBody,
  decidedAndClosed,
  heard,
  invited,
  later,
  mailsAbout,
  openedHearing,
  stateOf,
} from '../support/case-story.js';
import { type Client, type Reply, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface Shown extends Omit<CaseBody, 'findings'> {
  readonly legalNature: string;
  readonly submission: Readonly<Record<string, JsonObject>>;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly text: string; readonly data?: JsonObject }[];
}

interface Problem {
  readonly code: string;
  readonly data?: JsonObject;
  readonly errors?: readonly JsonObject[];
}

const DISPENSATION = { sender: 'municipality-813', caseType: 'quota-dispensation', outcome: 'granted-limited' };
const PLACE = { sender: 'prison-service', caseType: 'community-service-place', outcome: 'no-objection' };
const LIMITED = {
  text: 'Der gives dispensation til 2 personer til og med den 31. januar 2023.',
  reasons: 'Opgaverne er ekstra, men arbejdsstedet er lille.',
  terms: 'Ordningen tages op igen i januar 2023.',
};

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let urls: readonly string[];
let secretariat: Client;
let municipality: Client;
let prisonService: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
  urls = [app.url];
  secretariat = await signIn(urls, 'secretariat');
  [municipality, prisonService] = await Promise.all([signIn(urls, DISPENSATION.sender), signIn(urls, PLACE.sender)]);
}, 90_000);

afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const applied = async (changes: JsonObject = {}): Promise<Shown> =>
  (await municipality.post<Shown>('cases/quota-dispensation', { ...exampleOf('quota-dispensation'), ...changes })).body;
const offered = async (changes: JsonObject): Promise<Reply<Shown & Problem>> =>
  prisonService.post<Shown & Problem>('cases/community-service-place', { ...exampleOf('community-service-place'), ...changes });
const codes = ({ findings }: Shown): readonly string[] => findings.map(({ code }) => code);
const give = (id: string, command: string, body: object): Promise<Reply<Shown & Problem>> =>
  secretariat.post<Shown & Problem>(`cases/${id}/${command}`, body);

/** Nobody answers: the clock is moved past the deadline, and the worker closes the hearing. */
async function passedBy({ id, hearing }: CaseBody, state: string): Promise<CaseBody> {
  const admin = await signIn(urls, 'admin');
  expect((await admin.post('demo/clock', { now: later(hearing?.closesAt ?? '', 2000) })).status).toBe(200);
  return stateOf(secretariat, id, state);
}

/** What the mail of a kind about a case says, all in one. */
async function mailAbout({ number }: { readonly number: string }, subject: RegExp): Promise<string> {
  const mails = await eventually(
    async () => (await mailsAbout(dataDir, number)).filter((mail) => subject.test(mail.subject ?? '')),
    ({ length }) => length === 1,
  );
  return (mails[0]?.text ?? '').replaceAll(/\s+/g, ' ');
}

describe('an application for dispensation', () => {
  it('is heard, granted to a limited extent with reasons, told and closed', async () => {
    const opened = await openedHearing(urls, DISPENSATION);
    await invited(dataDir, opened.number);
    await answeredByAll(urls, opened.id);
    expect((await heard(urls, opened)).hearing).toMatchObject({ state: 'closed', outcome: 'approved' });
    const refused = await give(opened.id, 'decide', { outcome: 'granted-limited', text: LIMITED.text, basis: 'hearing' });
    expect({ status: refused.status, code: refused.body.code }).toEqual({ status: 422, code: 'reasons-missing' });
    const closed = await decidedAndClosed(urls, opened.id, 'granted-limited', LIMITED);
    expect(closed.dispatches).toEqual([expect.objectContaining({ recipient: 'municipality:813', state: 'confirmed' })]);
    const mail = await mailAbout(opened, /^Afgørelse/);
    for (const said of [LIMITED.text, LIMITED.reasons, LIMITED.terms, 'Der er brug for dispensation til 4 personer.', 'klage'])
      expect(mail).toContain(said);
  }, 60_000);

  it('is assessed: 8 persons where 4 are allowed, and none needed for 11 where 11 are', async () => {
    const example = await applied();
    expect(example).toMatchObject({
      state: 'ready',
      legalNature: 'decision',
      findings: [{ code: 'dispensation-needed', data: { persons: 4 } }],
    });
    expect(example.findings[0]?.text).toContain('Park og Vej, Nord: 8 personer i alt (nu 4), og der er plads til 4.');
    const workplace = { pNumber: '1001234570', ordinaryEmployees: 60, inTraineeship: 1, inWageSubsidy: 1, inUsefulWork: 2 };
    expect(codes(await applied({ workplaces: [{ ...workplace, requestedUsefulWork: 9 }] }))).toEqual(['dispensation-not-needed']);
  });

  it('is not decided by silence', async () => {
    const opened = await openedHearing(urls, DISPENSATION);
    expect((await passedBy(opened, 'at-meeting')).hearing).toMatchObject({ outcome: 'no-quorum' });
    const decided = await give(opened.id, 'decide', {
      outcome: 'refused',
      text: 'Nej',
      reasons: 'Opgaverne er ordinære',
      basis: 'meeting',
    });
    expect(decided.body.state).toBe('decided');
  }, 60_000);

  it('for visited services is barred from any hearing, and dismissed by the secretariat with reasons', async () => {
    const { id, state, findings } = await applied({ isVisitedSocialService: true, tasks: ['Praktisk hjælp i borgerens hjem'] });
    expect({ state, findings }).toMatchObject({
      state: 'ready',
      findings: [{ code: 'inadmissible-visited-service', severity: 'blocking' }],
    });
    const opening = await give(id, 'open-hearing', { question: 'Kan der gives dispensation?', recommendation: 'refused' });
    expect({ status: opening.status, code: opening.body.code }).toEqual({ status: 422, code: 'case-is-inadmissible' });
    const decide = (outcome: string, reasons?: string) =>
      give(id, 'decide', { outcome, text: 'Ansøgningen afvises.', basis: 'secretariat', ...(reasons === undefined ? {} : { reasons }) });
    expect((await decide('granted', 'Fordi')).body.code).toBe('unknown-outcome');
    expect((await decide('inadmissible')).body.code).toBe('reasons-missing');
    const closed = await decidedAndClosed(urls, id, 'inadmissible', { basis: 'secretariat', reasons: 'Opgaverne er visiterede ydelser.' });
    expect(closed.hearing).toBeUndefined();
  }, 60_000);

  it('that leaves a number out is incomplete until it is supplemented', async () => {
    const [workplace] = exampleOf('quota-dispensation')['workplaces'] as readonly JsonObject[];
    const incomplete = await applied({ workplaces: [{ ...workplace, inUsefulWork: null }] });
    expect(incomplete).toMatchObject({ state: 'incomplete', findings: [{ code: 'data-missing', path: 'workplaces.0.inUsefulWork' }] });
    const field = 'Personer i nytteindsats på arbejdsstedet nu (nr. 1)';
    expect(incomplete.findings[0]?.text).toContain(`${field} er ikke oplyst`);
    expect(await mailAbout(incomplete, /^Kvittering/)).toContain(field);
    const whole = { submission: exampleOf('quota-dispensation') };
    const supplemented = await municipality.post<Shown>(`cases/${incomplete.id}/supplement`, whole);
    expect(supplemented.body).toMatchObject({ state: 'ready', number: incomplete.number });
  });

  it('shows the committee what the representative said, not who it was', async () => {
    const { id } = await openedHearing(urls, DISPENSATION);
    const seenBy = async (client: Client) => (await client.get<Shown>(`cases/${id}`)).body.submission['representativeHearing'];
    expect(await seenBy(secretariat)).toMatchObject({ name: 'Tillidsrepræsentant', statement: 'Opgaverne er ekstra' });
    expect(await seenBy(await signIn(urls, 'member-fh-2'))).toMatchObject({ name: null, statement: 'Opgaverne er ekstra' });
  });

  it('is for municipalities to send', async () => {
    for (const client of [prisonService, await signIn(urls, 'company-1')])
      expect((await client.post('cases/quota-dispensation', exampleOf('quota-dispensation'))).status).toBe(403);
  });
});

describe('a place for community service', () => {
  it('that nobody objects to is heard by silence, and gets an opinion', async () => {
    const opened = await openedHearing(urls, PLACE);
    expect(opened).toMatchObject({ legalNature: 'opinion', findings: [] });
    await invited(dataDir, opened.number);
    expect((await passedBy(opened, 'heard')).hearing).toMatchObject({ state: 'closed', outcome: 'approved' });
    const closed = await decidedAndClosed(urls, opened.id, 'no-objection', { text: 'Udvalget har ingen indvendinger.' });
    expect(closed.dispatches).toEqual([expect.objectContaining({ recipient: 'agency:prison-service', state: 'confirmed' })]);
    expect(await mailAbout(opened, /^Udtalelse/)).toContain('Udvalget har ingen indvendinger.');
  }, 60_000);

  it('that is a private café and wants 4 persons beside 3 employees is flagged, and objected to at a meeting', async () => {
    const place = { name: 'Café Kajen', kind: 'private', municipality: '787' };
    const cafe = { place, tasks: 'Servering', ordinaryEmployees: 3, maxConcurrent: 4, nonProfitDeclaration: false };
    const { body } = await offered({ ...cafe, employeeRepresentativeStatement: null });
    expect(codes(body)).toEqual(['displacement-risk', 'profit-making', 'representative-not-heard']);
    expect(body.findings[0]).toMatchObject({ severity: 'warning', data: { persons: 4, employees: 3, most: 1 } });
    expect((await give(body.id, 'refer-to-meeting', { reason: 'Risiko for fortrængning' })).body.state).toBe('at-meeting');
    await decidedAndClosed(urls, body.id, 'objection', { text: 'Arbejdet er ordinært.', basis: 'meeting' });
  }, 60_000);

  it('holds nothing about who is to serve', async () => {
    const cpr = await offered({ tasks: 'Plads til 010190-1234' });
    expect({ status: cpr.status, errors: cpr.body.errors }).toMatchObject({
      status: 400,
      errors: [{ pointer: '/tasks', code: 'cpr-like-content' }],
    });
    const hours = await offered({ sentenceHours: 301 });
    expect(hours).toMatchObject({ status: 400, body: { errors: [{ pointer: '/sentenceHours', code: 'unknown-field' }] } });
  });

  it('is for the prison service to send', async () => {
    for (const client of [municipality, await signIn(urls, 'siri')])
      expect((await client.post('cases/community-service-place', exampleOf('community-service-place'))).status).toBe(403);
  });
});
