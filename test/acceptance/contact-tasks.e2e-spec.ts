import { eventually } from '../support/eventually.js';
import { type ApiSetting, startApi } from '../support/api-setting.js';
import { answeredBySome, type CaseBody, later } from '../support/case-story.js';
import { exampleOf } from '../support/examples.js';

interface Task {
  readonly caseId: string;
  readonly number: string;
  readonly closesAt: string;
  readonly seatId: string;
  readonly holder: { readonly memberId: string; readonly name: string };
  readonly contactedAt: string | null;
  readonly note: string | null;
}

interface Tasks {
  readonly items: readonly Task[];
  readonly next: string | null;
}

interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Explanation {
  readonly seats: readonly { readonly seatId: string; readonly answer?: string; readonly contactedAt?: string | null }[];
}

const NOTE = 'Lagt en besked på telefonsvareren.';
const ENTITLED = 8;

describe('whom the secretariat is to contact', () => {
  let setting: ApiSetting;
  let opened: CaseBody;

  beforeAll(async () => {
    setting = await startApi();
    opened = await openedUnder('contact');
    await openedUnder('consent');
  }, 60_000);

  afterAll(() => setting.stop());

  async function openedUnder(silence: string): Promise<CaseBody> {
    const { body } = await (await setting.as('siri')).post<CaseBody>('cases/work-permit-opinion', exampleOf('work-permit-opinion'));
    const asked = { question: 'Er vilkårene sædvanlige?', recommendation: 'customary', rule: { silence } };
    return (await (await setting.as('secretariat')).post<CaseBody>(`cases/${body.id}/open-hearing`, asked)).body;
  }

  const listed = async (query = '') => (await (await setting.as('secretariat')).get<Tasks>(`hearings/contact-tasks${query}`)).body;
  const contact = async (body: object, persona = 'secretariat') =>
    (await setting.as(persona)).post<CaseBody & Refused>(`cases/${opened.id}/hearing/contact`, body);
  const timelineOf = async (persona: string) =>
    (
      await (
        await setting.as(persona)
      ).get<{ readonly items: readonly { readonly type: string; readonly data: object }[] }>(`cases/${opened.id}/timeline`)
    ).body.items.filter(({ type }) => type === 'SeatContacted');

  it('is nobody before members would be reminded, and then every silent member', async () => {
    expect(await listed()).toEqual({ items: [], next: null });
    await (await setting.as('admin')).post('demo/clock', { now: later(opened.hearing?.closesAt ?? '', -3_600_000) });
    const { items } = await listed();
    const { id: caseId, number } = opened;
    const line = { caseId, number, type: 'work-permit-opinion', closesAt: opened.hearing?.closesAt, contactedAt: null, note: null };
    expect(items).toHaveLength(ENTITLED);
    for (const task of items) expect(task).toMatchObject({ ...line, holder: { name: expect.stringMatching(/\S \S/) as string } });
    await answeredBySome(setting.urls, caseId, 2);
    expect((await listed()).items).toHaveLength(ENTITLED - 2);
  }, 30_000);

  it('is told page by page, each seat once', async () => {
    const all = (await listed()).items;
    const paged: Task[] = [];
    for (let query: string | undefined = '?limit=4'; query !== undefined;) {
      const { items, next }: Tasks = await listed(query);
      paged.push(...items);
      query = next === null ? undefined : `?limit=4&cursor=${next}`;
    }
    expect(paged).toEqual(all);
    const foreign = Buffer.from(JSON.stringify(['x', 'y', 'z'])).toString('base64url');
    const refused = await (await setting.as('secretariat')).get<Refused>(`hearings/contact-tasks?cursor=${foreign}`);
    expect([refused.status, refused.body.code]).toEqual([400, 'invalid-cursor']);
  });

  it('is for the secretariat alone to know', async () => {
    for (const persona of ['chair', 'member-da-1', 'deputy-da-1', 'presidency', 'auditor', 'siri', 'admin'])
      expect([persona, (await (await setting.as(persona)).get('hearings/contact-tasks')).status]).toEqual([persona, 403]);
  });

  it('stays a task once contacted, with when and what was said', async () => {
    const [task] = (await listed()).items;
    const contacted = await contact({ seatId: task?.seatId, note: NOTE });
    expect([contacted.status, contacted.body.state]).toEqual([200, 'in-hearing']);
    const again = (await listed()).items.find(({ seatId }) => seatId === task?.seatId);
    expect(again).toMatchObject({ holder: task?.holder, note: NOTE, contactedAt: expect.stringMatching(/Z$/) as string });
    for (const persona of ['secretariat', 'presidency', 'auditor'])
      expect(await timelineOf(persona)).toMatchObject([{ data: { note: NOTE } }]);
    for (const persona of ['chair', 'member-da-3', 'siri']) expect(await timelineOf(persona)).toEqual([]);
    const feedOf = async (persona: string) =>
      JSON.stringify((await (await setting.as(persona)).get<object>('events?after=0&limit=200')).body);
    await eventually(
      // the feed waits for any transaction open elsewhere on the server
      () => feedOf('secretariat'),
      (feed) => feed.includes(NOTE),
    );
    expect(await feedOf('member-da-3')).not.toMatch(/SeatContacted|telefonsvareren/);
  });

  it('cannot be put on record of others, by others, or without a word', async () => {
    const silent = (await listed()).items[1]?.seatId;
    const { body } = await (await setting.as('secretariat')).get<Explanation>(`cases/${opened.id}/hearing/explanation`);
    const answered = body.seats[0]?.seatId;
    expect(await contact({ seatId: answered, note: NOTE })).toMatchObject({ status: 422, body: { code: 'already-answered-for-seat' } });
    const unknown = { seatId: '01900000-0000-7000-8000-000000000000', note: NOTE };
    expect(await contact(unknown)).toMatchObject({ status: 422, body: { code: 'no-such-seat' } });
    expect((await contact({ seatId: silent, note: NOTE }, 'chair')).status).toBe(403);
    const cpr = await contact({ seatId: silent, note: 'Ringede til 010180-1234.' });
    expect([cpr.status, cpr.body.errors]).toMatchObject([400, [{ pointer: '/note', code: 'cpr-like-content' }]]);
    expect((await contact({ seatId: silent })).status).toBe(400);
    expect(await timelineOf('secretariat')).toHaveLength(1);
  });

  it('is told with the result, and no more a task', async () => {
    const closed = await (await setting.as('secretariat')).post<CaseBody>(`cases/${opened.id}/close-hearing`, { reason: 'Tiden er gået.' });
    expect(closed.body.state).toBe('at-meeting');
    const { body } = await (await setting.as('member-da-1')).get<Explanation>(`cases/${opened.id}/hearing/explanation`);
    expect(body.seats.filter(({ contactedAt }) => typeof contactedAt === 'string')).toHaveLength(1);
    expect(body.seats.filter(({ contactedAt }) => contactedAt === null)).toHaveLength(ENTITLED - 1);
    expect(await listed()).toEqual({ items: [], next: null });
    expect(await contact({ seatId: body.seats[0]?.seatId, note: NOTE })).toMatchObject({
      status: 422,
      body: { code: 'not-in-this-state' },
    });
  });
});
