import type { CaseBody } from '../support/case-story.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { startWhole, type WholeSetting } from '../support/whole-setting.js';

const TYPE = 'work-sharing-extension';
const REPLACES = 'Denne afgørelse træder i stedet for afgørelsen fra ';

let setting: WholeSetting;
let secretariat: Client;
let municipality: Client;

beforeAll(async () => {
  setting = await startWhole();
  [secretariat, municipality] = await Promise.all([setting.as('secretariat'), setting.as('municipality-820')]);
}, 60_000);

afterAll(() => setting.stop());

const carriedOut = async (caseId: string, command: string, body: object): Promise<CaseBody> => {
  const answer = await secretariat.post<CaseBody>(`cases/${caseId}/${command}`, body);
  expect({ command, status: answer.status }).toEqual({ command, status: 200 });
  return answer.body;
};

/** Decides at a meeting, and waits until the mail has gone and so many letters are on the case. */
async function decided(caseId: string, outcome: string, letters: number): Promise<CaseBody> {
  await carriedOut(caseId, 'refer-to-meeting', { reason: 'Drøftes' });
  await carriedOut(caseId, 'decide', { outcome, text: 'Rådets svar.', reasons: 'Sådan er ordrerne.', basis: 'meeting' });
  return eventually(
    async () => (await secretariat.get<CaseBody>(`cases/${caseId}`)).body,
    ({ documents, dispatches = [] }) => documents.length === letters && dispatches.some(({ state }) => state === 'confirmed'),
  );
}

describe('a decision about the wrong company', () => {
  it('is corrected by a new one, which both companies and the sender are told takes its place', async () => {
    const { body: sent } = await municipality.post<CaseBody>(`cases/${TYPE}`, exampleOf(TYPE));
    const first = await decided(sent.id, 'refused', 1);
    await carriedOut(sent.id, 'reopen', { reason: 'Afgørelsen nævnte den forkerte virksomhed.' });
    const company = { name: 'Aalborg Støberi ApS', cvr: '99001003', pNumber: null, municipality: '820' };
    await carriedOut(sent.id, 'supplement', { submission: { ...exampleOf(TYPE), company } });
    const { dispatches = [], documents, decision } = await decided(sent.id, 'approved', 3);
    const told = dispatches.slice(first.dispatches?.length ?? 0);
    expect(told.map(({ recipient, channel }) => `${channel} ${recipient}`).toSorted()).toEqual([
      'letter company:99001003',
      'letter company:99011033',
      'mail municipality:820',
    ]);
    expect(decision).toMatchObject({ outcome: 'approved', replaces: expect.any(String) as string });
    const letters = documents.filter(({ id }) => told.some(({ dispatchId }) => dispatchId === id));
    const pages = await Promise.all(
      letters.map(async ({ id }) => (await secretariat.get<string>(`cases/${sent.id}/documents/${id}`)).body),
    );
    expect(pages.filter((page) => page.includes(REPLACES))).toHaveLength(2);
    expect(pages.filter((page) => page.includes('Himmerlands Maskinfabrik A/S<br>'))).toHaveLength(1);
    const mails = await eventually(
      async () => (await setting.mailsAbout(sent.number)).filter(({ subject = '' }) => subject.startsWith('Afgørelse')),
      ({ length }) => length === 2,
    );
    expect(mails.filter(({ text = '' }) => text.includes(REPLACES))).toHaveLength(1);
  }, 60_000);
});
