import { createHash } from 'node:crypto';
import { DEMO_COUNCIL, SettingChanges } from '#bodies';
import { Cases, type CaseState, Documents } from '#casework';
import { type Actor, day, systemActor, uuidBeside } from '#kernel';
import { Database, EventStore, Queues } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { NoticesSetting, Secretariat, workSharing } from '../../../test/support/notices-setting.js';
import { NoticeDelivery } from './notice-delivery.handler.js';
import { NoticeRows } from './notice-rows.query.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import { Notices } from './notices.handler.js';

const COMPANY = 'company:99011033';
const person = (role: Actor['role'], changes: Partial<Actor> = {}): Actor => ({
  ...systemActor(DEMO_COUNCIL),
  ...{ kind: 'person', role },
  ...changes,
});
const AT_WORK = person('secretariat');

let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

beforeEach(async () => {
  ({ setting, web } = await NoticesSetting.create());
  secretariat = new Secretariat(web);
});

afterEach(() => setting.close());

const asWorker = <T extends object>(text: string, ...values: readonly unknown[]) => web.get(Database).workerQuery<T>({ text, values });
const states = async () =>
  (await asWorker<{ readonly state: string }>("select state from notice where kind = 'decision' order by recipient")).map(
    ({ state }) => state,
  );
const send = (id: string, by = web) => by.get(NoticeProcessor).process({ id, name: 'any', data: { council: DEMO_COUNCIL, notice: id } });
const passTime = (id: string) => asWorker('update notice set claimed_until = clock_timestamp() where id = $1', id);
const documents = () => web.get(Documents, { strict: false });
const letterOf = (caseId: string, letterId: string, as = AT_WORK) => documents().find(as, caseId, letterId);
const lettersPutAway = async () => web.get(Database).read(DEMO_COUNCIL, { text: 'select id from case_document', values: [] });

async function stateOf(caseId: string): Promise<CaseState | undefined> {
  return (await web.get(Cases, { strict: false }).find(AT_WORK, caseId))?.state;
}

async function added(caseId: string): Promise<number> {
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  return events.filter(({ type }) => type === 'DocumentAdded').length;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Plans what the log holds of a case by now, and queues nothing. */
async function plan(caseId: string): Promise<void> {
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  await web.get(Database).workerTransact((tx) => web.get(NoticeSubscription).handle(events, tx));
}

async function decidedCase(outcome = 'refused') {
  const { id, number } = await secretariat.submitApplication();
  const mailId = await secretariat.decide(id, outcome);
  await plan(id);
  return { id, number, mailId, letterId: uuidBeside(mailId, COMPANY) };
}

describe('a decision told by letter', () => {
  it('is a mail that is confirmed, and a letter on the case that waits until the secretariat has sent it', async () => {
    await web.get(Notices).start();
    const { id } = await secretariat.submitApplication();
    const mailId = await secretariat.decide(id, 'approved');
    const letterId = uuidBeside(mailId, COMPANY);
    await until(async () => (await stateOf(id))?.documents.length === 1 && (await secretariat.confirmationsIn(id)) === 1);
    await until(async () => (await states()).every((state) => state === 'sent'));
    expect(await stateOf(id)).toMatchObject({
      status: 'decided',
      dispatches: [
        { dispatchId: mailId, recipient: 'municipality:820', channel: 'mail', confirmedAt: expect.any(String) as string },
        { dispatchId: letterId, recipient: COMPANY, channel: 'letter' },
      ],
      documents: [{ documentId: letterId, access: 'secretariat', mediaType: 'text/html' }],
    });
    expect((await stateOf(id))?.dispatches[1]?.confirmedAt).toBeUndefined();
    await secretariat.give(id, { type: 'confirm-dispatch', data: { dispatchId: letterId, bySystem: false } });
    expect(await secretariat.statusOf(id)).toBe('notified');
    expect(await web.get(Queues).jobs('notices', { state: 'failed', anyOf: [] })).toEqual([]);
  });

  it('says to whom, what, why, by which rule and how to complain, as the mail does', async () => {
    const { id, number, letterId } = await decidedCase();
    await send(letterId);
    const letter = await letterOf(id, letterId);
    const page = letter?.bytes.toString('utf8') ?? '';
    for (const said of [
      ...['<address>Himmerlands Maskinfabrik A/S<br>CVR-nr. 99011033<br>P-nr. 1001234569</address>', 'Til Himmerlands Maskinfabrik A/S'],
      ...[`Afgørelse i sag ${number}`, 'Der er givet afslag på arbejdsfordelingen', 'Begrundelse', 'Den er sammenlignet.'],
      ...[
        'Det er 56 dage mere end de 91, den må have uden rådets godkendelse.',
        'Kilde: bekendtgørelsen om udbetaling af dagpenge, arbejdsfordeling ud over 13 uger.',
      ],
      ...['Hvis I vil klage', 'Sekretariatet for Sagsudvalget<br>Det Regionale Beskæftigelsesråd Nordjylland'],
    ])
      expect(page).toContain(said);
    expect(page).not.toContain('sendt automatisk');
    expect(letter?.document).toMatchObject({
      title: `Brev: Afgørelse i sag ${number}`,
      fileName: `Brev-${number}.html`,
      sha256: createHash('sha256').update(page).digest('hex'),
      bytes: Buffer.byteLength(page),
    });
  });

  it('owes no guidance on complaints when all is granted', async () => {
    const { id, letterId } = await decidedCase('approved');
    await send(letterId);
    expect((await letterOf(id, letterId))?.bytes.toString('utf8')).not.toContain('klage');
  });

  it('says how to complain as the council has settled it for such cases by the day of the decision', async () => {
    const asked = { actor: AT_WORK, repeatable: undefined, correlationId: 'c1', ifVersion: undefined };
    const guidance = async (caseType: string, value: string, from: string) =>
      web
        .get(SettingChanges, { strict: false })
        .change(asked, { key: `complaint-guidance.${caseType}`, value, from: day(from), reason: 'Afklaret' });
    await guidance('work-sharing-extension', 'Klag til Ankestyrelsen inden fire uger.', '2020-01-01');
    await guidance('work-sharing-extension', 'Klag ikke.', '2099-01-01');
    await guidance('quota-dispensation', 'Klag til ministeren.', '2020-01-01');
    const { id, letterId } = await decidedCase();
    await send(letterId);
    const page = (await letterOf(id, letterId))?.bytes.toString('utf8') ?? '';
    expect(page).toContain('Klag til Ankestyrelsen inden fire uger.');
    for (const other of ['Sekretariatet vejleder jer', 'Klag ikke.', 'Klag til ministeren.']) expect(page).not.toContain(other);
  });

  it('shows its letter to the secretariat alone', async () => {
    const { id, letterId } = await decidedCase();
    await send(letterId);
    const others = [person('municipality', { organisation: 'municipality:820' }), person('auditor'), person('presidency')];
    for (const other of others) expect(await letterOf(id, letterId, other)).toBeUndefined();
    expect(await letterOf(id, letterId)).toBeDefined();
  });

  it('is told again by a letter of its own when it is replaced', async () => {
    const first = await decidedCase();
    await send(first.letterId);
    await secretariat.give(first.id, { type: 'reopen', data: { reason: 'Nye oplysninger' } });
    const mailId = await secretariat.decide(first.id, 'approved');
    await plan(first.id);
    await send(uuidBeside(mailId, COMPANY));
    expect((await letterOf(first.id, uuidBeside(mailId, COMPANY)))?.bytes.toString('utf8')).toContain('træder i stedet for');
    expect((await stateOf(first.id))?.documents).toHaveLength(2);
  });
});

describe('a letter', () => {
  it('is laid on the case once although it is written at the same time, and again', async () => {
    const { id, letterId } = await decidedCase();
    await Promise.allSettled([send(letterId), send(letterId), send(letterId)]);
    await send(letterId);
    expect(await added(id)).toBe(1);
    expect(await states()).toEqual(['sent', 'waiting']);
  });

  it('is laid on it once although the log is read again from its start', async () => {
    const first = await setting.process();
    await first.get(Notices).start();
    const { id } = await secretariat.submitApplication();
    await secretariat.decide(id, 'approved');
    await until(async () => (await states()).join() === 'sent,sent');
    await first.close();
    await asWorker('delete from checkpoint');
    await (await setting.process()).get(Notices).start();
    const later = await secretariat.submitApplication();
    await secretariat.decide(later.id, 'approved');
    await until(async () => (await states()).join() === 'sent,sent,sent,sent');
    expect([await added(id), await added(later.id)]).toEqual([1, 1]);
  });

  it('killed between being put away and being laid on the case is the one put away first', async () => {
    const { id, letterId } = await decidedCase();
    await documents().keep(DEMO_COUNCIL, id, letterId, Buffer.from('put away before the kill'));
    await send(letterId);
    const letter = await letterOf(id, letterId);
    expect(letter?.bytes.toString('utf8')).toBe('put away before the kill');
    expect(letter?.document.sha256).toBe(createHash('sha256').update('put away before the kill').digest('hex'));
  });

  it('killed between being laid on the case and its mark is laid there once', async () => {
    const { id, letterId } = await decidedCase();
    const notice = await web.get(NoticeRows).claim(DEMO_COUNCIL, letterId, 15);
    if (typeof notice === 'string') throw new Error(notice);
    expect(await web.get(NoticeDelivery).deliver(notice)).toEqual({ kind: 'filed' });
    await passTime(letterId);
    await send(letterId);
    expect(await added(id)).toBe(1);
    expect(await states()).toEqual(['sent', 'waiting']);
    expect(await secretariat.confirmationsIn(id)).toBe(0);
  });

  it('is laid on the case although the secretariat was faster to confirm it', async () => {
    const { id, mailId, letterId } = await decidedCase();
    for (const dispatchId of [letterId, mailId])
      await secretariat.give(id, { type: 'confirm-dispatch', data: { dispatchId, bySystem: false } });
    await secretariat.give(id, { type: 'close', data: {} });
    await send(letterId);
    expect(await stateOf(id)).toMatchObject({ status: 'closed', documents: [{ documentId: letterId }] });
  });

  it('about a decision taken back is not written, and what a kill has left of it is gone', async () => {
    const { id, letterId } = await decidedCase();
    await documents().keep(DEMO_COUNCIL, id, letterId, Buffer.from('left'));
    await secretariat.give(id, { type: 'reopen', data: { reason: 'Nye oplysninger' } });
    await send(letterId);
    expect([await states(), await lettersPutAway(), await added(id)]).toEqual([['superseded', 'waiting'], [], 0]);
  });

  it('on the case stays there when its decision is taken back before the mark', async () => {
    const { id, letterId } = await decidedCase();
    const notice = await web.get(NoticeRows).claim(DEMO_COUNCIL, letterId, 15);
    if (typeof notice === 'string') throw new Error(notice);
    await web.get(NoticeDelivery).deliver(notice);
    await secretariat.give(id, { type: 'reopen', data: { reason: 'Nye oplysninger' } });
    await passTime(letterId);
    await send(letterId);
    expect((await letterOf(id, letterId))?.bytes.length).toBeGreaterThan(0);
  });

  it('that cannot be written is told as failed', async () => {
    const { id, letterId } = await decidedCase();
    const unknowing = await setting.process([{ ...workSharing(), toldByLetterOf: () => [] }]);
    await expect(send(letterId, unknowing)).rejects.toThrow('no-address');
    expect(await web.get(Notices).failedDispatches(DEMO_COUNCIL, id)).toEqual(new Set([letterId]));
    await send(letterId);
    expect(await web.get(Notices).failedDispatches(DEMO_COUNCIL, id)).toEqual(new Set());
    expect(await added(id)).toBe(1);
  });
});
