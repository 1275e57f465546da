import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseBody, heard, mailsAbout, openedHearing } from '../support/case-story.js';
import { type Client, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { listening } from '../support/listening.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface SeatExplained {
  readonly seatId: string;
  readonly holder: { readonly memberId: string; readonly persona?: string };
  readonly entitled: boolean;
  readonly disqualified: boolean;
  readonly deputised: boolean;
  readonly answer?: string;
}

interface Explanation {
  readonly seats: readonly SeatExplained[];
  readonly counted: number | null;
  readonly present: number | null;
  readonly outcome: string | null;
}

interface HearingBody {
  readonly contentHash: string;
  readonly closesAt: string;
  readonly mine?: { readonly answer: string };
  readonly counts: { readonly entitled: number };
  readonly disqualifications?: readonly object[];
  readonly suggestions?: readonly object[];
}

interface Page {
  readonly items: readonly {
    readonly type: string;
    readonly id?: string;
    readonly caseId?: string;
    readonly subject?: string;
    readonly data: object;
  }[];
}

const EXPLANATION = 'Virksomheden er ejet af min ægtefælle.';
const DECLARATION = { ground: 'close-relation', explanation: EXPLANATION };
const MEMBERS = ['member-da-1', 'member-da-2', 'member-da-3', 'chair', 'member-fh-2', 'member-fh-3', 'member-kl-1', 'member-dh-1'];

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let urls: readonly string[];
const clients = new Map<string, Client>();

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '100000' });
  urls = [app.url];
  for (const persona of [...MEMBERS, 'member-fh-1', 'deputy-da-1', 'deputy-fh-1', 'secretariat', 'siri', 'auditor'])
    clients.set(persona, await signIn(urls, persona));
}, 60_000);

afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const as = (persona: string): Client => {
  const client = clients.get(persona);
  if (client === undefined) throw new Error(`nobody is called ${persona}`);
  return client;
};
const hearingOf = async (persona: string, id: string) => (await as(persona).get<HearingBody>(`cases/${id}/hearing`)).body;
const explained = async (id: string) => (await as('secretariat').get<Explanation>(`cases/${id}/hearing/explanation`)).body;
const seatOf = async (id: string, side: number): Promise<SeatExplained> => {
  const seat = (await explained(id)).seats[side];
  if (seat === undefined) throw new Error('there is no such seat');
  return seat;
};
const reply = async (persona: string, id: string, answer = 'approve', headers = {}) => {
  const { contentHash } = await hearingOf('secretariat', id);
  return as(persona).post<{ readonly code?: string }>(`cases/${id}/hearing/reply`, { answer, contentHash }, headers);
};
const declare = (persona: string, id: string, headers = {}) =>
  as(persona).post(`cases/${id}/hearing/declare-disqualification`, DECLARATION, headers);
const rule = (persona: string, id: string, body: object) =>
  as(persona).post<CaseBody & { code?: string }>(`cases/${id}/hearing/rule-on-disqualification`, body);
const callDeputy = (id: string, seatId: string, persona = 'secretariat') =>
  as(persona).post<{ readonly code?: string }>(`cases/${id}/hearing/call-deputy`, { seatId, reason: 'Medlemmet deltager ikke.' });
const fed = async (persona: string, id: string) =>
  (await as(persona).get<Page>('events?after=0&limit=200')).body.items.filter(({ subject }) => subject === id).map(({ type }) => type);

describe('a member who declares disqualification', () => {
  it('finds the case nowhere from then on, and an objection of another takes it to a meeting: seven are counted', async () => {
    const opened = await openedHearing(urls);
    const { id, number } = opened;
    const form = new FormData();
    form.set('file', new Blob(['bilag'], { type: 'application/pdf' }), 'bilag.pdf');
    form.set('title', 'Ansættelseskontrakt');
    form.set('access', 'hearing');
    const { body: filed } = await as('siri').upload<{ readonly id: string }>(`cases/${id}/documents`, form);
    const document = `cases/${id}/documents/${filed.id}`;
    expect((await as('member-da-3').get(document)).status).toBe(200);
    expect((await reply('member-da-3', id, 'approve', { 'idempotency-key': 'answered' })).status).toBe(200);
    const stream = listening(app.url, as('member-da-3').token);
    await eventually(
      () => Promise.resolve(stream.told()),
      (text) => text.includes(id),
    );

    expect((await declare('siri', id)).status).toBe(403);
    const declared = await declare('member-da-3', id, { 'idempotency-key': 'declared-once' });
    expect([declared.status, declared.body]).toEqual([204, '']);
    expect((await declare('member-da-3', id, { 'idempotency-key': 'declared-once' })).status).toBe(204);
    const heardSoFar = stream.told().length;

    const closesAt = new Date(Date.parse((await hearingOf('secretariat', id)).closesAt) + 60_000).toISOString();
    expect((await as('secretariat').post(`cases/${id}/extend-hearing`, { closesAt, reason: 'Ferie' })).status).toBe(200);
    for (const path of ['', '/timeline', '/hearing', '/hearing/explanation']) {
      expect((await as('member-da-3').get(`cases/${id}${path}`)).status).toBe(404);
    }
    expect((await as('member-da-3').get(document)).status).toBe(404);
    expect((await as('member-da-3').get(`cases/${id}?asOf=${encodeURIComponent(closesAt)}`)).status).toBe(404);
    for (const list of ['cases?limit=200', `cases?q=${number}`, 'hearings', 'hearings?mine=true']) {
      const idsFor = async (persona: string) => (await as(persona).get<Page>(list)).body.items.map((item) => item.id ?? item.caseId);
      expect(await idsFor('member-da-2')).toContain(id);
      expect(await idsFor('member-da-3')).not.toContain(id);
    }
    expect(await fed('member-da-3', id)).toEqual([]);
    await eventually(
      () => fed('member-da-2', id),
      (types) => types.includes('dk.sagsudvalg.HearingExtended.v1'),
    );
    expect(stream.told().slice(heardSoFar)).not.toContain(id);
    await stream.end();
    expect((await reply('member-da-3', id, 'approve', { 'idempotency-key': 'answered' })).status).toBe(404);
    expect((await rule('member-da-3', id, { memberId: 'x', disqualified: false, reason: 'x' })).status).toBe(404);

    for (const persona of ['member-da-1', 'member-da-2', 'chair', 'member-fh-2', 'member-fh-3', 'member-kl-1']) {
      expect((await reply(persona, id)).status).toBe(200);
    }
    expect((await reply('member-dh-1', id, 'object')).status).toBe(200);
    const ended = await heard(urls, { ...opened, hearing: { round: 1, state: 'open', closesAt } }, 'at-meeting');
    expect(ended.hearing?.outcome).toBe('objected');
    const explanation = await explained(id);
    expect(explanation).toMatchObject({ counted: 7, present: 7, outcome: 'objected' });
    expect(explanation.seats[2]).toMatchObject({ entitled: false, disqualified: true, deputised: false });
    expect(explanation.seats[2]).not.toHaveProperty('answer');
    expect((await as('member-da-3').get(`cases/${id}`)).status).toBe(404);
    const invited = (await mailsAbout(dataDir, number)).filter(({ to }) => to?.[0]?.address === 'member-da-3@example.test');
    expect(invited.length).toBeLessThanOrEqual(1);
  }, 60_000);

  it('is known to be out to all, and why to the secretariat and the chair alone', async () => {
    const { id } = await openedHearing(urls);
    expect((await declare('member-da-3', id)).status).toBe(204);
    const { memberId, seatId } = { ...(await seatOf(id, 2)).holder, ...(await seatOf(id, 2)) };
    for (const persona of ['secretariat', 'chair']) {
      const { disqualifications } = await hearingOf(persona, id);
      expect(disqualifications).toMatchObject([{ seatId, memberId, ground: 'close-relation', explanation: EXPLANATION, ruling: null }]);
    }
    for (const persona of ['secretariat', 'chair', 'member-da-1', 'auditor']) {
      const { body } = await as(persona).get<Page>(`cases/${id}/timeline`);
      const declaration = body.items.find(({ type }) => type === 'DisqualificationDeclared');
      const why = persona === 'secretariat' || persona === 'chair' ? { ground: 'close-relation' } : {};
      expect(declaration?.data).toEqual({ seatId, memberId, ...why });
    }
    for (const persona of ['member-da-1', 'auditor', 'member-fh-1']) {
      expect(await hearingOf(persona, id)).not.toHaveProperty('disqualifications');
      const { body } = await as(persona).get<object>('events?after=0&limit=200');
      expect(JSON.stringify(body)).not.toContain('close-relation');
    }
    expect((await hearingOf('member-da-1', id)).counts.entitled).toBe(7);
  }, 30_000);

  it('has the seat back with its earlier answer when the committee rules so, or takes part by exception', async () => {
    const { id } = await openedHearing(urls);
    await reply('member-da-3', id, 'abstain');
    const { memberId } = (await seatOf(id, 2)).holder;
    await declare('member-da-3', id);
    const ruling = { memberId, disqualified: false, reason: 'Interessen er ikke særlig.' };
    for (const persona of ['member-da-1', 'member-fh-1', 'secretariat', 'siri']) expect((await rule(persona, id, ruling)).status).toBe(403);
    expect((await rule('chair', id, { ...ruling, exception: 'x' })).status).toBe(400);
    expect((await rule('chair', id, { ...ruling, memberId: 'x' })).body.code).toBe('no-such-member');
    expect((await rule('chair', id, ruling)).status).toBe(200);
    expect((await hearingOf('member-da-3', id)).mine?.answer).toBe('abstain');

    expect((await rule('chair', id, { memberId, disqualified: true, reason: 'Nye oplysninger.' })).status).toBe(200);
    expect((await as('member-da-3').get(`cases/${id}`)).status).toBe(404);
    const exception = 'Sagen kan ikke vente, og ingen kan træde i stedet.';
    expect((await rule('chair', id, { memberId, disqualified: true, reason: 'Nye oplysninger.', exception })).status).toBe(200);
    expect((await hearingOf('member-da-3', id)).mine?.answer).toBe('abstain');
    expect((await hearingOf('secretariat', id)).disqualifications).toMatchObject([{ ruling: { disqualified: true, exception } }]);
  }, 30_000);
});

describe('a deputy', () => {
  it('called in for a disqualified chair holds the one ballot until the secretariat records another ruling', async () => {
    const opened = await openedHearing(urls);
    const { id, number } = opened;
    const { seatId, holder } = await seatOf(id, 3);
    await reply('chair', id, 'object');
    expect((await as('deputy-fh-1').get(`cases/${id}`)).status).toBe(404);
    expect((await declare('chair', id)).status).toBe(204);
    expect((await as('member-fh-1').get(`cases/${id}`)).status).toBe(404);

    expect((await callDeputy(id, seatId, 'member-da-1')).status).toBe(403);
    expect((await callDeputy(id, (await seatOf(id, 1)).seatId)).body.code).toBe('no-deputy-for-seat');
    expect((await callDeputy(id, seatId)).status).toBe(200);
    expect((await callDeputy(id, seatId)).body.code).toBe('deputy-already-called');
    expect(await seatOf(id, 3)).toMatchObject({ entitled: true, disqualified: true, deputised: true, holder: { persona: 'deputy-fh-1' } });
    expect((await reply('deputy-fh-1', id)).status).toBe(200);
    const mails = await eventually(
      async () => (await mailsAbout(dataDir, number)).filter(({ to }) => to?.[0]?.address === 'deputy-fh-1@example.test'),
      (found) => found.length > 0,
    );
    expect(mails.map(({ subject }) => subject?.startsWith('Høring i sag'))).toEqual([true]);

    const ruling = { memberId: holder.memberId, disqualified: false, reason: 'Udvalget fandt ikke grund til tvivl.' };
    expect((await rule('member-da-1', id, ruling)).status).toBe(403);
    expect((await rule('secretariat', id, ruling)).status).toBe(200);
    expect((await hearingOf('chair', id)).mine?.answer).toBe('object');
    expect((await as('deputy-fh-1').get(`cases/${id}`)).status).toBe(404);
    expect(await seatOf(id, 3)).toMatchObject({ disqualified: false, deputised: false, holder: { persona: 'member-fh-1' } });
  }, 60_000);

  it('called in for an absent member answers alone, and may be out in turn', async () => {
    const { id } = await openedHearing(urls);
    const { seatId } = await seatOf(id, 0);
    await reply('member-da-1', id);
    expect((await callDeputy(id, seatId)).status).toBe(200);
    expect((await reply('member-da-1', id)).body.code).toBe('not-a-hearing-member');
    expect((await hearingOf('member-da-1', id)).mine).toBeUndefined();
    expect((await reply('deputy-da-1', id, 'abstain')).status).toBe(200);
    expect((await declare('deputy-da-1', id)).status).toBe(204);
    expect((await as('deputy-da-1').get(`cases/${id}`)).status).toBe(404);
    expect((await callDeputy(id, seatId)).body.code).toBe('deputy-is-disqualified');
    expect((await hearingOf('member-da-1', id)).mine?.answer).toBe('approve');
  }, 30_000);
});
