import { type ApiSetting, startApi } from '../support/api-setting.js';
import type { Client, Reply } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { later, openedHearing } from '../support/case-story.js';
import { eventually } from '../support/eventually.js';

interface CaseShown {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly code?: string;
  readonly receivedAt: string;
  readonly deadlines: readonly { readonly kind: string; readonly on: string; readonly stoppedDays: number }[];
  readonly documents: readonly { readonly title: string }[];
}

interface Items {
  readonly items: readonly { readonly type: string; readonly subject?: string; readonly data: { readonly answer?: string } }[];
  readonly next: string;
}

const EXAMPLE = exampleOf('work-permit-opinion');
const OPENING = { question: 'Er løn- og ansættelsesvilkårene sædvanlige?', recommendation: 'customary' };
const DECISION = { outcome: 'customary', text: 'Vilkårene er sædvanlige.' };
const DAY = 86_400_000;

let setting: ApiSetting;
let secretariat: Client;
let siri: Client;

beforeAll(async () => {
  setting = await startApi();
  [secretariat, siri] = await Promise.all([setting.as('secretariat'), setting.as('siri')]);
}, 60_000);

afterAll(() => setting.stop());

async function received(): Promise<CaseShown> {
  return (await siri.post<CaseShown>('cases/work-permit-opinion', EXAMPLE)).body;
}

function form(title: string, access: string, content = 'indhold'): FormData {
  const given = new FormData();
  given.set('title', title);
  given.set('access', access);
  given.set('file', new Blob([content], { type: 'text/plain' }), 'bilag.txt');
  return given;
}

function cameTo({ status, body }: Reply<CaseShown>): string {
  return status < 300 ? body.state : (body.code ?? '');
}

describe('a command given with the version seen', () => {
  const commands: readonly (readonly [string, object])[] = [
    ['supplement', { submission: EXAMPLE }],
    ['request-information', { questions: ['Hvad er lønnen?'] }],
    ['open-hearing', OPENING],
    ['extend-hearing', { closesAt: '2040-01-01T00:00:00Z', reason: 'x' }],
    ['close-hearing', { reason: 'x' }],
    ['refer-to-meeting', { reason: 'x' }],
    ['decide', { ...DECISION, basis: 'meeting' }],
    ['confirm-dispatch', { dispatchId: 'x' }],
    ['close', {}],
    ['withdraw', { reason: 'x' }],
    ['mark-misdirected', { forwardedTo: 'x', reason: 'x' }],
    ['reopen', { reason: 'x' }],
    ['assign', { to: 'x' }],
    ['note', { text: 'x' }],
    ['raise-attention-point', { text: 'x', recommendation: 'x' }],
  ];

  it.each(commands)('%s is refused when the case has changed since', async (command, body) => {
    const { id } = await received();
    expect(cameTo(await secretariat.post(`cases/${id}/${command}`, body, { 'if-match': '"1"' }))).toBe('version-changed');
    expect((await secretariat.get<CaseShown>(`cases/${id}`)).body.version).toBe(2);
  });

  it('is refused for documents and answers too, and carried out at the version that stands', async () => {
    const { id } = await received();
    const stale = { 'if-match': '"1"' };
    expect(cameTo(await siri.upload(`cases/${id}/documents`, form('Bilag', 'hearing'), stale))).toBe('version-changed');
    expect(cameTo(await siri.post(`cases/${id}/provide-information`, { submission: EXAMPLE }, stale))).toBe('version-changed');
    const done = await secretariat.post<CaseShown>(`cases/${id}/note`, { text: 'x' }, { 'if-match': '"2"' });
    expect([done.status, done.body.version, done.headers.get('etag')]).toEqual([200, 3, '"3"']);
  });
});

describe('a request under a key', () => {
  it('is answered as the first time, and does nothing twice', async () => {
    const { id } = await received();
    const note = () => secretariat.post<CaseShown>(`cases/${id}/note`, { text: 'x' }, { 'idempotency-key': 'note' });
    const first = await note();
    await secretariat.post(`cases/${id}/assign`, { to: 'Karla' });
    const again = await note();
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([200, first.body, first.headers.get('etag')]);
    const upload = (content: string) =>
      siri.upload<CaseShown>(`cases/${id}/documents`, form('Bilag', 'hearing', content), { 'idempotency-key': 'file' });
    const [sent, resent] = [await upload('a'), await upload('a')];
    expect([resent.status, resent.body, resent.headers.get('location')]).toEqual([201, sent.body, sent.headers.get('location')]);
    expect(cameTo(await upload('b'))).toBe('idempotency-key-reused');
    expect((await secretariat.get<CaseShown>(`cases/${id}`)).body).toMatchObject({ version: 5, documents: [{ title: 'Bilag' }] });
  });

  it('is refused when the key was used for another body, case or path, but not by another client', async () => {
    const [one, other] = [await received(), await received()];
    const under = { 'idempotency-key': 'reused' };
    expect(cameTo(await secretariat.post(`cases/${one.id}/note`, { text: 'x' }, under))).toBe('ready');
    expect(cameTo(await secretariat.post(`cases/${one.id}/note`, { text: 'y' }, under))).toBe('idempotency-key-reused');
    expect(cameTo(await secretariat.post(`cases/${other.id}/note`, { text: 'x' }, under))).toBe('idempotency-key-reused');
    expect(cameTo(await secretariat.post(`cases/${one.id}/withdraw`, { reason: 'x' }, under))).toBe('idempotency-key-reused');
    expect(cameTo(await siri.post(`cases/${one.id}/withdraw`, { reason: 'x' }, under))).toBe('withdrawn');
  });

  it('leaves the key free when it is refused', async () => {
    const { id } = await received();
    const under = { 'idempotency-key': 'refused' };
    expect(cameTo(await secretariat.post(`cases/${id}/close`, {}, under))).toBe('not-in-this-state');
    expect(cameTo(await secretariat.post(`cases/${id}/note`, { text: 'x' }, under))).toBe('ready');
  });
});

describe('a case whose sender is asked', () => {
  it('stands still exactly so long, and is seen as it was', async () => {
    const { id, receivedAt, deadlines } = await received();
    const admin = await setting.as('admin');
    const moveTo = (days: number) => admin.post('demo/clock', { now: later(receivedAt, days * DAY) });
    const replyDue = async () => (await siri.get<CaseShown>(`cases/${id}`)).body.deadlines.find(({ kind }) => kind === 'reply-due');
    const before = deadlines.find(({ kind }) => kind === 'reply-due')?.on ?? '';
    expect(cameTo(await secretariat.post(`cases/${id}/request-information`, { questions: ['Hvad er lønnen?'] }))).toBe('incomplete');
    await moveTo(3);
    expect(cameTo(await siri.post(`cases/${id}/provide-information`, { submission: EXAMPLE }))).toBe('ready');
    expect(await replyDue()).toMatchObject({ on: later(before, 3 * DAY).slice(0, 10), stoppedDays: 3 });
    await moveTo(5);
    await secretariat.post(`cases/${id}/request-information`, { questions: ['Og pensionen?'] });
    await moveTo(7);
    await siri.post(`cases/${id}/supplement`, { submission: EXAMPLE });
    expect(await replyDue()).toMatchObject({ on: later(before, 5 * DAY).slice(0, 10), stoppedDays: 5 });
    const asOf = async (days: number) => siri.get<CaseShown>(`cases/${id}?asOf=${later(receivedAt, days * DAY)}`);
    expect([(await asOf(0)).body.version, (await asOf(2)).body.state, (await asOf(6)).body.state]).toEqual([2, 'incomplete', 'incomplete']);
    expect((await asOf(-1)).status).toBe(404);
  });
});

describe('a hearing', () => {
  const seen = async (who: string, id: string) => {
    const client = await setting.as(who);
    const { body: hearing } = await client.get<{ readonly replies?: readonly object[] }>(`cases/${id}/hearing`);
    const { body: timeline } = await client.get<Items>(`cases/${id}/timeline`);
    const fed = await eventually(
      async () => (await client.get<Items>('events?limit=200')).body.items.filter(({ subject }) => subject === id),
      ({ length }) => length === timeline.items.length, // the feed waits for any transaction open elsewhere on the server
    );
    const answersIn = (list: Items['items']) => list.flatMap(({ data }) => data.answer ?? []);
    return [hearing.replies?.length, answersIn(timeline.items), answersIn(fed)];
  };

  it('shows the replies of others to nobody who has not answered, nor anything of itself outside', async () => {
    const { id } = await openedHearing(setting.urls);
    const member = await setting.as('member-da-1');
    const { body } = await member.get<{ readonly contentHash: string }>(`cases/${id}/hearing`);
    const reply = (answer: string) => member.post(`cases/${id}/hearing/reply`, { answer, contentHash: body.contentHash });
    await reply('object');
    await reply('approve');
    expect(await seen('member-da-1', id)).toEqual([1, ['object', 'approve'], ['object', 'approve']]);
    for (const who of ['member-da-2', 'secretariat', 'auditor']) expect(await seen(who, id)).toEqual([undefined, [], []]);
    expect((await siri.get(`cases/${id}/hearing`)).status).toBe(404);
    expect((await siri.get(`cases/${id}`)).body).not.toHaveProperty('hearing');
    expect((await siri.get<Items>(`cases/${id}/timeline`)).body.items.map(({ type }) => type)).toEqual(['CaseReceived', 'CaseAssessed']);
    for (const who of ['deputy-da-1', 'company-1', 'constituency-1', 'admin', 'municipality-860'])
      expect((await (await setting.as(who)).get(`cases/${id}`)).status).toBe(404);
  });

  it('has its documents read by those it is laid before, and others by their sender and the secretariat alone', async () => {
    const { id } = await openedHearing(setting.urls);
    const places: string[] = [];
    for (const [client, access] of [
      [siri, 'hearing'],
      [siri, 'secretariat'],
      [secretariat, 'hearing'],
      [secretariat, 'secretariat'],
    ] as const) {
      const { headers } = await client.upload(`cases/${id}/documents`, form('Bilag', access));
      places.push(headers.get('location') ?? '');
    }
    const statuses = async (who: string) =>
      Promise.all(places.map(async (place) => (await (await setting.as(who)).get(place)).status)).then((all) => all.join(' '));
    expect(await statuses('secretariat')).toBe('200 200 200 200');
    expect(await statuses('siri')).toBe('200 200 404 404');
    for (const who of ['member-da-1', 'auditor', 'presidency']) expect(await statuses(who)).toBe('200 404 200 404');
    for (const who of ['deputy-da-1', 'company-1', 'admin']) expect(await statuses(who)).toBe('404 404 404 404');
  });
});

describe('a decision', () => {
  it('is closed once its message is confirmed, and replaced after the case is reopened', async () => {
    const { id } = await received();
    const chair = await setting.as('chair');
    const decide = () => chair.post<CaseShown>(`cases/${id}/decide`, { ...DECISION, basis: 'chair-mandate' });
    expect(cameTo(await decide())).toBe('decided');
    expect(cameTo(await secretariat.post(`cases/${id}/close`))).toBe('dispatch-not-confirmed');
    const { body } = await secretariat.get<{ readonly dispatches: readonly { readonly dispatchId: string }[] }>(`cases/${id}`);
    const [owed] = body.dispatches;
    expect(cameTo(await secretariat.post(`cases/${id}/confirm-dispatch`, { dispatchId: owed?.dispatchId }))).toBe('notified');
    expect(cameTo(await secretariat.post(`cases/${id}/close`))).toBe('closed');
    expect(cameTo(await secretariat.post(`cases/${id}/reopen`, { reason: 'Nye oplysninger' }))).toBe('ready');
    expect((await decide()).body).toMatchObject({ state: 'decided', decision: { replaces: expect.any(String) as string } });
  });
});
