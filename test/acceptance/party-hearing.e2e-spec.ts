import { Database, readConfig } from '#platform';
import { type CaseBody, later } from '../support/case-story.js';
import type { Client, Reply } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { startWhole, type WholeSetting } from '../support/whole-setting.js';

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly data?: { readonly closesAt?: string; readonly permitted?: readonly string[] };
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Case extends CaseBody, Problem {
  readonly receivedAt: string;
  readonly deadlines: readonly { readonly kind: string; readonly at?: string; readonly on?: string }[];
  readonly partyHearings?: readonly {
    readonly closesAt: string;
    readonly text: string;
    readonly answer?: { readonly statement: string; readonly late: boolean; readonly receivedOn: string | null };
  }[];
}

const TYPE = 'work-sharing-extension';
const ASKED = { text: 'Ordrebeholdningen tyder på, at nedgangen er varig.' };
const STATEMENT = 'Vi venter en ordre fra Ida Prøve i maj.';
const REFUSAL = { outcome: 'refused', text: 'Der gives ikke godkendelse.', reasons: 'Nedgangen er varig.', basis: 'meeting' };

let setting: WholeSetting;
let secretariat: Client;
let municipality: Client;

beforeAll(async () => {
  setting = await startWhole();
  [secretariat, municipality] = await Promise.all([setting.as('secretariat'), setting.as('municipality-820')]);
}, 60_000);

afterAll(() => setting.stop());

const cameTo = ({ status, body }: Reply<Case>) => `${String(status)} ${body.code ?? body.state}`;
const seenBy = async (client: Client, id: string) => (await client.get<Case>(`cases/${id}`)).body;
const ask = (id: string, body: object = ASKED) => secretariat.post<Case>(`cases/${id}/open-party-hearing`, body);
const answer = (by: Client, id: string, body: object = { statement: STATEMENT }) => by.post<Case>(`cases/${id}/answer-party-hearing`, body);
const refuse = (id: string) => secretariat.post<Case>(`cases/${id}/decide`, REFUSAL);
const closingOf = ({ partyHearings }: Case) => partyHearings?.at(-1)?.closesAt ?? '';
const dueOf = ({ deadlines }: Case) => deadlines.find(({ kind }) => kind === 'party-hearing')?.at;

/** How many events of the log hold some words. */
async function inLog(words: string): Promise<number> {
  const database = new Database(readConfig({ DATABASE_URL: setting.databaseUrl }));
  try {
    const text = 'select count(*)::int as n from event_log where strpos(data::text, $1) > 0';
    const [row] = await database.workerQuery<{ readonly n: number }>({ text, values: [words] });
    return row?.n ?? -1;
  } finally {
    await database.close();
  }
}

async function sentToMeeting(): Promise<Case> {
  const { body } = await municipality.post<Case>(`cases/${TYPE}`, exampleOf(TYPE));
  await secretariat.post(`cases/${body.id}/refer-to-meeting`, { reason: 'Drøftes' });
  return body;
}

describe('a party of a case that ends with a decision', () => {
  it('is told by mail and by letter that it is heard, and the letter is the secretariat’s to send', async () => {
    const { id, number } = await sentToMeeting();
    expect(cameTo(await ask(id))).toBe('200 at-meeting');
    const { documents, dispatches = [] } = await eventually(
      () => seenBy(secretariat, id),
      (found) => found.documents.length === 1 && found.dispatches?.[0]?.state === 'confirmed',
    );
    expect(dispatches.map(({ recipient, channel, state }) => [recipient, channel, state])).toEqual([
      ['municipality:820', 'mail', 'confirmed'],
      ['company:99011033', 'letter', 'waiting'],
    ]);
    const [letterId] = documents.map((document) => document.id);
    expect(letterId).toBe(dispatches[1]?.dispatchId);
    const letter = await secretariat.get<string>(`cases/${id}/documents/${letterId ?? ''}`);
    for (const said of [`Partshøring i sag ${number}`, 'CVR-nr. 99011033', ASKED.text, 'Send jeres svar til sekretariatet'])
      expect(letter.body).toContain(said);
    expect(cameTo(await secretariat.post<Case>(`cases/${id}/confirm-dispatch`, { dispatchId: letterId }))).toBe('200 at-meeting');
    const mails = (await setting.mailsAbout(number)).filter(({ subject }) => subject === `Partshøring i sag ${number}`);
    expect(mails.map(({ text }) => text)).toEqual([expect.stringContaining(ASKED.text)]);
  }, 60_000);

  it('is waited for, answers, and reads in the decision that it was heard', async () => {
    const { id, number } = await sentToMeeting();
    await ask(id);
    const asked = await seenBy(municipality, id);
    const closesAt = closingOf(asked);
    expect(dueOf(asked)).toBe(closesAt);
    const barred = await refuse(id);
    expect([cameTo(barred), barred.body.data]).toEqual(['422 party-hearing-open', { closesAt }]);
    expect(cameTo(await ask(id))).toBe('422 party-hearing-open');

    expect(cameTo(await answer(municipality, id))).toBe('200 at-meeting');
    for (const persona of ['municipality-820', 'secretariat', 'presidency', 'auditor', 'member-da-1']) {
      const seen = await seenBy(await setting.as(persona), id);
      expect(seen.partyHearings).toMatchObject([{ text: ASKED.text, answer: { statement: STATEMENT, late: false, receivedOn: null } }]);
      expect(dueOf(seen)).toBeUndefined();
    }
    expect(cameTo(await answer(municipality, id))).toBe('422 no-party-hearing');
    expect(cameTo(await refuse(id))).toBe('200 decided');
    const decided = await eventually(
      async () => (await setting.mailsAbout(number)).find(({ subject = '' }) => subject.startsWith('Afgørelse')),
      (mail) => mail !== undefined,
    );
    expect(decided?.text).toMatch(/Partshøring\s+Sagens part blev hørt .* med frist til .* Svaret kom .* og indgår i sagen\./s);
    expect(cameTo(await answer(municipality, id))).toBe('422 not-in-this-state');
  }, 60_000);

  it('keeps its words out of the log, and out of sight of those who do not see the case', async () => {
    const { id } = await sentToMeeting();
    await ask(id);
    await answer(municipality, id);
    for (const persona of ['secretariat', 'municipality-820', 'member-fh-2']) {
      const client = await setting.as(persona);
      const { body } = await client.get<{ readonly items: readonly { readonly type: string; readonly data: object }[] }>(
        `cases/${id}/timeline`,
      );
      const told = body.items.filter(({ type }) => type.startsWith('PartyHearing'));
      expect(told.map(({ type }) => type)).toEqual(['PartyHearingOpened', 'PartyHearingAnswered']);
      expect(JSON.stringify(body)).not.toContain('Ida Prøve');
      expect(JSON.stringify(told)).not.toContain('statementRef');
      const feed = await client.get<object>('events?after=0&limit=200');
      expect(JSON.stringify(feed.body)).not.toContain('Ida Prøve');
    }
    for (const persona of ['municipality-851', 'company-1', 'siri', 'constituency-1'])
      expect((await (await setting.as(persona)).get(`cases/${id}`)).status).toBe(404);
    expect([await inLog('Ida Prøve'), (await inLog(ASKED.text)) > 0]).toEqual([0, true]);
    const { receivedAt } = await seenBy(secretariat, id);
    const then = await secretariat.get<Case>(`cases/${id}?asOf=${receivedAt}`);
    expect([then.body.state, then.body.partyHearings]).toEqual(['ready', undefined]);
  });

  it('is granted without waiting for its answer', async () => {
    const { id } = await sentToMeeting();
    await ask(id);
    const { status, body } = await secretariat.post<Case>(`cases/${id}/decide`, { ...REFUSAL, outcome: 'approved' });
    expect([status, body.state]).toEqual([200, 'decided']);
  });

  it.each([
    ['a text', {}, '400 malformed', ['/text required']],
    ['a text free of CPR numbers', { text: 'Om 010180-1234' }, '400 malformed', ['/text cpr-like-content']],
    ['a moment', { ...ASKED, closesAt: '2026-03-10' }, '400 malformed', ['/closesAt not-an-instant']],
    ['a moment to come', { ...ASKED, closesAt: '2020-03-10T12:00:00Z' }, '422 hearing-too-short', []],
  ])('is heard with %s', async (_what, body, expected, fields) => {
    const { id } = await sentToMeeting();
    const answered = await ask(id, body);
    expect(cameTo(answered)).toBe(expected);
    expect((answered.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(fields);
    expect((await seenBy(secretariat, id)).partyHearings).toBeUndefined();
  });

  it('answers itself, or by a letter whose day the secretariat names', async () => {
    const { id } = await sentToMeeting();
    await ask(id);
    const tooLate = closingOf(await seenBy(secretariat, id)).slice(0, 10);
    const faultOf = async (by: Client, body: object) => {
      const answered = await answer(by, id, body);
      return [cameTo(answered), ...(answered.body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)].join(' ');
    };
    expect(await faultOf(secretariat, { statement: STATEMENT })).toBe('400 malformed /receivedOn required');
    expect(await faultOf(secretariat, { statement: STATEMENT, receivedOn: tooLate })).toBe('400 malformed /receivedOn out-of-range');
    expect(await faultOf(municipality, { statement: STATEMENT, receivedOn: '2026-03-10' })).toBe('400 malformed /receivedOn unknown-field');
    expect(await faultOf(municipality, { statement: 'Om 010180-1234' })).toBe('400 malformed /statement cpr-like-content');
    expect(await faultOf(await setting.as('member-da-1'), { statement: STATEMENT })).toBe('403 not-permitted');
    expect((await municipality.post(`cases/${id}/open-party-hearing`, ASKED)).status).toBe(403);
    expect((await seenBy(secretariat, id)).partyHearings?.[0]?.answer).toBeUndefined();
  });

  it('is too late after the deadline, is heard all the same while nothing is decided, and is not waited for', async () => {
    const [{ id }, other] = [await sentToMeeting(), await sentToMeeting()];
    await Promise.all([ask(id), ask(other.id)]);
    const closesAt = closingOf(await seenBy(secretariat, id));
    expect((await (await setting.as('admin')).post('demo/clock', { now: later(closesAt, 1) })).status).toBe(200);
    expect((await answer(municipality, id)).body.partyHearings).toMatchObject([{ answer: { late: true } }]);
    const byLetter = await answer(secretariat, other.id, { statement: STATEMENT, receivedOn: closesAt.slice(0, 10) });
    expect(byLetter.body.partyHearings).toMatchObject([{ answer: { late: false, receivedOn: closesAt.slice(0, 10) } }]);
    const third = await sentToMeeting();
    await ask(third.id, { ...ASKED, closesAt: later(closesAt, 3_600_000) });
    expect(cameTo(await refuse(third.id))).toBe('422 party-hearing-open');
    await (await setting.as('admin')).post('demo/clock', { now: later(closesAt, 3_600_001) });
    expect(cameTo(await refuse(third.id))).toBe('200 decided');
  });
});

describe('a case that ends with an opinion', () => {
  it('has no party to hear', async () => {
    const siri = await setting.as('siri');
    const { body } = await siri.post<Case>('cases/work-permit-opinion', exampleOf('work-permit-opinion'));
    expect(cameTo(await ask(body.id))).toBe('422 not-a-decision');
    const refused = await secretariat.post<Case>(`cases/${body.id}/reopen`, { reason: 'x' });
    expect(refused.body.data?.permitted?.filter((name) => name.includes('party'))).toEqual([]);
  });
});
