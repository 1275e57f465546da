import { type ApiSetting, startApi } from '../support/api-setting.js';
import type { Client } from '../support/client.js';
import { exampleOf } from '../support/examples.js';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly legalNature: string;
  readonly ruleSet: string;
  readonly findings: readonly object[];
  readonly deadlines: readonly Due[];
  readonly state?: string;
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Due {
  readonly kind: string;
  readonly on: string;
}

interface Difference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly before: T; readonly after: T }[];
}

interface Anew extends Shown {
  readonly on: string;
  readonly difference: { readonly findings: Difference<object>; readonly deadlines: Difference<Due> };
}

const NOTHING = { added: [], removed: [], changed: [] };
const ALIKE = { findings: NOTHING, deadlines: NOTHING };
const SENDERS = {
  'community-service-place': 'prison-service',
  'mass-layoff-notice': 'company-1',
  'work-permit-opinion': 'siri',
} as const;

let setting: ApiSetting;
let secretariat: Client;

beforeAll(async () => {
  setting = await startApi();
  secretariat = await setting.as('secretariat');
}, 60_000);

afterAll(() => setting.stop());

async function received(type: keyof typeof SENDERS): Promise<Shown> {
  const sender = await setting.as(SENDERS[type]);
  const { status, body } = await sender.post<Shown>(`cases/${type}`, exampleOf(type));
  expect(status).toBe(201);
  return body;
}

const anew = async (id: string, on: string, by = secretariat) => by.get<Anew>(`cases/${id}/assessment?on=${on}`);
const settle = async (key: string, value: unknown, from: string) =>
  (await secretariat.post(`settings/${key}`, { value, from, reason: 'Rådets beslutning' })).status;

describe('a case judged by other law', () => {
  it('comes by the law of its own day to what is on record, what is personal in it included', async () => {
    const { id, ruleSet, findings, deadlines } = await received('mass-layoff-notice');
    const { status, body } = await anew(id, '2022-09-12');
    expect({ status, body }).toEqual({ status: 200, body: { on: '2022-09-12', ruleSet, findings, deadlines, difference: ALIKE } });
  });

  it('comes by what the council has settled since to just that difference, and nothing is changed', async () => {
    const { id, deadlines, version } = await received('work-permit-opinion');
    const due = deadlines.find(({ kind }) => kind === 'reply-due');
    expect(await settle('reply-days.work-permit-opinion', 11, '2040-01-01')).toBe(200);
    const timeline = (await secretariat.get(`cases/${id}/timeline`)).body;
    expect((await anew(id, '2039-12-31')).body).toMatchObject({ ruleSet: 'LAB_2027', difference: ALIKE });
    const { difference } = (await anew(id, '2040-01-01')).body;
    const [changed] = difference.deadlines.changed;
    expect(difference).toEqual({ ...ALIKE, deadlines: { ...NOTHING, changed: [changed] } });
    expect(changed?.before).toEqual(due);
    expect((changed?.after.on ?? '') > (due?.on ?? '')).toBe(true);
    expect((await secretariat.get<Shown>(`cases/${id}`)).body).toMatchObject({ version, deadlines });
    expect((await secretariat.get(`cases/${id}/timeline`)).body).toEqual(timeline);
  });

  it('is for the secretariat, the presidency and the auditor', async () => {
    const { id } = await received('work-permit-opinion');
    for (const persona of ['secretariat', 'presidency', 'auditor'])
      expect((await anew(id, '2026-01-01', await setting.as(persona))).status).toBe(200);
    expect((await anew(id, '2026-01-01', await setting.as('siri'))).status).toBe(403);
    for (const persona of ['member-da-1', 'municipality-851', 'company-1'])
      expect((await anew(id, '2026-01-01', await setting.as(persona))).status).toBe(404);
    expect((await anew('00000000-0000-7000-8000-00000000000a', '2026-01-01')).status).toBe(404);
  });

  it.each([
    ['', 'required'],
    ['?on=2026-02-30', 'not-a-date'],
  ])('is asked by a day: %s', async (query, code) => {
    const { id } = await received('work-permit-opinion');
    const { status, body } = await secretariat.get<Anew>(`cases/${id}/assessment${query}`);
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ pointer: '/on', code }] });
  });
});

describe('what the council does in cases of a type', () => {
  it('is what it has settled on the day a case is received, and stays so', async () => {
    const key = 'legal-nature.community-service-place';
    const before = await received('community-service-place');
    expect(await settle(key, 'decision', '2020-01-01')).toBe(200);
    const after = await received('community-service-place');
    expect([before.legalNature, after.legalNature]).toEqual(['opinion', 'decision']);
    expect((await secretariat.get<Shown>(`cases/${before.id}`)).body.legalNature).toBe('opinion');
    const objected = { outcome: 'objection', text: 'Arbejdet er ordinært.', basis: 'meeting' };
    const outcomes = await Promise.all(
      [before, after].map(async ({ id }) => {
        await secretariat.post(`cases/${id}/refer-to-meeting`, { reason: 'Drøftes' });
        const { body } = await secretariat.post<Shown>(`cases/${id}/decide`, objected);
        return body.code ?? body.state;
      }),
    );
    expect(outcomes).toEqual(['decided', 'reasons-missing']);
  });
});
