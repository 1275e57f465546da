import { DEMO_COUNCIL, DEMO_MEMBERS } from '#bodies';
import type { LegalNature } from '#kernel';
import { Database, EventStore, Queues } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { NoticesSetting, Secretariat } from '../../../test/support/notices-setting.js';
import { NoticeDelivery } from './notice-delivery.handler.js';
import { NoticeRows } from './notice-rows.query.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import type { Notice } from './notice.state.js';
import { WaitingNotices } from './waiting-notices.handler.js';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
}

let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

beforeEach(async () => {
  ({ setting, web } = await NoticesSetting.create());
  secretariat = new Secretariat(web);
});

afterEach(() => setting.close());

const asWorker = (text: string, ...values: readonly unknown[]) => web.get(Database).workerQuery<Row>({ text, values });
const rows = (kind: string) => asWorker('select id, kind, state, attempts from notice where kind = $1 order by planned_at, id', kind);
const send = (id: string) => web.get(NoticeProcessor).process({ id, name: 'any', data: { council: DEMO_COUNCIL, notice: id } });
const queued = async () => (await web.get(Queues).jobs('notices', { state: undefined, anyOf: [] })).map((job) => job.id);

/** Plans what the log holds of a case by now, and queues nothing. */
async function plan(caseId: string): Promise<void> {
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  await web.get(Database).workerTransact((tx) => web.get(NoticeSubscription).handle(events, tx));
}

async function decidedCase(legalNature: LegalNature = 'opinion', outcome = 'customary') {
  const { id } = await secretariat.submit('agency:siri', legalNature);
  const dispatchId = await secretariat.decide(id, outcome);
  await plan(id);
  return { id, dispatchId };
}

async function takeInHand(id: string): Promise<Notice> {
  const held = await web.get(NoticeRows).claim(DEMO_COUNCIL, id, 15);
  if (typeof held === 'string') throw new Error(held);
  return held;
}

/** What a process that was killed had in hand is free again after a while. */
const passTime = (id: string) => asWorker('update notice set claimed_until = clock_timestamp() where id = $1', id);

describe('a job', () => {
  it('sends once although it is run again, and at the same time', async () => {
    const { id, dispatchId } = await decidedCase();
    const ran = await Promise.allSettled([send(dispatchId), send(dispatchId), send(dispatchId)]);
    expect(ran.map(({ status }) => status)).toContain('fulfilled');
    expect(await setting.mails()).toEqual([`${dispatchId}.eml`]);
    await setting.removeMails();
    await send(dispatchId);
    expect(await setting.mails()).toEqual([]);
    expect(await secretariat.confirmationsIn(id)).toBe(1);
    expect(await rows('decision')).toMatchObject([{ id: dispatchId, state: 'sent', attempts: 1 }]);
  });

  it('killed between sending and its mark sends the same message again, as the same file, and confirms once', async () => {
    const { id, dispatchId } = await decidedCase();
    await web.get(NoticeDelivery).deliver(await takeInHand(dispatchId));
    await expect(send(dispatchId)).rejects.toThrow('in hand');
    await passTime(dispatchId);
    await send(dispatchId);
    expect(await setting.mails()).toEqual([`${dispatchId}.eml`]);
    expect((await setting.mail(`${dispatchId}.eml`)).messageId).toBe(`<${dispatchId}@example.test>`);
    expect(await secretariat.confirmationsIn(id)).toBe(1);
  });

  it('killed between its mark and the confirmation confirms without sending again', async () => {
    const { id, dispatchId } = await decidedCase();
    const notice = await takeInHand(dispatchId);
    const delivered = await web.get(NoticeDelivery).deliver(notice);
    if (delivered.kind !== 'mailed') throw new Error('It was not sent');
    await web.get(NoticeRows).gone(notice, delivered.at);
    await setting.removeMails();
    await passTime(dispatchId);
    await send(dispatchId);
    expect(await setting.mails()).toEqual([]);
    expect(await secretariat.statusOf(id)).toBe('notified');
    expect(await rows('decision')).toMatchObject([{ state: 'sent' }]);
  });

  it('killed between the confirmation and its last mark does neither again', async () => {
    const { id, dispatchId } = await decidedCase();
    const notice = await takeInHand(dispatchId);
    const delivered = await web.get(NoticeDelivery).deliver(notice);
    if (delivered.kind !== 'mailed') throw new Error('It was not sent');
    await web.get(NoticeRows).gone(notice, delivered.at);
    await secretariat.give(id, { type: 'confirm-dispatch', data: { dispatchId, bySystem: true } });
    await setting.removeMails();
    await passTime(dispatchId);
    await send(dispatchId);
    expect(await setting.mails()).toEqual([]);
    expect(await secretariat.confirmationsIn(id)).toBe(1);
    expect(await rows('decision')).toMatchObject([{ state: 'sent' }]);
  });

  it('sends nothing about a decision that is taken up again, or that somebody has confirmed', async () => {
    const reopened = await decidedCase();
    await secretariat.give(reopened.id, { type: 'reopen', data: { reason: 'Nye oplysninger' } });
    const confirmed = await decidedCase();
    await secretariat.give(confirmed.id, { type: 'confirm-dispatch', data: { dispatchId: confirmed.dispatchId, bySystem: false } });
    await send(reopened.dispatchId);
    await send(confirmed.dispatchId);
    expect(await setting.mails()).toEqual([]);
    expect(await rows('decision')).toMatchObject([{ state: 'superseded' }, { state: 'superseded' }]);
    expect(await secretariat.confirmationsIn(reopened.id)).toBe(0);
  });

  it('sends no invitation to a member who is disqualified by then, and one to the deputy called in', async () => {
    const { id } = await secretariat.submit();
    await secretariat.openHearing(id);
    const [member] = DEMO_MEMBERS;
    if (member === undefined) throw new Error('the demo has members');
    await secretariat.replaceHolder(member, id);
    await plan(id);
    for (const { id: notice } of await rows('invitation')) await send(notice);
    const invitations = await rows('invitation');
    expect(invitations.map(({ state }) => state).sort()).toEqual([...Array<string>(8).fill('sent'), 'superseded']);
    const mails = await Promise.all((await setting.mails()).map((name) => setting.mail(name)));
    const addresses = mails.map(({ to }) => to?.[0]?.address);
    expect(addresses).toContain('deputy-da-1@example.test');
    expect(addresses).not.toContain('member-da-1@example.test');
  });

  it('sends no invitation to a hearing that is closed', async () => {
    const { id } = await secretariat.submit();
    await secretariat.openHearing(id);
    await secretariat.refer(id);
    await plan(id);
    const invitations = await rows('invitation');
    expect(invitations).toHaveLength(8);
    for (const { id: notice } of invitations) await send(notice);
    expect(await setting.mails()).toEqual([]);
    expect((await rows('invitation')).filter(({ state }) => state === 'superseded')).toHaveLength(8);
  });

  it.each([
    ['decision', 'not-customary', true],
    ['decision', 'customary', false],
    ['opinion', 'not-customary', false],
  ] as const)('about a case that is a %s with the outcome %s tells how to complain: %s', async (nature, outcome, tells) => {
    const { dispatchId } = await decidedCase(nature, outcome);
    await send(dispatchId);
    const { text = '' } = await setting.mail(`${dispatchId}.eml`);
    expect(text.includes('Hvis I vil klage')).toBe(tells);
    expect(text).toContain('- Lønnen er 168,40 kr. i timen. Kilde: loven § 1.');
  });
});

describe('a notice the queue has lost', () => {
  const age = () => asWorker("update notice set planned_at = planned_at - interval '6 seconds'");

  it('is queued again once it has waited for some seconds, with ids and no words', async () => {
    const { id, number } = await secretariat.submit();
    await plan(id);
    await web.get(WaitingNotices).tick();
    expect(await queued()).toEqual([]);
    await age();
    await web.get(WaitingNotices).tick();
    const [receipt] = await rows('receipt');
    const data = { council: DEMO_COUNCIL, caseId: id, number, notice: receipt?.id, kind: 'receipt', recipient: 'agency:siri' };
    expect(await web.get(Queues).jobs('notices', { state: 'waiting', anyOf: [number] })).toMatchObject([
      { id: receipt?.id, name: 'receipt', data },
    ]);
  });

  it('is queued again when it had failed, so that there is a job to retry, and not when it is sent', async () => {
    const unknown = await secretariat.submit('company:99001099');
    await plan(unknown.id);
    const [failed] = await rows('receipt');
    await expect(send(failed?.id ?? '')).rejects.toThrow('no-address');
    const { dispatchId } = await decidedCase();
    await send(dispatchId);
    await asWorker("update notice set state = 'sent' where id not in ($1, $2)", failed?.id, dispatchId);
    await age();
    await web.get(WaitingNotices).tick();
    expect(await queued()).toEqual([failed?.id]);
  });
});

describe('the table of notices', () => {
  it('holds nothing that names anybody', async () => {
    await plan((await secretariat.submit()).id);
    const [row] = await web.get(Database).workerQuery<object>({ text: 'select * from notice', values: [] });
    expect(JSON.stringify(row)).not.toMatch(/@|Afsender|Klejnsmed|Smede/);
  });

  it('shows the app its own council alone, and lets it write nothing', async () => {
    await plan((await secretariat.submit()).id);
    const all = { text: 'select id from notice', values: [] };
    expect(await web.get(Database).read(DEMO_COUNCIL, all)).toHaveLength(1);
    expect(await web.get(Database).read('other', all)).toEqual([]);
    const written = web.get(Database).transact(DEMO_COUNCIL, (tx) => tx.query("update notice set state = 'sent'"));
    await expect(written).rejects.toThrow('permission denied');
  });
});
