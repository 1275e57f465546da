import { DEMO_COUNCIL, DEMO_MEMBERS } from '#bodies';
import { Organisations } from '#identity';
import { Database, Queues } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { NoticesSetting, Secretariat } from '../../../test/support/notices-setting.js';
import { Notices } from './notices.handler.js';

interface Row {
  readonly kind: string;
  readonly state: string;
  readonly attempts: number;
  readonly fault: string | null;
}

let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

const start = async (smtpUrl?: string): Promise<void> => {
  ({ setting, web } = await NoticesSetting.create(smtpUrl));
  secretariat = new Secretariat(web);
};
const rows = async (): Promise<readonly Row[]> =>
  web.get(Database).workerQuery<Row>({ text: 'select kind, state, attempts, fault from notice order by planned_at', values: [] });
const areAll = async (state: string): Promise<boolean> => (await rows()).every((row) => row.state === state);
const parked = () => web.get(Queues).jobs('notices', { state: 'failed', anyOf: [] });

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

afterEach(() => setting.close());

describe('the notices of a case', () => {
  beforeEach(() => start());

  it('are a receipt, eight invitations and the decision, which is then confirmed', async () => {
    await web.get(Notices).start();
    const { id, number, contentSha256 } = await secretariat.submit();
    await secretariat.openHearing(id);
    await until(async () => (await setting.mails()).length === 9);
    await secretariat.decide(id);
    await until(async () => (await secretariat.statusOf(id)) === 'notified' && (await areAll('sent')));
    const mails = await Promise.all((await setting.mails()).map((name) => setting.mail(name)));
    const to = (address: string) => mails.filter((mail) => mail.to?.[0]?.address === address);
    expect(mails).toHaveLength(1 + 8 + 8 + 1);
    const subjects = to('siri@example.test').map(({ subject }) => subject);
    expect([...subjects].sort()).toEqual([`Kvittering: Vi har modtaget sag ${number}`, `Udtalelse i sag ${number}`]);
    expect(to('siri@example.test').some(({ text }) => text?.includes(`Kvitteringskode: ${contentSha256}`))).toBe(true);
    const members = DEMO_MEMBERS.filter(({ deputyOf }) => deputyOf === undefined);
    expect(members.map(({ key }) => to(`${key}@example.test`).length)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(await secretariat.confirmationsIn(id)).toBe(1);
  });

  it('tell each member in person what is asked, where to answer, and who asks', async () => {
    await web.get(Notices).start();
    const { id, number } = await secretariat.submit();
    await secretariat.openHearing(id);
    await until(async () => (await setting.mails()).length === 9);
    const mails = await Promise.all((await setting.mails()).map((name) => setting.mail(name)));
    const text = mails.find((mail) => mail.to?.[0]?.address === 'member-da-2@example.test')?.text;
    expect(text).toContain('Kære Mette Skovkærgård\n');
    expect(text).toContain('Spørgsmålet til dig\nEr lønnen sædvanlig?\n');
    expect(text).toContain('- Lønnen er 168,40 kr. i timen.\n');
    expect(text).toContain(`\nhttps://sagsudvalg.example.test/hoeringer/${number}\n`);
    expect(text).toContain('Sekretariatet for Sagsudvalget\nDet Regionale Beskæftigelsesråd Nordjylland\n');
  });

  it('are told once although the log is read again from its start', async () => {
    const first = await setting.process();
    await first.get(Notices).start();
    const { id } = await secretariat.submit();
    await secretariat.decide(id);
    await until(async () => (await secretariat.statusOf(id)) === 'notified' && (await areAll('sent')));
    await first.close();
    await setting.removeMails();
    await web.get(Database).workerQuery({ text: 'delete from checkpoint', values: [] });
    await (await setting.process()).get(Notices).start();
    const later = await secretariat.submit();
    await until(async () => (await rows()).length === 3 && (await areAll('sent')));
    const [mail = '', ...others] = await setting.mails();
    expect(others).toEqual([]);
    expect((await setting.mail(mail)).subject).toContain(later.number);
    expect(await secretariat.confirmationsIn(id)).toBe(1);
  });

  it('that nobody can be sent are parked and marked, and a retry sends them after all', async () => {
    await web.get(Notices).start();
    const { id } = await secretariat.submit('company:99001099');
    const dispatchId = await secretariat.decide(id);
    await until(async () => (await parked()).length === 2);
    expect((await parked()).map(({ reason }) => reason?.split(':')[0])).toEqual(['no-address', 'no-address']);
    const failed = { state: 'failed', fault: 'no-address', attempts: 1 };
    expect(await rows()).toMatchObject([failed, failed]);
    expect(await web.get(Notices).failedDispatches(DEMO_COUNCIL, id)).toEqual(new Set([dispatchId]));
    expect(await web.get(Notices).failedDispatches('other', id)).toEqual(new Set());
    const failedCase = { number: expect.stringMatching(/^NJ-/) as string, subject: expect.any(String) as string, failed: 2 };
    expect(await web.get(Notices).failedCases(DEMO_COUNCIL, 10)).toEqual([failedCase]);
    expect(await web.get(Notices).failedCases('other', 10)).toEqual([]);
    const known = { principal: 'company:99001099', name: 'Nyt Firma ApS', mail: 'firma@example.test' };
    await web.get(Organisations, { strict: false }).register(DEMO_COUNCIL, [known]);
    expect(await web.get(Queues).retry('notices', dispatchId)).toBe(true);
    await until(async () => (await secretariat.statusOf(id)) === 'notified');
    await until(async () => (await rows()).some(({ kind, state, fault }) => kind === 'decision' && state === 'sent' && fault === null));
    expect(await setting.mails()).toEqual([`${dispatchId}.eml`]);
    expect(await web.get(Notices).failedDispatches(DEMO_COUNCIL, id)).toEqual(new Set());
  });
});

describe('a notice for a mail server that is away', () => {
  it('has failed when the queue tries it no more, and its reason names nobody', async () => {
    await start('smtp://127.0.0.1:1');
    await web.get(Notices).start();
    await secretariat.submit();
    await until(async () => (await parked()).length === 1);
    expect(await rows()).toEqual([{ kind: 'receipt', state: 'failed', attempts: 2, fault: 'mail-unreachable' }]);
    expect((await parked()).map(({ reason, attempts }) => [reason, attempts])).toEqual([['mail-unreachable: ESOCKET', 2]]);
    expect(await setting.mails()).toEqual([]);
  });
});
