import { addMilliseconds, type Instant, instant } from '#kernel';
import { AppClock } from '#platform';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, memberIds, memberOf, submission } from '../../../../test/support/casework-setting.js';
import { latestHearing } from '../case/case.state.js';
import { type ContactPlace, type ContactTask, ContactTasks } from './contact-tasks.query.js';

const NOTHING = { settings: [], closedDays: [], seatTerms: undefined };
const SEATS = memberIds.length;

let setting: Awaited<ReturnType<typeof caseworkSetting>>;
let tasks: ContactTasks;

beforeAll(async () => {
  setting = await caseworkSetting();
  const clock = new AppClock(setting.database);
  await clock.moveTo(instant('2031-03-03T09:00:00.000Z'));
  tasks = new ContactTasks(setting.database, clock);
});

afterAll(async () => {
  await setting.end();
});

async function opened(silence: 'contact' | 'consent', closesAt: Instant): Promise<string> {
  const { state } = await done(setting.newCases.handle(submission()));
  const asked = { question: 'Er lønnen sædvanlig?', recommendation: undefined, recommendationText: undefined };
  const data = { ...asked, closesAt, rule: { silence }, seats: setting.seats, seatTerms: undefined, settings: [], closedDays: [] };
  await done(setting.give(state.id, secretariat, { type: 'open-hearing', data }));
  return state.id;
}

async function everyPage(limit: number): Promise<readonly ContactTask[]> {
  const found: ContactTask[] = [];
  for (let after: ContactPlace | undefined; ;) {
    const lines = await tasks.page(secretariat, NOTHING, after, limit);
    found.push(...lines);
    after = lines.at(-1);
    if (after === undefined) return found;
  }
}

describe('the tasks of contacting silent members', () => {
  it('are every silent seat of the hearings where the moment has come, once over all pages, soonest first', async () => {
    const soon = instant('2031-03-04T22:59:59.998Z');
    const late = await opened('contact', addMilliseconds(soon, 1));
    const first = await opened('contact', soon);
    const second = await opened('contact', soon);
    await opened('consent', soon);
    await opened('contact', instant('2031-03-12T22:59:59.999Z'));
    const { state } = await done(setting.give(first, secretariat, { type: 'note', data: { text: 'Haster.' } }));
    const contentHash = latestHearing(state)?.contentHash ?? '';
    const { memberId = '', seats: seatsHeld } = memberOf(0);
    const reply = {
      memberId,
      seatsHeld,
      seatTerms: undefined,
      answer: 'approve',
      remark: undefined,
      minorityStatement: undefined,
    } as const;
    await done(setting.give(first, memberOf(0), { type: 'reply', data: { ...reply, contentHash } }));
    const [seatId = ''] = memberOf(1).seats;
    await done(setting.give(first, secretariat, { type: 'contact', data: { seatId, note: 'Ringer tilbage.', seatTerms: undefined } }));

    const all = await tasks.page(secretariat, NOTHING, undefined, 200);
    const count = (caseId: string) => all.filter((task) => task.caseId === caseId).length;
    expect([count(first), count(second), count(late), all.length]).toEqual([SEATS - 1, SEATS, SEATS, 3 * SEATS - 1]);
    expect(all.map(({ closesAt }) => closesAt)).toEqual(all.map(({ closesAt }) => closesAt).sort());
    expect(all.at(-1)).toMatchObject({ caseId: late, type: 'work-permit-opinion', contactedAt: undefined, note: undefined });
    expect(all.find((task) => task.caseId === first && task.seatId === seatId)).toMatchObject({
      ...{ memberId: memberIds[1], side: 'da', note: 'Ringer tilbage.' },
      contactedAt: expect.stringMatching(/^2031-03-03T09:00/) as string,
    });
    for (const limit of [1, 3, SEATS]) expect(await everyPage(limit)).toEqual(all);
  }, 30_000);

  it('are those of one’s own council alone', async () => {
    expect(await tasks.page({ ...secretariat, council: 'mj' }, NOTHING, undefined, 10)).toEqual([]);
  });
});
