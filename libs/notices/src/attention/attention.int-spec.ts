import { DEMO_COUNCIL } from '#bodies';
import { Database, EventStore } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import type { Email } from 'postal-mime';
import { NoticesSetting, Secretariat } from '../../../../test/support/notices-setting.js';
import { NoticeSubscription } from '../notice-subscription.handler.js';
import { NoticeProcessor } from '../notice.processor.js';

interface Row {
  readonly id: string;
  readonly recipient: string;
  readonly state: string;
}

const OFFICES = ['presidency@example.test', 'secretariat@example.test'];
const POINT = { text: 'Lønnen ligger under niveauet.', recommendation: 'Formandskabet drøfter niveauet.', findings: ['pay'] };

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
    text: "select id, recipient, state from notice where kind = 'attention-point' order by recipient, id",
    values: [],
  });

/** Plans what the log holds of a case by now and sends what it owes of points of attention; the answer is all mails there are. */
async function told(caseId: string): Promise<readonly Email[]> {
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  await web.get(Database).workerTransact((tx) => web.get(NoticeSubscription).handle(events, tx));
  for (const { id } of await rows())
    await web.get(NoticeProcessor).process({ id, name: 'any', data: { council: DEMO_COUNCIL, notice: id } });
  return Promise.all((await setting.mails()).map((name) => setting.mail(name)));
}

const addressesOf = (mails: readonly Email[]) => mails.map(({ to }) => to?.[0]?.address ?? '').toSorted();

describe('a point of attention', () => {
  it('is told to secretariat and presidency, with who did what when, what it rests on and what is recommended', async () => {
    const { id, number } = await secretariat.submit();
    await secretariat.openHearing(id);
    await secretariat.decide(id);
    await secretariat.give(id, { type: 'raise-attention-point', data: POINT });
    const mails = await told(id);
    expect(addressesOf(mails)).toEqual(OFFICES);
    for (const { text = '', subject } of mails) {
      expect(subject).toBe(`Opmærksomhedspunkt i sag ${number}`);
      for (const said of [
        ...['Til ', 'Rejst af: Sekretariatet', POINT.text, POINT.recommendation, 'Lønnen er 168,40 kr. i timen.'],
        ...[': Sagen blev modtaget fra Afsenderen: Udtalelse om løn.', 'Systemet: Sagen blev vurderet efter regelsættet TEST.'],
        ...['Sekretariatet: Høring nr. 1 blev åbnet', 'Sekretariatet: Høringen blev afsluttet fordi sagen blev henvist til et møde'],
        ...['Sekretariatet: Udtalelsen blev afgivet på et møde: Lønnen er sædvanlig.'],
      ])
        expect(text).toContain(said);
    }
  });

  it('tells of what had happened by then, and not of what members have answered', async () => {
    const { id } = await secretariat.submit();
    await secretariat.openHearing(id);
    const hearing = await secretariat.hearingOf(id);
    await secretariat.approveAs(hearing.seats[0]?.holder ?? '', id);
    await secretariat.give(id, { type: 'raise-attention-point', data: { ...POINT, findings: undefined } });
    await secretariat.decide(id);
    const [mail] = await told(id);
    expect(mail?.text).toContain('Høring nr. 1 blev åbnet');
    expect(mail?.text).not.toMatch(/tiltræder|afsluttet|afgivet|Det bygger på/);
  });

  it('is told once each, however often the log is read, and each point by itself', async () => {
    const { id } = await secretariat.submit();
    await secretariat.give(id, { type: 'raise-attention-point', data: POINT });
    await told(id);
    await secretariat.give(id, { type: 'raise-attention-point', data: { ...POINT, text: 'Endnu et punkt.' } });
    expect(addressesOf(await told(id))).toEqual(OFFICES.flatMap((office) => [office, office]));
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
    await setting.removeMails();
    expect(await told(id)).toEqual([]);
  });

  it('of a confidential case goes to nobody else, and says that it is confidential', async () => {
    const { id } = await secretariat.submitNotice({ municipalities: ['851'], confidentialUntil: '2999-12-31' });
    await secretariat.give(id, { type: 'raise-attention-point', data: { ...POINT, findings: undefined } });
    const mails = await told(id);
    expect(addressesOf(mails)).toEqual(OFFICES);
    for (const { subject, text } of mails) expect([subject, text]).toEqual([/^Fortroligt: /, /^Fortroligt til /].map(matching));
  });
});

function matching(form: RegExp): unknown {
  return expect.stringMatching(form);
}
