import { DEMO_COUNCIL } from '#bodies';
import { instant } from '#kernel';
import { AppClock, Database, EventStore } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import type { Email } from 'postal-mime';
import { NoticesSetting, Secretariat } from '../../../test/support/notices-setting.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import { Notices } from './notices.handler.js';

interface Row {
  readonly id: string;
  readonly recipient: string;
  readonly state: string;
}

const [AALBORG, REBILD, THISTED] = ['municipality:851', 'municipality:840', 'municipality:787'];

let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

beforeEach(async () => {
  ({ setting, web } = await NoticesSetting.create());
  secretariat = new Secretariat(web);
});

afterEach(() => setting.close());

const rows = () =>
  web.get(Database).workerQuery<Row>({
    text: "select id, recipient, state from notice where kind = 'concern' order by recipient",
    values: [],
  });
const told = async () => Object.fromEntries((await rows()).map(({ recipient, state }) => [recipient, state]));
const mails = async (): Promise<readonly Email[]> => Promise.all((await setting.mails()).map((name) => setting.mail(name)));
const mailsTo = async (address: string) => (await mails()).filter((mail) => mail.to?.[0]?.address === address);

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Plans what the log holds of a case by now. */
async function plan(caseId: string): Promise<void> {
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  await web.get(Database).workerTransact((tx) => web.get(NoticeSubscription).handle(events, tx));
}

async function sendAll(): Promise<void> {
  for (const { id } of await rows())
    await web.get(NoticeProcessor).process({ id, name: 'any', data: { council: DEMO_COUNCIL, notice: id } });
}

describe('two municipalities that a notice of redundancies concerns', () => {
  it('are told once each, although the notice is supplemented thrice', async () => {
    await web.get(Notices).start();
    const { id, number } = await secretariat.submitNotice({ municipalities: ['851'] });
    await until(async () => (await mails()).length === 2);
    await secretariat.supplementNotice(id, { municipalities: ['851', '840'] });
    await secretariat.supplementNotice(id, { municipalities: ['840', '851', '851'] });
    await secretariat.supplementNotice(id, { municipalities: ['840', '851'] });
    const last = await secretariat.submitNotice({ municipalities: ['787'] });
    await until(async () => (await rows()).length === 3 && (await rows()).every(({ state }) => state === 'sent'));
    const concerns = (await mails()).filter(({ subject }) => subject?.includes('berører'));
    expect(concerns.map(({ to, subject }) => `${to?.[0]?.address ?? ''}: ${subject ?? ''}`).sort()).toEqual([
      `787@example.test: Sag ${last.number} berører jeres kommune: Varsling af afskedigelser af større omfang`,
      `840@example.test: Sag ${number} berører jeres kommune: Varsling af afskedigelser af større omfang`,
      `851@example.test: Sag ${number} berører jeres kommune: Varsling af afskedigelser af større omfang`,
    ]);
  });

  it('are told what help needs, and of nobody by name', async () => {
    const { id, number } = await secretariat.submitNotice({ municipalities: ['851', '840'] });
    await plan(id);
    await sendAll();
    const [mail] = await mailsTo('851@example.test');
    expect(mail?.text).toContain('Til Aalborg Kommune\n');
    expect(mail?.text).toContain('Emne: Limfjordens Emballage A/S: 11 afskedigelser, 105 ansatte\n');
    expect(mail?.text).toContain('Tidligste dag, afskedigelserne kan få virkning: onsdag den 2. november 2022\n');
    expect(mail?.text).toContain('- Afskedigelserne er omfattet af loven');
    expect(mail?.text).toContain(`\nhttps://sagsudvalg.example.test/sager/${number}\n`);
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(/Ida|ida@example|11223344/);
  });
});

describe('word to a municipality', () => {
  it('is not sent when it is the sender, whichever event names it', async () => {
    const { id } = await secretariat.submitNotice({ municipalities: ['851', '840'] }, AALBORG);
    await plan(id);
    expect(await told()).toEqual({ [REBILD]: 'waiting' });
    await secretariat.supplementNotice(id, { municipalities: ['851', '840'] });
    await plan(id);
    await sendAll();
    expect(await told()).toEqual({ [AALBORG]: 'superseded', [REBILD]: 'sent' });
    expect(await setting.mails()).toHaveLength(1);
  });

  it('is not sent when the notice is withdrawn, or has come to concern others', async () => {
    const withdrawn = await secretariat.submitNotice({ municipalities: ['851'] });
    await plan(withdrawn.id);
    await secretariat.give(withdrawn.id, { type: 'withdraw', data: { reason: 'Trukket', seatTerms: undefined } });
    const mended = await secretariat.submitNotice({ municipalities: ['840'] });
    await plan(mended.id);
    await secretariat.supplementNotice(mended.id, { municipalities: ['787'] });
    await plan(mended.id);
    await sendAll();
    expect(await told()).toEqual({ [AALBORG]: 'superseded', [REBILD]: 'superseded', [THISTED]: 'sent' });
  });

  it('is sent after all when it concerns the municipality again', async () => {
    const { id } = await secretariat.submitNotice({ municipalities: ['851'] });
    await plan(id);
    await secretariat.supplementNotice(id, { municipalities: ['840'] });
    await sendAll();
    expect(await told()).toEqual({ [AALBORG]: 'superseded' });
    await secretariat.supplementNotice(id, { municipalities: ['851'] });
    await plan(id);
    await sendAll();
    expect(await told()).toEqual({ [AALBORG]: 'sent', [REBILD]: 'superseded' });
    await setting.removeMails();
    await plan(id);
    await sendAll();
    expect(await setting.mails()).toEqual([]);
  });
});

describe('a letter about a confidential case', () => {
  const receive = async () => {
    const { id } = await secretariat.submitNotice({ municipalities: ['851'], confidentialUntil: '2040-03-10' });
    await plan(id);
    await sendAll();
    const [mail] = await mailsTo('851@example.test');
    await setting.removeMails();
    return mail;
  };

  it('says so to the end of the day in Copenhagen by the application’s clock, and not after', async () => {
    await web.get(AppClock).moveTo(instant('2040-03-10T22:30:00.000Z'));
    const before = await receive();
    expect(before?.subject).toMatch(/^Fortroligt: Sag /);
    expect(before?.text).toMatch(/^Fortroligt til lørdag den 10. marts 2040\n/);
    await web.get(AppClock).moveTo(instant('2040-03-10T23:00:00.000Z'));
    const after = await receive();
    expect(after?.subject).toMatch(/^Sag /);
    expect(after?.text).not.toContain('Fortroligt');
  });

  it('says so whatever it tells, and to whomever', async () => {
    await web.get(Notices).start();
    const { id } = await secretariat.submitNotice({ municipalities: ['851'], confidentialUntil: '2999-12-31' });
    await secretariat.openHearing(id, 'noted');
    await until(async () => (await mails()).length === 10);
    await secretariat.decide(id, 'noted');
    await until(async () => (await mails()).length === 19);
    expect((await mails()).filter(({ subject }) => subject?.startsWith('Fortroligt: '))).toHaveLength(19);
    expect(
      (await mails()).filter(({ text }) => text?.startsWith('Fortroligt til tirsdag den 31. december 2999\nDet betyder, at ')),
    ).toHaveLength(19);
  });
});
