import { DEMO_COUNCIL } from '#bodies';
import { Cases, Documents } from '#casework';
import { type Actor, systemActor, uuidBeside } from '#kernel';
import { Database, EventStore } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { v7 } from 'uuid';
import { NoticesSetting, Secretariat, workSharing } from '../../../test/support/notices-setting.js';
import { exampleOf } from '../../../test/support/examples.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';

const FIRST = 'company:99011033';
const SECOND = 'company:99001003';
const AT_WORK: Actor = { ...systemActor(DEMO_COUNCIL), kind: 'person', role: 'secretariat' };

let setting: NoticesSetting;
let web: TestingModule;
let secretariat: Secretariat;

beforeEach(async () => {
  ({ setting, web } = await NoticesSetting.create());
  secretariat = new Secretariat(web);
});

afterEach(() => setting.close());

const send = (id: string) => web.get(NoticeProcessor).process({ id, name: 'any', data: { council: DEMO_COUNCIL, notice: id } });

/** Decides, plans what the log holds by then and sends all that is owed; the answer is the id of the mail. */
async function decided(caseId: string, outcome: string): Promise<string> {
  const mailId = await secretariat.decide(caseId, outcome);
  const events = await web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
  await web.get(Database).workerTransact((tx) => web.get(NoticeSubscription).handle(events, tx));
  for (const id of await owed(caseId)) await send(id);
  return mailId;
}

async function owed(caseId: string): Promise<readonly string[]> {
  const { decision, dispatches } = await stateOf(caseId);
  return dispatches.filter(({ decisionId }) => decisionId === decision?.decisionId).map(({ dispatchId }) => dispatchId);
}

async function stateOf(caseId: string) {
  const found = await web.get(Cases, { strict: false }).find(AT_WORK, caseId);
  if (found === undefined) throw new Error('there is no such case');
  return found.state;
}

async function correctedBy(caseId: string, company: object): Promise<void> {
  await secretariat.give(caseId, { type: 'reopen', data: { reason: 'Forkert virksomhed' } });
  const submission = { ...exampleOf('work-sharing-extension'), company: { pNumber: null, municipality: '820', ...company } };
  const given = { caseType: workSharing().name, submission, personalRef: v7(), documents: [] };
  await secretariat.give(caseId, { type: 'supplement', data: given });
}

async function letter(caseId: string, id: string): Promise<string> {
  return (await web.get(Documents, { strict: false }).find(AT_WORK, caseId, id))?.bytes.toString('utf8') ?? '';
}

describe('a decision that corrects another', () => {
  it('reaches the company of the earlier one under the name it had then, and the one of the case as it stands', async () => {
    const { id } = await secretariat.submitApplication();
    await decided(id, 'refused');
    const day = (await stateOf(id)).decision?.decidedAt.slice(0, 4) ?? '';
    await correctedBy(id, { name: 'Aalborg Støberi ApS', cvr: '99001003' });
    const mailId = await decided(id, 'approved');
    const [first, second] = await Promise.all([FIRST, SECOND].map((company) => letter(id, uuidBeside(mailId, company))));
    expect(first).toContain('<address>Himmerlands Maskinfabrik A/S<br>CVR-nr. 99011033<br>P-nr. 1001234569</address>');
    expect(second).toContain('<address>Aalborg Støberi ApS<br>CVR-nr. 99001003</address>');
    for (const page of [first, second]) expect(page).toMatch(new RegExp(`Denne afgørelse træder i stedet for afgørelsen fra .* ${day}`));
    const mail = await setting.mail(`${mailId}.eml`);
    expect(mail.text).toContain('Denne afgørelse træder i stedet for afgørelsen fra');
  });

  it('reaches each once over several corrections, by the name each bore last', async () => {
    const { id } = await secretariat.submitApplication();
    await decided(id, 'refused');
    await correctedBy(id, { name: 'Aalborg Støberi ApS', cvr: '99001003' });
    await decided(id, 'approved');
    await correctedBy(id, { name: 'Aalborg Metal ApS', cvr: '99001003' });
    const mailId = await decided(id, 'approved-partly');
    expect((await owed(id)).toSorted()).toEqual([mailId, ...[FIRST, SECOND].map((one) => uuidBeside(mailId, one))].toSorted());
    expect(await letter(id, uuidBeside(mailId, SECOND))).toContain('<address>Aalborg Metal ApS<br>');
    expect(await letter(id, uuidBeside(mailId, FIRST))).toContain('<address>Himmerlands Maskinfabrik A/S<br>');
  });
});
