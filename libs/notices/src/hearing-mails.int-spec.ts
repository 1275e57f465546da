import { DEMO_COUNCIL, DEMO_MEMBERS } from '#bodies';
import { type CaseState, HearingTimers } from '#casework';
import { instant } from '#kernel';
import { AppClock, Database, DeadlineSweep } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { mailServer, type MailServer } from '../../../test/support/mail-server.js';
import { NoticesSetting, Secretariat } from '../../../test/support/notices-setting.js';
import { HearingNotices } from './hearing-notices.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import { Notices } from './notices.handler.js';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
}

const MEMBERS = DEMO_MEMBERS.filter(({ deputyOf }) => deputyOf === undefined);
const SILENT = MEMBERS.slice(5).map(({ key }) => `${key}@example.test`);
const DEADLINE = 'mandag den 10. marts 2031 kl. 23.59 (dansk tid, CET)';
const CONFIDENTIAL_UNTIL = '2031-03-31';

const COUNTED = 'select kind, state, fault, count(*) from notice group by kind, state, fault order by kind';

let server: MailServer;
let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

beforeEach(async () => {
  server = await mailServer();
  ({ setting, web } = await NoticesSetting.create(server.url));
  secretariat = new Secretariat(web);
  await clockTo('2031-03-03T09:00:00.000Z');
  await web.get(Notices).start();
  await web.get(HearingNotices).start();
  await web.get(HearingTimers, { strict: false }).start();
});

afterEach(async () => {
  await setting.close();
  await server.close();
});

const asWorker = (text: string, ...values: readonly unknown[]) => web.get(Database).workerQuery<Row>({ text, values });
const rows = (kind: string) => asWorker('select id, kind, state, attempts from notice where kind = $1', kind);
const timers = () => asWorker(`select stream as id, kind from deadline where kind = 'hearing-reminders'`);
const mailsOf = async (subject: string) => (await server.mails()).filter((mail) => mail.subject?.includes(subject));
const recipients = (mails: readonly { readonly recipient: string | undefined }[]) => mails.map(({ recipient }) => recipient).sort();

/** What is due by then is announced, as a worker does every second. */
async function clockTo(to: string): Promise<void> {
  await web.get(AppClock).moveTo(instant(to));
  await web.get(DeadlineSweep).tick(await web.get(AppClock).now());
}

const WITHIN_MS = 20_000;

/** @throws with what has become of the notices when it does not come true */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + WITHIN_MS;
  while (!(await holds())) {
    if (performance.now() > giveUpAt) throw new Error(JSON.stringify(await asWorker(COUNTED)));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const arrived = (subject: string, count: number) => until(async () => (await mailsOf(subject)).length >= count);

async function opened(submitted: CaseState, reminders = 1): Promise<CaseState> {
  await secretariat.openHearing(submitted.id, submitted.type === 'mass-layoff-notice' ? 'noted' : 'customary');
  await arrived(`Høring i sag ${submitted.number}`, MEMBERS.length);
  await until(async () => (await timers()).length === reminders);
  return submitted;
}

describe('the mails of a hearing', () => {
  it('invite, remind, extend and end it: to each who is concerned alone, once, in Danish', async () => {
    const submitted = await opened(await secretariat.submit());
    const { id, number } = submitted;
    for (const { memberId } of MEMBERS.slice(0, 5)) await secretariat.approveAs(memberId, id);
    await clockTo('2031-03-07T07:00:01.000Z');
    await arrived('Påmindelse', 3);
    const closesAt = instant('2031-03-14T22:59:59.999Z');
    await secretariat.give(id, { type: 'extend-hearing', data: { closesAt, reason: 'Nye tal er på vej' } });
    await arrived('forlænget', MEMBERS.length);
    await clockTo('2031-03-14T23:00:02.000Z');
    await arrived('afsluttet', MEMBERS.length);
    const mails = await server.mails();
    const everybody = MEMBERS.map(({ key }) => `${key}@example.test`).sort();
    const of = (subject: string) => mails.filter((mail) => mail.subject === subject);
    expect(recipients(of(`Høring i sag ${number}: Svar senest ${DEADLINE}`))).toEqual(everybody);
    expect(recipients(of(`Påmindelse om høring i sag ${number}: Svar senest ${DEADLINE}`))).toEqual([...SILENT].sort());
    const extended = of(`Høringsfristen i sag ${number} er forlænget: Svar senest fredag den 14. marts 2031 kl. 23.59 (dansk tid, CET)`);
    expect(recipients(extended)).toEqual(everybody);
    expect(extended[0]?.text).toContain('Begrundelse: Nye tal er på vej');
    const ended = of(`Høringen i sag ${number} er afsluttet`);
    expect(recipients(ended)).toEqual(everybody);
    expect(ended[0]?.text).toContain('Resultat: Godkendt af udvalget\nSvar: 5 af 8\n');
    expect(mails).toHaveLength(1 + 8 + 3 + 8 + 8);
    expect(server.received.every(({ to }) => to.length === 1)).toBe(true);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  }, 60_000);

  it('go no more to a member who is out of the case, but to the deputy called in', async () => {
    const { id } = await opened(await secretariat.submit());
    const { memberId = '' } = MEMBERS.find(({ key }) => key === 'member-da-1') ?? {};
    const seat = (await secretariat.hearingOf(id)).seats.find(({ holder }) => holder === memberId);
    await secretariat.replaceHolder({ memberId, seatId: seat?.seatId ?? '' }, id);
    await clockTo('2031-03-07T07:00:01.000Z');
    await arrived('Påmindelse', MEMBERS.length);
    await secretariat.give(id, { type: 'extend-hearing', data: { closesAt: instant('2031-03-14T22:59:59.999Z'), reason: 'Mere tid' } });
    await arrived('forlænget', MEMBERS.length);
    await clockTo('2031-03-14T23:00:02.000Z');
    await arrived('afsluttet', MEMBERS.length);
    const to = recipients(await server.mails());
    expect(to.filter((address) => address === 'member-da-1@example.test')).toHaveLength(1);
    expect(to.filter((address) => address === 'deputy-da-1@example.test')).toHaveLength(4);
  }, 60_000);

  it('bear the same Message-ID when they go again because a process died', async () => {
    await opened(await secretariat.submit());
    const [invitation] = await rows('invitation');
    await asWorker(`update notice set state = 'waiting', sent_at = null, claimed_until = null where id = $1`, invitation?.id);
    const data = { council: DEMO_COUNCIL, notice: invitation?.id ?? '' };
    await web.get(NoticeProcessor).process({ id: invitation?.id ?? '', name: 'invitation', data });
    const ids = (await server.mails()).map(({ messageId }) => messageId);
    expect(ids.filter((one) => one === `<${invitation?.id ?? ''}@example.test>`)).toHaveLength(2);
  }, 60_000);
});

describe('the reminders of a morning', () => {
  it('are one mail, soonest first, and one of its own for a confidential case, which shows nothing of what was sent in', async () => {
    const about = { municipalities: ['851'], confidentialUntil: CONFIDENTIAL_UNTIL };
    const secret = await opened(await secretariat.submitNotice(about));
    const first = await opened(await secretariat.submit(), 2);
    const second = await opened(await secretariat.submit(), 3);
    await secretariat.give(secret.id, {
      type: 'extend-hearing',
      data: { closesAt: instant('2031-03-10T22:59:59.999Z'), reason: 'Samme frist' },
    });
    await arrived('forlænget', MEMBERS.length);
    await until(
      async () =>
        (await asWorker(`select 1 from deadline where kind = 'hearing-reminders' and due_at = '2031-03-07T07:00:00Z'`)).length === 3,
    );
    await clockTo('2031-03-07T07:00:01.000Z');
    await arrived('Påmindelse', 2 * MEMBERS.length);
    await until(async () => (await timers()).length === 0);
    const reminders = await mailsOf('Påmindelse');
    expect(reminders).toHaveLength(2 * MEMBERS.length);
    const gathered = reminders.filter(({ subject }) => subject?.startsWith('Påmindelse: 2 høringer venter på dit svar'));
    expect(gathered).toHaveLength(MEMBERS.length);
    const { text = '' } = gathered[0] ?? {};
    expect(text.indexOf(`Sag ${first.number}`)).toBeGreaterThan(0);
    expect(text.indexOf(`Sag ${second.number}`)).toBeGreaterThan(text.indexOf(`Sag ${first.number}`));
    expect(text).not.toContain(secret.number);
    const marked = reminders.filter(({ subject }) => subject?.startsWith('Fortroligt: Påmindelse om høring'));
    expect(marked).toHaveLength(MEMBERS.length);
    expect(marked[0]?.text).toContain('Fortroligt til mandag den 31. marts 2031');
    const reason = secret.submission['reason'];
    expect(typeof reason).toBe('string');
    for (const mail of await server.mails()) expect(mail.text).not.toContain(reason);
    for (const mail of await server.mails()) expect(mail.text).not.toMatch(/\d{6}-\d{4}/);
  }, 60_000);
});

describe('a member whom no mail reaches', () => {
  it('is told to the secretariat at once when the address is refused, and no more once reached', async () => {
    server.refused.add('member-dh-1@example.test');
    const { id, number } = await secretariat.submit();
    await secretariat.openHearing(id);
    await arrived('1 medlem kan ikke nås', 1);
    const [told] = await mailsOf('1 medlem kan ikke nås');
    const { memberId = '' } = MEMBERS.find(({ key }) => key === 'member-dh-1') ?? {};
    expect(told).toMatchObject({
      recipient: 'secretariat@example.test',
      subject: `Høring i sag ${number}: 1 medlem kan ikke nås med mail`,
    });
    expect(told?.text).toContain('Mailserveren afviser mails til adressen.');
    expect(told?.text).toContain(DEADLINE);
    const unreached = async () => web.get(HearingNotices).unreached(DEMO_COUNCIL, id, await secretariat.hearingOf(id));
    expect(await unreached()).toMatchObject([{ memberId, reason: 'mail-refused' }]);
    expect(await rows('unreached')).toMatchObject([{ state: 'sent' }]);
    server.refused.clear();
    await secretariat.give(id, { type: 'extend-hearing', data: { closesAt: instant('2031-03-14T22:59:59.999Z'), reason: 'Mere tid' } });
    await arrived('forlænget', MEMBERS.length);
    await until(async () => (await unreached()).length === 0);
  }, 60_000);

  it('is told of at once, and not written to again, when the server refuses the message itself', async () => {
    server.rejected.add('member-dh-1@example.test');
    server.fullOnce.add('member-kl-1@example.test');
    await secretariat.openHearing((await secretariat.submit()).id);
    await arrived('1 medlem kan ikke nås', 1);
    await until(async () => (await rows('invitation')).every(({ state }) => state !== 'waiting'));
    const ended = (await rows('invitation')).map(({ state, attempts }) => `${state} ${String(attempts)}`).sort();
    expect(ended).toEqual(['failed 1', ...Array<string>(6).fill('sent 1'), 'sent 2']);
    expect(server.handedOver()).toBe(server.received.length + 2);
  }, 60_000);

  it('is asked again when the server is busy, and not told of', async () => {
    server.busyOnce.add('member-dh-1@example.test');
    await opened(await secretariat.submit());
    expect(server.busyOnce.size).toBe(0);
    await until(async () => (await rows('invitation')).every(({ state }) => state === 'sent'));
    expect((await rows('invitation')).map(({ attempts }) => attempts).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    expect(await rows('unreached')).toEqual([]);
  }, 60_000);
});
