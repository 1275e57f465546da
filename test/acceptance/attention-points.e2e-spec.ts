import { eventually } from '../support/eventually.js';
import { cleanRow, listFile } from '../support/klv-lists.js';
import { send } from '../support/klv-story.js';
import { startWhole, type WholeSetting } from '../support/whole-setting.js';

const CODE = 'no-representative-statement';
const POINT = { text: 'Udtalelser mangler igen.', recommendation: 'Formandskabet drøfter det med kommunen.', findings: [CODE] };

let setting: WholeSetting;

beforeAll(async () => {
  setting = await startWhole();
}, 60_000);

afterAll(() => setting.stop());

describe('a point of attention', () => {
  it('is told by mail to those who lead the council: who did what, the rows it rests on, and what is recommended', async () => {
    const rows = [cleanRow(1), cleanRow(2, { representativeStatement: 'nej' }), cleanRow(3, { representativeStatement: 'nej' })];
    const sent = await send(await setting.as('municipality-851'), 'mode=submit&acceptance=all-or-nothing', { content: listFile(rows) });
    const { status, body } = sent;
    const found = body.findings.find(({ code }) => code === CODE);
    expect([status, found?.rows]).toEqual([201, [3, 4]]);
    const secretariat = await setting.as('secretariat');
    expect((await secretariat.post(`cases/${body.id}/raise-attention-point`, POINT)).status).toBe(200);
    const mails = await eventually(
      async () => (await setting.mailsAbout(body.number)).filter(({ subject = '' }) => subject.startsWith('Opmærksomhedspunkt')),
      ({ length }) => length === 2,
    );
    expect(mails.map(({ to }) => to?.[0]?.address).toSorted()).toEqual(['presidency@example.test', 'secretariat@example.test']);
    for (const { text = '' } of mails) {
      expect(text).toContain(POINT.text);
      expect(text).toContain(POINT.recommendation);
      expect(text).toContain(`${found?.text ?? ''} (rækkerne 3, 4)`);
      expect(text).toContain('Kommunen: Sagen blev modtaget fra Aalborg Kommune');
      expect(text).toContain('Systemet: Sagen blev vurderet efter regelsættet');
    }
  }, 60_000);
});
