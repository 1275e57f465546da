import { type ApiSetting, startApi } from '../support/api-setting.js';
import type { Client } from '../support/client.js';
import { exampleOf } from '../support/examples.js';

interface CaseShown {
  readonly id: string;
  readonly state?: string;
  readonly code?: string;
}

const TYPE = 'work-permit-opinion';
const DECISION = { outcome: 'customary', text: 'Lønnen er sædvanlig.', basis: 'chair-mandate' };

let setting: ApiSetting;
let secretariat: Client;
let chair: Client;

beforeAll(async () => {
  setting = await startApi();
  [secretariat, chair] = await Promise.all([setting.as('secretariat'), setting.as('chair')]);
}, 60_000);

afterAll(() => setting.stop());

async function received(): Promise<string> {
  const siri = await setting.as('siri');
  return (await siri.post<CaseShown>(`cases/${TYPE}`, exampleOf(TYPE))).body.id;
}

async function settle(value: unknown, from: string): Promise<number> {
  return (await secretariat.post(`settings/chair-mandate.${TYPE}`, { value, from, reason: 'Rådets beslutning' })).status;
}

async function decided(by: Client, caseId: string): Promise<unknown> {
  const { status, body } = await by.post<CaseShown>(`cases/${caseId}/decide`, DECISION);
  return [status, body.code ?? body.state];
}

describe('the chair’s mandate', () => {
  it('stands until the council takes it back, from the day the council has said', async () => {
    expect(await decided(chair, await received())).toEqual([200, 'decided']);
    expect(await settle(false, '2099-01-01')).toBe(200);
    expect(await decided(chair, await received())).toEqual([200, 'decided']);
    expect(await settle(false, '2020-01-01')).toBe(200);
    const left = await received();
    expect(await decided(chair, left)).toEqual([403, 'not-permitted']);
    expect(await decided(secretariat, left)).toEqual([403, 'not-permitted']);
    expect((await secretariat.get<CaseShown>(`cases/${left}`)).body.state).toBe('ready');
    expect(await settle(true, '2020-01-01')).toBe(200);
    expect(await decided(chair, left)).toEqual([200, 'decided']);
  });

  it('is settled for one kind of case at a time', async () => {
    expect(await settle(false, '2020-01-01')).toBe(200);
    const agency = await setting.as('prison-service');
    const { body } = await agency.post<CaseShown>('cases/community-service-place', exampleOf('community-service-place'));
    const given = { outcome: 'no-objection', text: 'Ingen indvendinger.', basis: 'chair-mandate' };
    expect((await chair.post<CaseShown>(`cases/${body.id}/decide`, given)).body.state).toBe('decided');
    expect(await settle('ja', '2020-01-01')).toBe(400);
  });
});
