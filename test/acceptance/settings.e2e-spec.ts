import { type ApiSetting, startApi } from '../support/api-setting.js';
import type { Client } from '../support/client.js';
import { exampleOf } from '../support/examples.js';

interface SettingShown {
  readonly key: string;
  readonly title: string;
  readonly value: unknown;
  readonly default: unknown;
  readonly from: string | null;
  readonly history: readonly {
    readonly value: unknown;
    readonly from: string;
    readonly reason: string;
    readonly by: { readonly role: string };
  }[];
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Settings {
  readonly items: readonly SettingShown[];
}

const DAYS = 'hearing-days.work-permit-opinion';
const RULE = 'hearing-rule.work-permit-opinion';
const LONG_AGO = '2020-01-01';
const IN_FORCE = { value: 9, from: LONG_AGO, reason: 'Udvalgets forretningsorden' };

let setting: ApiSetting;
let secretariat: Client;

beforeAll(async () => {
  setting = await startApi();
  secretariat = await setting.as('secretariat');
}, 60_000);

afterAll(() => setting.stop());

const shown = async (client: Client, key: string): Promise<SettingShown | undefined> =>
  (await client.get<Settings>('settings')).body.items.find((one) => one.key === key);

const change = (key: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  secretariat.post<SettingShown>(`settings/${key}`, body, headers);

async function openedHearing() {
  const siri = await setting.as('siri');
  const { body } = await siri.post<{ readonly id: string }>('cases/work-permit-opinion', exampleOf('work-permit-opinion'));
  await secretariat.post(`cases/${body.id}/open-hearing`, { question: 'Er vilkårene sædvanlige?', recommendation: 'customary' });
  const { body: hearing } = await secretariat.get<{ readonly opensAt: string; readonly closesAt: string; readonly rule: object }>(
    `cases/${body.id}/hearing`,
  );
  return hearing;
}

/** The day by which SIRI is owed a reply to what it sends now. */
async function replyDue(): Promise<string> {
  const siri = await setting.as('siri');
  const asked = { ...exampleOf('work-permit-opinion'), deadline: null };
  const { body } = await siri.post<{ readonly deadlines: readonly { readonly kind: string; readonly on: string }[] }>(
    'cases/work-permit-opinion',
    asked,
  );
  return body.deadlines.find(({ kind }) => kind === 'reply-due')?.on ?? '';
}

const daysBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000);

describe('what the council settles for itself', () => {
  it('is its default until the secretariat says otherwise, and is heard by from then on', async () => {
    expect(await shown(secretariat, DAYS)).toMatchObject({ value: 5, default: 5, from: null, history: [] });
    const before = await openedHearing();
    const rule = { silence: 'abstention', quorum: 6, sides: { da: 1, fh: 1 }, onObjection: 'majority', onApproval: 'record', minDays: 0 };
    expect((await change(RULE, { ...IN_FORCE, value: rule })).status).toBe(200);
    const changed = await change(DAYS, IN_FORCE);
    expect(changed).toMatchObject({ status: 200, body: { value: 9, default: 5, from: LONG_AGO } });
    expect(changed.body.history).toMatchObject([{ value: 9, reason: IN_FORCE.reason, by: { role: 'secretariat' } }]);
    const after = await openedHearing();
    expect(after.rule).toEqual(rule);
    expect(daysBetween(after.opensAt, after.closesAt)).toBeGreaterThan(daysBetween(before.opensAt, before.closesAt));
  });

  it('may begin on a day to come, and then holds from that day', async () => {
    const { body } = await change('hearing-days.klv-list', { ...IN_FORCE, from: '2099-01-01' });
    expect(body).toMatchObject({ value: 5, from: null, history: [{ value: 9, from: '2099-01-01' }] });
  });

  it.each([
    ['a value that is none of its', DAYS, { ...IN_FORCE, value: 'ni' }, 400, '/value'],
    ['a number beyond its bounds', DAYS, { ...IN_FORCE, value: 0 }, 400, '/value'],
    ['a rule that leaves something open', RULE, { ...IN_FORCE, value: { silence: 'consent' } }, 400, '/value'],
    ['no value', DAYS, { from: LONG_AGO, reason: 'x' }, 400, '/value'],
    ['no day', DAYS, { value: 9, reason: 'x' }, 400, '/from'],
    ['a day that does not exist', DAYS, { ...IN_FORCE, from: '2026-02-30' }, 400, '/from'],
    ['no reason', DAYS, { value: 9, from: LONG_AGO }, 400, '/reason'],
    ['something nobody knows', DAYS, { ...IN_FORCE, forever: true }, 400, '/forever'],
  ])('cannot be set to %s', async (_what, key, body, status, pointer) => {
    const before = await shown(secretariat, key);
    const answer = await change(key, body);
    expect({ status: answer.status, errors: answer.body.errors?.map((error) => error.pointer) }).toEqual({ status, errors: [pointer] });
    expect(await shown(secretariat, key)).toEqual(before);
  });

  it('is there under known names only', async () => {
    expect((await change('hearing-days.no-such-type', IN_FORCE)).status).toBe(404);
  });

  it('is changed by the secretariat alone, and read by the council', async () => {
    for (const persona of ['chair', 'member-da-1', 'presidency', 'auditor', 'admin']) {
      const client = await setting.as(persona);
      expect((await client.get('settings')).status).toBe(200);
      expect((await client.post(`settings/${DAYS}`, IN_FORCE)).status).toBe(403);
    }
    for (const persona of ['municipality-851', 'company-1', 'siri', 'constituency-1']) {
      expect((await (await setting.as(persona)).get('settings')).status).toBe(403);
    }
  });

  it('changes once for a request sent twice, and only at the version that was seen', async () => {
    const days = { value: ['2026-12-24', '2026-12-31'], from: LONG_AGO, reason: 'Lukkedage' };
    const first = await change('extraClosedDays', days, { 'idempotency-key': 'lukkedage-2026' });
    await change('extraClosedDays', { ...days, value: [] });
    const again = await change('extraClosedDays', days, { 'idempotency-key': 'lukkedage-2026' });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await shown(secretariat, 'extraClosedDays'))?.history).toHaveLength(2);
    const other = await change('extraClosedDays', { ...days, value: ['2026-06-05'] }, { 'idempotency-key': 'lukkedage-2026' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    const stale = await change('extraClosedDays', { ...days, value: ['2026-06-05'] }, { 'if-match': '"1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version-changed']);
  });

  it('moves the deadlines of what comes from then on: a closed day is no working day', async () => {
    const before = await replyDue();
    const closed = { ...IN_FORCE, value: [before] };
    expect((await change('extraClosedDays', closed)).status).toBe(200);
    const after = await replyDue();
    expect(after > before).toBe(true);
    expect((await change('extraClosedDays', { ...closed, value: [] })).status).toBe(200);
    expect(await replyDue()).toBe(before);
  });
});
