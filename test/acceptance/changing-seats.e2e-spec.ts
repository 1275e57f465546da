import { type ApiSetting, startApi } from '../support/api-setting.js';
import { type CaseBody, later, openedHearing } from '../support/case-story.js';
import type { Reply } from '../support/client.js';

interface Place {
  readonly memberId: string;
  readonly name: string | null;
  readonly from: string;
  readonly to: string | null;
}

interface BodyShown {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly seats: readonly { readonly seatId: string; readonly holder: Place | null; readonly deputy: Place | null }[];
  readonly chair: string | null;
  readonly deputyChair: string | null;
}

interface Refused {
  readonly code?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Explanation {
  readonly seats: readonly { readonly holder: { readonly memberId: string }; readonly entitled: boolean; readonly answer?: string }[];
  readonly counted: number | null;
  readonly outcome: string | null;
}

const DA_1 = 0;
const DA_2 = 1;
const DA_3 = 2;
const KL_1 = 6;

let setting: ApiSetting;

beforeAll(async () => {
  setting = await startApi();
}, 60_000);

afterAll(() => setting.stop());

const as = (persona: string) => setting.as(persona);
const committee = async (on?: string): Promise<BodyShown> => {
  const secretariat = await as('secretariat');
  const { body } = await secretariat.get<{ readonly items: readonly BodyShown[] }>('bodies');
  const found = body.items.find(({ kind }) => kind === 'case-committee');
  if (found === undefined) throw new Error('there is no committee');
  return on === undefined ? found : (await secretariat.get<BodyShown>(`bodies/${found.id}?on=${on}`)).body;
};
const dayAfter = (day: string, days: number): string => later(`${day}T12:00:00.000Z`, days * 86_400_000).slice(0, 10);
const appoint = async (seat: number, body: object, persona = 'secretariat', headers = {}): Promise<Reply<BodyShown & Refused>> => {
  const { id, seats } = await committee();
  return (await as(persona)).post(`bodies/${id}/seats/${seats[seat]?.seatId ?? ''}/appoint`, body, headers);
};
const elect = async (body: object, persona = 'secretariat') =>
  (await as(persona)).post<BodyShown & Refused>(`bodies/${(await committee()).id}/elect-chair`, body);
const me = async (persona: string) =>
  (await (await as(persona)).get<{ readonly role: string; readonly memberId: string; readonly seats: readonly string[] }>('me')).body;
const reply = async (persona: string, id: string, answer = 'approve') => {
  const { body } = await (await as('secretariat')).get<{ readonly contentHash: string }>(`cases/${id}/hearing`);
  return (await as(persona)).post<Refused>(`cases/${id}/hearing/reply`, { answer, contentHash: body.contentHash });
};
const statusFor = async (persona: string, id: string) => (await (await as(persona)).get(`cases/${id}`)).status;

describe('an appointment', () => {
  const NEW = { name: 'Henny Klitrosegård', mail: 'henny@example.test', employer: '99008024', municipality: '860' };

  it('of somebody new ends the one before it, and suggests what the new member is tied to', async () => {
    const { on, seats } = await committee();
    const tomorrow = dayAfter(on, 1);
    const wanted = { person: NEW, from: tomorrow, nominatedBy: 'KL' };
    const key = { 'idempotency-key': 'henny' };
    const appointed = await appoint(KL_1, wanted, 'secretariat', key);
    expect([appointed.status, appointed.body.on, appointed.headers.get('etag')]).toEqual([200, tomorrow, expect.stringMatching(/^"\d+"$/)]);
    expect(appointed.body.seats[KL_1]?.holder).toMatchObject({ name: NEW.name, from: tomorrow, to: null });
    expect((await committee()).seats[KL_1]?.holder).toEqual({ ...seats[KL_1]?.holder, to: on });
    const again = await appoint(KL_1, wanted, 'secretariat', key);
    expect([again.status, again.body]).toEqual([200, appointed.body]);
    expect((await appoint(KL_1, wanted)).body).toMatchObject({ code: 'seat-is-held', title: 'Pladsen er besat' });

    await (await as('admin')).post('demo/clock', { now: later(new Date().toISOString(), 86_400_000) });
    const { id } = await openedHearing(setting.urls);
    const { body } = await (await as('secretariat')).get<{ readonly suggestions: readonly object[] }>(`cases/${id}/hearing`);
    expect(body.suggestions).toEqual([
      {
        seatId: seats[KL_1]?.seatId,
        memberId: appointed.body.seats[KL_1]?.holder?.memberId,
        reason: 'same-employer',
        party: 'company:99008024',
        text: 'Medlemmet er ansat hos en part i sagen (CVR-nr. 99008024).',
      },
    ]);
    expect((await (await as('member-da-1')).get<object>(`cases/${id}/hearing`)).body).not.toHaveProperty('suggestions');
    expect((await (await as('secretariat')).get<Explanation>(`cases/${id}/hearing/explanation`)).body.seats[KL_1]).toMatchObject({
      entitled: true,
    });
    expect((await me('member-kl-1')).seats).toEqual([]);
    expect(await statusFor('member-kl-1', id)).toBe(404);
  }, 30_000);

  it.each<readonly [string, object, readonly string[]]>([
    ['nobody', { person: {}, from: '2030-01-01', nominatedBy: 'DA' }, ['/person/name required']],
    ['no day', { person: NEW, from: '2030-02-30', nominatedBy: 'DA' }, ['/from not-a-date']],
    ['an end before its beginning', { person: NEW, from: '2030-01-02', to: '2030-01-01', nominatedBy: 'DA' }, ['/to out-of-range']],
    [
      'somebody unknown by id',
      { person: { memberId: '01900000-0000-7000-8000-000000000000' }, from: '2030-01-01', nominatedBy: 'DA' },
      ['/person/memberId unknown-value'],
    ],
    ['a CPR-like name', { person: { name: '010203-1234' }, from: '2030-01-01', nominatedBy: 'DA' }, ['/person/name cpr-like-content']],
    ['no organisation', { person: NEW, from: '2030-01-01' }, ['/nominatedBy required']],
  ])('of %s is malformed', async (_what, body, faults) => {
    const refused = await appoint(DA_3, body);
    expect([refused.status, (refused.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([400, faults]);
  });

  it('is the secretariat’s to make, in a seat that there is', async () => {
    const { id, on } = await committee();
    const body = { person: NEW, from: on, nominatedBy: 'DA' };
    expect((await appoint(DA_3, body, 'chair')).status).toBe(403);
    const nowhere = `bodies/${id}/seats/01900000-0000-7000-8000-000000000000/appoint`;
    expect((await (await as('secretariat')).post(nowhere, body)).status).toBe(404);
    expect(
      (await (await as('secretariat')).post(`bodies/01900000-0000-7000-8000-000000000000/elect-chair`, { memberId: id, on })).status,
    ).toBe(404);
  });
});

describe('a seat that changes hands while it is heard', () => {
  it('is answered for by who holds it, and the hearing is counted so', async () => {
    const { id } = await openedHearing(setting.urls);
    expect((await reply('member-da-2', id, 'object')).status).toBe(200);
    const { on } = await committee();
    const { memberId } = await me('deputy-da-1');
    const appointed = await appoint(DA_2, { person: { memberId }, from: on, nominatedBy: 'DA' });
    expect(appointed.body.seats[DA_2]?.holder?.memberId).toBe(memberId);
    expect(appointed.body.seats[DA_1]?.deputy).toBeNull();
    expect([await statusFor('member-da-2', id), (await me('member-da-2')).seats]).toEqual([404, []]);
    expect((await reply('member-da-2', id)).status).toBe(404);
    for (const persona of ['deputy-da-1', 'member-da-1', 'member-da-3', 'member-fh-2', 'member-dh-1'])
      expect([persona, (await reply(persona, id)).status]).toEqual([persona, 200]);
    const closed = await (await as('secretariat')).post<CaseBody>(`cases/${id}/close-hearing`, { reason: 'Nok har svaret.' });
    expect(closed.body).toMatchObject({ state: 'heard', hearing: { outcome: 'approved' } });
    const { body } = await (await as('secretariat')).get<Explanation>(`cases/${id}/hearing/explanation`);
    expect([body.counted, body.outcome]).toEqual([8, 'approved']);
    expect(body.seats[DA_2]).toMatchObject({ holder: { memberId }, answer: 'approve' });
  }, 30_000);

  it('is counted with its holder at the closing, who need not have answered', async () => {
    const { id } = await openedHearing(setting.urls);
    for (const persona of ['member-da-1', 'deputy-da-1', 'member-fh-2', 'member-fh-3', 'member-dh-1']) await reply(persona, id);
    expect((await reply('member-da-3', id, 'request-meeting')).status).toBe(200);
    const { on } = await committee();
    const { memberId } = await me('member-da-2');
    expect((await appoint(DA_3, { person: { memberId }, from: on, nominatedBy: 'DA' })).status).toBe(200);
    const closed = await (await as('secretariat')).post<CaseBody>(`cases/${id}/close-hearing`, { reason: 'Nok har svaret.' });
    expect(closed.body.hearing?.outcome).toBe('approved');
    const { body } = await (await as('member-da-2')).get<Explanation>(`cases/${id}/hearing/explanation`);
    expect(body.seats[DA_3]).toMatchObject({ holder: { memberId }, entitled: true, silent: true });
  }, 30_000);
});

describe('an election of the chair', () => {
  it('moves the powers with the next request, whatever the tokens say', async () => {
    const { on } = await committee();
    const { memberId } = await me('member-fh-2');
    const deputyChair = (await me('member-da-1')).memberId;
    expect((await elect({ memberId, on }, 'chair')).status).toBe(403);
    expect((await elect({ memberId: (await me('member-kl-1')).memberId, on })).body).toMatchObject({ code: 'no-such-member' });
    expect((await elect({ memberId, on, deputyChair: memberId })).body).toMatchObject({ code: 'chair-is-own-deputy' });
    expect((await elect({ memberId, on, deputyChair })).body).toMatchObject({ chair: memberId, deputyChair });
    expect([(await me('chair')).role, (await me('member-fh-1')).role, (await me('member-fh-2')).role]).toEqual([
      'member',
      'member',
      'chair',
    ]);

    const { id } = await openedHearing(setting.urls);
    const declaration = { ground: 'other-doubt', explanation: 'Jeg har udtalt mig om sagen.' };
    expect((await (await as('member-fh-2')).post(`cases/${id}/hearing/declare-disqualification`, declaration)).status).toBe(204);
    const ruling = { memberId, disqualified: true, reason: 'Udvalget var enigt.' };
    for (const persona of ['chair', 'secretariat'])
      expect((await (await as(persona)).post(`cases/${id}/hearing/rule-on-disqualification`, ruling)).status).toBe(403);
    const { body } = await (await as('member-da-1')).get<{ readonly disqualifications: readonly object[] }>(`cases/${id}/hearing`);
    expect(body.disqualifications).toMatchObject([{ ground: 'other-doubt', explanation: declaration.explanation }]);
    expect((await (await as('member-da-1')).post(`cases/${id}/hearing/rule-on-disqualification`, ruling)).status).toBe(200);
    expect((await (await as('chair')).post(`cases/${id}/refer-to-meeting`, { reason: 'x' })).status).toBe(403);
    expect(await statusFor('member-fh-2', id)).toBe(404);
  }, 30_000);
});

describe('a deputy called in whose appointment ends', () => {
  const FH_1 = 3;
  const FH_3 = 5;

  it('holds the ballot no more: it is the member’s again, who has not answered', async () => {
    const { id } = await openedHearing(setting.urls);
    const { on, seats } = await committee();
    const call = { seatId: seats[FH_1]?.seatId, reason: 'Medlemmet er på ferie.' };
    expect((await (await as('secretariat')).post(`cases/${id}/hearing/call-deputy`, call)).status).toBe(200);
    expect((await reply('deputy-fh-1', id, 'object')).status).toBe(200);
    const { memberId } = await me('deputy-fh-1');
    const appointed = await appoint(FH_3, { person: { memberId }, from: on, nominatedBy: 'FH' });
    expect([appointed.status, appointed.body.seats[FH_1]?.deputy]).toEqual([200, null]);
    expect((await reply('deputy-fh-1', id, 'abstain')).status).toBe(200);
    expect((await (await as('siri')).post<CaseBody>(`cases/${id}/withdraw`, { reason: 'Sagen er opgivet.' })).status).toBe(200);
    const { body } = await (await as('secretariat')).get<Explanation>(`cases/${id}/hearing/explanation`);
    expect(body.seats[FH_1]).toMatchObject({ holder: { memberId: seats[FH_1]?.holder?.memberId }, entitled: true, silent: true });
    expect(body.seats[FH_3]).toMatchObject({ holder: { memberId }, answer: 'abstain' });
  }, 30_000);
});
