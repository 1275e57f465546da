import { type Config, Database, Installation, Queues, readConfig } from '#platform';
import { type ApiSetting, startApi } from '../support/api-setting.js';
import { type Client, clientWith, type Reply } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import type { CaseBody } from '../support/case-story.js';

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

const EXAMPLE = exampleOf('work-permit-opinion');
const SUBMIT = 'cases/work-permit-opinion';
const NOWHERE = 'cases/01900000-0000-7000-8000-000000000000';
const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=x' };

let setting: ApiSetting;

beforeAll(async () => {
  setting = await startApi();
}, 60_000);

afterAll(() => setting.stop());

function persona(name: string): Promise<Client> {
  return name === 'nobody' ? Promise.resolve(clientWith(setting.urls, undefined)) : setting.as(name);
}

function pointersOf({ body }: Reply<Problem>): readonly string[] {
  return (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`).sort();
}

interface Call {
  readonly who: string;
  readonly asks: string;
  readonly sends?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly code: string;
  readonly fields?: readonly string[];
}

const CALLS: readonly Call[] = [
  { who: 'nobody', asks: 'GET me', status: 401, code: 'not-signed-in' },
  { who: 'nobody', asks: 'POST cases/klv-list', sends: {}, status: 401, code: 'not-signed-in' },
  { who: 'nobody', asks: 'GET events/stream', status: 401, code: 'not-signed-in' },
  { who: 'nobody', asks: 'GET me', headers: { authorization: 'Bearer a.b.c' }, status: 401, code: 'not-signed-in' },
  { who: 'nobody', asks: 'POST demo/tokens', sends: { persona: 'x' }, status: 400, code: 'malformed', fields: ['/persona unknown-value'] },
  { who: 'nobody', asks: 'POST demo/tokens', sends: {}, status: 400, code: 'malformed', fields: ['/persona required'] },
  { who: 'secretariat', asks: 'GET nothing', status: 404, code: 'not-found' },
  { who: 'secretariat', asks: 'GET /api/v1/cases/', status: 404, code: 'not-found' },
  { who: 'secretariat', asks: 'GET /api/v1//cases', status: 404, code: 'not-found' },
  { who: 'secretariat', asks: 'GET cases/17', status: 404, code: 'not-found' },
  { who: 'secretariat', asks: `GET ${NOWHERE}`, status: 404, code: 'not-found' },
  { who: 'secretariat', asks: `POST ${NOWHERE}/note`, sends: { text: 'x' }, status: 404, code: 'not-found' },
  { who: 'secretariat', asks: 'GET queues/nothing/jobs', status: 404, code: 'not-found' },
  { who: 'siri', asks: 'POST cases/no-such-type', sends: {}, status: 404, code: 'not-found' },
  { who: 'secretariat', asks: 'PUT cases', status: 405, code: 'method-not-allowed' },
  { who: 'secretariat', asks: 'OPTIONS cases', status: 405, code: 'method-not-allowed' },
  { who: 'municipality-851', asks: 'POST cases/klv-list', sends: {}, status: 405, code: 'method-not-allowed' },
  {
    who: 'siri',
    asks: `POST ${SUBMIT}`,
    sends: 'hej',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported-media-type',
  },
  { who: 'siri', asks: `POST ${SUBMIT}`, sends: '--x--', headers: FORM_TYPE, status: 415, code: 'unsupported-media-type' },
  { who: 'siri', asks: `POST ${SUBMIT}`, sends: '{"a":', headers: JSON_TYPE, status: 400, code: 'malformed', fields: [] },
  { who: 'siri', asks: `POST ${SUBMIT}`, sends: 'null', headers: JSON_TYPE, status: 400, code: 'malformed', fields: [' unknown-value'] },
  { who: 'siri', asks: `POST ${SUBMIT}`, sends: { x: 'x'.repeat(1_100_000) }, status: 413, code: 'too-large' },
  { who: 'siri', asks: `POST ${SUBMIT}?x=1`, sends: EXAMPLE, status: 400, code: 'malformed', fields: ['/x unknown-field'] },
  { who: 'siri', asks: `POST ${SUBMIT}?onBehalfOf=siri`, sends: EXAMPLE, status: 403, code: 'not-permitted' },
  { who: 'company-1', asks: `POST ${SUBMIT}`, sends: EXAMPLE, status: 403, code: 'not-permitted' },
  { who: 'member-da-1', asks: `POST ${SUBMIT}`, sends: EXAMPLE, status: 403, code: 'not-permitted' },
  { who: 'secretariat', asks: `POST ${SUBMIT}`, sends: EXAMPLE, status: 400, code: 'malformed', fields: ['/onBehalfOf required'] },
  {
    who: 'siri',
    asks: `POST ${SUBMIT}`,
    sends: { ...EXAMPLE, x: 1, isExtension: 'ja', applicationDate: '2022-02-30', weeklyHours: -1, jobTitle: 'Smed 010180-1234' },
    status: 400,
    code: 'malformed',
    fields: [
      '/x unknown-field',
      '/isExtension unknown-value',
      '/applicationDate not-a-date',
      '/jobTitle cpr-like-content',
      '/weeklyHours out-of-range',
    ],
  },
  { who: 'admin', asks: 'GET cases', status: 403, code: 'not-permitted' },
  { who: 'siri', asks: 'GET queues', status: 403, code: 'not-permitted' },
  { who: 'secretariat', asks: 'POST demo/clock', sends: { now: '2040-01-01T00:00:00Z' }, status: 403, code: 'not-permitted' },
  { who: 'admin', asks: 'POST demo/clock', sends: { now: '2020-01-01T00:00:00Z' }, status: 422, code: 'clock-cannot-go-back' },
  { who: 'admin', asks: 'POST demo/clock', sends: { now: '2040-01-01' }, status: 400, code: 'malformed', fields: ['/now not-an-instant'] },
  { who: 'secretariat', asks: 'GET cases?limit=0', status: 400, code: 'malformed', fields: ['/limit out-of-range'] },
  { who: 'secretariat', asks: 'GET cases?limit=201', status: 400, code: 'malformed', fields: ['/limit out-of-range'] },
  { who: 'secretariat', asks: 'GET cases?state=x', status: 400, code: 'malformed', fields: ['/state unknown-value'] },
  { who: 'secretariat', asks: 'GET cases?q=%00', status: 400, code: 'malformed', fields: ['/q unknown-value'] },
  { who: 'secretariat', asks: 'GET cases?cursor=x', status: 400, code: 'invalid-cursor', fields: [] },
  { who: 'secretariat', asks: 'GET events?after=x', status: 400, code: 'invalid-cursor', fields: [] },
];

describe('a call that comes to nothing', () => {
  it.each(CALLS)('$asks by $who is answered $status $code', async ({ who, asks, sends, headers, status, code, fields }) => {
    const [method = '', path = ''] = asks.split(' ');
    const client = await persona(who);
    const reply =
      typeof sends === 'object'
        ? await client.post<Problem>(path, sends, headers)
        : await client.send<Problem>(method, path, headers, sends);
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(reply.body).toMatchObject({
      type: `urn:sagsudvalg:problem:${code}`,
      status,
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    });
    expect(`${reply.body.title} ${reply.body.detail}`).toMatch(/\S \S/);
    expect(reply.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
    expect(reply.headers.get('allow') ?? '').toMatch(status === 405 ? /GET/ : /^$/);
    expect(pointersOf(reply)).toEqual([...(fields ?? [])].sort());
  });

  it('does not speak of fields where it names none', async () => {
    const { body } = await (await setting.as('siri')).send<Problem>('POST', SUBMIT, JSON_TYPE, '{');
    expect(body.detail).not.toContain('felter');
  });
});

describe('an answer', () => {
  it('is kept by nobody, framed by nobody, and says which version of what it shows, to HEAD too', async () => {
    const siri = await setting.as('siri');
    const made = await siri.post<CaseBody>(SUBMIT, EXAMPLE);
    expect(made).toMatchObject({ status: 201, body: { state: 'ready', version: 2 } });
    expect(made.headers.get('location')).toBe(`/api/v1/cases/${made.body.id}`);
    const replies = [made, await siri.get(`cases/${made.body.id}`), await siri.send('HEAD', `cases/${made.body.id}`)];
    for (const { headers } of replies) {
      expect(headers.get('etag')).toBe('"2"');
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('content-security-policy')).toContain(`default-src 'none'`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('the jobs of a queue', () => {
  it("are found by their case's number, though they know it by id alone", async () => {
    const { body } = await (await setting.as('siri')).post<CaseBody>(SUBMIT, EXAMPLE);
    await withQueues(async (queues) => {
      const data = { council: 'nj', stream: body.id, kind: 'hearing-close', dueAt: '2040-01-01T00:00:00.000Z' };
      await queues.add('hearings', [{ id: `${body.id}_hearing-close_1`, name: 'hearing-close', data }]);
    });
    const found = async (q: string) => {
      const reply = await (await setting.as('secretariat')).get<{ readonly items: readonly object[] }>(`queues/hearings/jobs?q=${q}`);
      return reply.body.items;
    };
    expect(await found(body.number)).toMatchObject([{ name: 'hearing-close', state: 'waiting', data: { stream: body.id } }]);
    expect(await found(body.number.toLowerCase())).toHaveLength(1);
    expect(await found('NJ-2026-999999')).toEqual([]);
  });
});

async function withQueues(work: (queues: Queues) => Promise<void>): Promise<void> {
  const config: Config = readConfig({ DATABASE_URL: setting.databaseUrl });
  const database = new Database(config);
  const queues = new Queues(config, new Installation(database));
  try {
    await work(queues);
  } finally {
    await queues.close();
    await database.close();
  }
}
