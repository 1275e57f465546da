import { type ApiSetting, startApi } from '../support/api-setting.js';
import type { Client } from '../support/client.js';
import { later } from '../support/case-story.js';
import { exampleOf } from '../support/examples.js';

interface Item {
  readonly caseId: string;
  readonly number: string;
  readonly why?: string;
  readonly outcome?: string;
}

interface Agenda {
  readonly on: string;
  readonly since: string | null;
  readonly waiting: readonly Item[];
  readonly chairDecisions: readonly Item[];
  readonly attentionPoints: readonly Item[];
  readonly isComplete: boolean;
}

interface Refused {
  readonly code?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

const TYPE = 'work-permit-opinion';
const DECISION = { outcome: 'customary', text: 'Lønnen er sædvanlig.', basis: 'chair-mandate' };
const POINT = { text: 'Mange sager om klejnsmede', recommendation: 'Formandskabet drøfter det' };

let setting: ApiSetting;
let secretariat: Client;

beforeAll(async () => {
  setting = await startApi();
  secretariat = await setting.as('secretariat');
}, 60_000);

afterAll(() => setting.stop());

async function received(): Promise<{ readonly id: string; readonly number: string }> {
  const siri = await setting.as('siri');
  return (await siri.post<{ readonly id: string; readonly number: string }>(`cases/${TYPE}`, exampleOf(TYPE))).body;
}

const agendaFor = async (persona: string) => (await (await setting.as(persona)).get<Agenda>('meetings/agenda')).body;
const idsOf = (items: readonly Item[]) => items.map(({ caseId }) => caseId);

async function recordMeeting(heldOn: unknown, by = secretariat) {
  const { body } = await secretariat.get<{ readonly items: readonly { readonly id: string; readonly kind: string }[] }>('bodies');
  const committee = body.items.find(({ kind }) => kind === 'case-committee');
  return by.post<Refused>(`bodies/${committee?.id ?? ''}/meetings`, { heldOn });
}

describe('a member out of a case that is at a meeting without a hearing', () => {
  it('says why to the secretariat and the chair alone, who read it with the ruling on the case', async () => {
    interface WithGrounds {
      readonly disqualifications?: readonly { readonly memberId: string; readonly ruling: object | null }[];
    }
    const [{ id }, chair, member] = [await received(), await setting.as('chair'), await setting.as('member-kl-1')];
    const caseTo = async (persona: string, moment = '') =>
      (await (await setting.as(persona)).get<WithGrounds>(`cases/${id}${moment}`)).body;
    expect((await secretariat.post(`cases/${id}/refer-to-meeting`, { reason: 'Drøftes' })).status).toBe(200);
    expect(await caseTo('secretariat')).not.toHaveProperty('disqualifications');
    const before = new Date().toISOString();
    const declared = { ground: 'close-ties', explanation: 'Vi er nære venner.' };
    expect((await member.post(`cases/${id}/hearing/declare-disqualification`, declared)).status).toBe(204);
    expect((await secretariat.get(`cases/${id}/hearing`)).status).toBe(404);
    for (const persona of ['secretariat', 'chair'])
      expect((await caseTo(persona)).disqualifications).toMatchObject([{ ...declared, ruling: null }]);
    for (const persona of ['member-da-1', 'presidency', 'auditor', 'siri', 'member-kl-1'])
      expect(await caseTo(persona)).not.toHaveProperty('disqualifications');
    expect(await caseTo('secretariat', `?asOf=${before}`)).not.toHaveProperty('disqualifications');

    const memberId = (await caseTo('chair')).disqualifications?.[0]?.memberId ?? '';
    const ruling = { disqualified: false, reason: 'Venskabet ligger langt tilbage.' };
    expect((await chair.post(`cases/${id}/hearing/rule-on-disqualification`, { memberId, ...ruling })).status).toBe(200);
    expect((await caseTo('secretariat')).disqualifications).toMatchObject([{ ...declared, ruling }]);
    expect(await caseTo('member-kl-1')).not.toHaveProperty('disqualifications');
    expect((await secretariat.post(`cases/${id}/withdraw`, { reason: 'Trukket' })).status).toBe(200);
  });
});

describe('the agenda of the committee', () => {
  it('lists what waits, what the chair has decided and what was raised, to those who lead and to members what is theirs', async () => {
    const [waiting, decided, pointed] = [await received(), await received(), await received()];
    expect((await secretariat.post(`cases/${waiting.id}/refer-to-meeting`, { reason: 'Principiel' })).status).toBe(200);
    expect((await (await setting.as('chair')).post(`cases/${decided.id}/decide`, DECISION)).status).toBe(200);
    expect((await secretariat.post(`cases/${pointed.id}/raise-attention-point`, POINT)).status).toBe(200);
    for (const persona of ['secretariat', 'presidency', 'auditor']) {
      const { on, ...agenda } = await agendaFor(persona);
      expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(agenda).toMatchObject({
        since: null,
        waiting: [{ caseId: waiting.id, number: waiting.number, type: TYPE, why: 'Henvist til møde: Principiel', question: null }],
        chairDecisions: [{ caseId: decided.id, outcome: 'customary', text: DECISION.text }],
        attentionPoints: [{ caseId: pointed.id, ...POINT, findings: [] }],
        isComplete: true,
      });
    }
    const [chair, member] = [await agendaFor('chair'), await agendaFor('member-da-1')];
    expect([idsOf(chair.waiting), idsOf(chair.chairDecisions), idsOf(chair.attentionPoints)]).toEqual([[waiting.id], [decided.id], []]);
    expect([idsOf(member.waiting), idsOf(member.chairDecisions), idsOf(member.attentionPoints)]).toEqual([[waiting.id], [], []]);
  });

  it('holds nothing of a case for who is disqualified in it', async () => {
    const { id } = await received();
    await secretariat.post(`cases/${id}/refer-to-meeting`, { reason: 'Drøftes' });
    const member = await setting.as('member-da-2');
    expect(idsOf((await agendaFor('member-da-2')).waiting)).toContain(id);
    const declared = { ground: 'own-interest', explanation: 'Min egen virksomhed.' };
    expect((await member.post(`cases/${id}/hearing/declare-disqualification`, declared)).status).toBe(204);
    expect(idsOf((await agendaFor('member-da-2')).waiting)).not.toContain(id);
    const page = await member.get<string>('meetings/agenda.html');
    expect(page.body).not.toContain('Drøftes');
    expect(idsOf((await agendaFor('member-da-3')).waiting)).toContain(id);
  });

  it('is a page to print, in Danish, that loads nothing and runs nothing', async () => {
    const { status, headers, body } = await secretariat.get<string>('meetings/agenda.html');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    for (const said of ['<html lang="da">', 'Dagsorden: sager til møde', 'Principiel', DECISION.text, POINT.text, 'Udtalelse']) {
      expect(body).toContain(said);
    }
    expect(body).not.toMatch(/<script|<link|<img|\shref=|\sstyle=/);
  });

  it('is for the council and its committee', async () => {
    for (const persona of ['siri', 'company-1', 'municipality-851', 'constituency-1', 'admin']) {
      const client = await setting.as(persona);
      for (const path of ['meetings/agenda', 'meetings/agenda.html']) expect((await client.get(path)).status).toBe(403);
    }
  });

  it('begins anew with a meeting on record, from the day it was held', async () => {
    const { on, chairDecisions } = await agendaFor('secretariat');
    expect(chairDecisions).toHaveLength(1);
    expect((await recordMeeting(on)).status).toBe(200);
    expect((await recordMeeting(on)).status).toBe(200);
    expect(await agendaFor('secretariat')).toMatchObject({ since: on, chairDecisions: [{}], attentionPoints: [{}] });
    const admin = await setting.as('admin');
    const next = later(`${on}T12:00:00.000Z`, 2 * 86_400_000);
    expect((await admin.post('demo/clock', { now: next })).status).toBe(200);
    expect((await recordMeeting(next.slice(0, 10))).status).toBe(200);
    const after = await agendaFor('secretariat');
    expect(after).toMatchObject({ since: next.slice(0, 10), chairDecisions: [], attentionPoints: [] });
    expect(after.waiting.length).toBeGreaterThan(0);
    expect((await recordMeeting('2020-01-01')).status).toBe(200);
    expect((await agendaFor('secretariat')).since).toBe(next.slice(0, 10));
  });

  it.each([
    ['no day', undefined, '/heldOn required'],
    ['no day that exists', '2026-02-30', '/heldOn not-a-date'],
    ['a day to come', '2199-01-01', '/heldOn out-of-range'],
  ])('takes %s as that of a meeting', async (_what, heldOn, fault) => {
    const { status, body } = await recordMeeting(heldOn);
    expect([status, (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, [fault]]);
  });

  it('takes the secretariat’s word alone that a meeting was held', async () => {
    for (const persona of ['chair', 'member-da-1', 'presidency'])
      expect((await recordMeeting('2020-01-01', await setting.as(persona))).status).toBe(403);
    const unknown = await secretariat.post('bodies/01900000-0000-7000-8000-000000000000/meetings', { heldOn: '2020-01-01' });
    expect(unknown.status).toBe(404);
  });
});
