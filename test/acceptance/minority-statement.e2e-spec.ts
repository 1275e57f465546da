import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseBody, mailsAbout, openedHearing, stateOf } from '../support/case-story.js';
import { type Client, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface HearingBody {
  readonly contentHash: string;
  readonly mine?: { readonly minorityStatement: string | null };
  readonly replies?: readonly { readonly minorityStatement: string | null }[];
}

interface Refused {
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

interface Explanation {
  readonly minorityStatements: readonly { readonly organisation: string; readonly name: string; readonly statement: string }[] | null;
  readonly paragraph: string | null;
}

const STATEMENT = 'Lønnen ligger under det sædvanlige for stillingen.';

describe('a minority statement', () => {
  let database: TestDatabase;
  let dataDir: string;
  let app: RunningApp;
  let secretariat: Client;
  let dissenter: Client;
  let other: Client;
  let opened: CaseBody;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
    app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
    const personas = ['secretariat', 'member-fh-2', 'member-da-1'];
    [secretariat, dissenter, other] = (await Promise.all(personas.map((persona) => signIn([app.url], persona)))) as [
      Client,
      Client,
      Client,
    ];
    opened = await openedHearing([app.url]);
  }, 90_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }, 90_000);

  const hearingFor = async (client: Client) => (await client.get<HearingBody>(`cases/${opened.id}/hearing`)).body;
  const reply = async (client: Client, answer: object) =>
    client.post<Refused>(`cases/${opened.id}/hearing/reply`, { contentHash: (await hearingFor(client)).contentHash, ...answer });

  it.each([
    ['with a plain approval', { answer: 'approve', minorityStatement: STATEMENT }, 'unknown-value'],
    ['with a CPR-like number', { answer: 'object', minorityStatement: 'Se 010180-1234.' }, 'cpr-like-content'],
    ['that is blank', { answer: 'object', minorityStatement: ' ' }, 'required'],
    ['that is too long', { answer: 'object', minorityStatement: 'x'.repeat(10_001) }, 'too-long'],
  ])('%s is malformed, and nothing is answered', async (_what, answer, code) => {
    const refused = await reply(dissenter, answer);
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ pointer: '/minorityStatement', code }]]);
    expect(await hearingFor(dissenter)).not.toHaveProperty('mine');
  });

  it.each(['object', 'abstain', 'approve-with-remark', 'request-meeting', 'object'])('goes with %s', async (answer) => {
    expect((await reply(dissenter, { answer, remark: 'En bemærkning.', minorityStatement: STATEMENT })).status).toBe(200);
    expect((await hearingFor(dissenter)).mine).toMatchObject({ answer, minorityStatement: STATEMENT });
  });

  it('is hidden from others until they have answered, and shown with the result', async () => {
    expect(JSON.stringify(await hearingFor(other))).not.toContain(STATEMENT);
    expect((await reply(other, { answer: 'approve' })).status).toBe(200);
    expect((await hearingFor(other)).replies).toMatchObject([{ minorityStatement: null }, { minorityStatement: STATEMENT }]);
    const explanation = async () => (await other.get<Explanation>(`cases/${opened.id}/hearing/explanation`)).body;
    expect(await explanation()).toMatchObject({ minorityStatements: null, paragraph: null });
    expect((await secretariat.post(`cases/${opened.id}/close-hearing`, { reason: 'Nok har svaret.' })).status).toBe(200);
    const { minorityStatements, paragraph } = await explanation();
    expect(minorityStatements).toMatchObject([{ side: 'fh', organisation: 'FH', statement: STATEMENT }]);
    expect(paragraph).toContain('af sekretariatet før fristen. Begrundelse: »Nok har svaret.«');
    expect(paragraph).toContain('DA: 1 tiltrådte og 2 svarede ikke. FH: 1 gjorde indsigelse og 2 svarede ikke.');
    expect(paragraph).toContain(`Mindretalsudtalelse fra FH: »${STATEMENT}«`);
  });

  it('is told with the opinion, in the name of the organisation and not of the member', async () => {
    await stateOf(secretariat, opened.id, 'at-meeting');
    const decision = { outcome: 'customary', text: 'Vilkårene er sædvanlige.', basis: 'meeting' };
    expect((await secretariat.post(`cases/${opened.id}/decide`, decision)).status).toBe(200);
    const [mail] = await eventually(
      async () => (await mailsAbout(dataDir, opened.number)).filter(({ subject }) => subject === `Udtalelse i sag ${opened.number}`),
      ({ length }) => length === 1,
    );
    expect(mail?.text).toContain(`Mindretalsudtalelse\nFH:\n${STATEMENT}`);
    const { body } = await dissenter.get<{ readonly name: string }>('me');
    expect(body.name).toMatch(/\S \S/);
    expect(mail?.text).not.toContain(body.name);
    const siri = await signIn([app.url], 'siri');
    const { body: timeline } = await siri.get<object>(`cases/${opened.id}/timeline`);
    expect(JSON.stringify(timeline)).not.toContain(STATEMENT);
  }, 30_000);
});
