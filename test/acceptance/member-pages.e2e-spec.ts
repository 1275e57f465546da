import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../support/browser.js';
import { type Client, signIn } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApps } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

let database: TestDatabase;
let dataDir: string;
let running: readonly RunningApp[] = [];
let pages: string;
let secretariat: Client;
let siri: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  running = await startApps(['api', 'web'], { DATABASE_URL: database.url, DATA_DIR: dataDir });
  const [api, web] = running.map(({ url }) => url);
  pages = web ?? '';
  secretariat = await signIn([api ?? ''], 'secretariat');
  siri = await signIn([api ?? ''], 'siri');
}, 90_000);

afterAll(async () => {
  const codes = await Promise.all(running.map((app) => app.stop()));
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
  if (codes.some((code) => code !== 0)) throw new Error(`a process did not end well: ${codes.join(' ')}`);
});

async function browserOf(persona: string): Promise<Browser> {
  const browser = new Browser(pages);
  await browser.send('/log-ind', { persona, videre: '/' });
  return browser;
}

async function openedHearing(): Promise<{ readonly id: string; readonly number: string }> {
  const { body } = await siri.post<{ readonly id: string; readonly number: string }>(
    'cases/work-permit-opinion',
    exampleOf('work-permit-opinion'),
  );
  const asked = { question: 'Er lønnen sædvanlig?', recommendation: 'customary', recommendationText: 'Lønnen svarer til overenskomsten.' };
  await secretariat.post(`cases/${body.id}/open-hearing`, asked);
  return body;
}

const answeredIn = async (caseId: string): Promise<number> =>
  (await secretariat.get<{ readonly counts: { readonly answered: number } }>(`cases/${caseId}/hearing`)).body.counts.answered;

const outOf = async (caseId: string): Promise<readonly string[]> => {
  const { body } = await secretariat.get<{
    readonly seats: readonly { readonly holder: { readonly persona: string }; readonly disqualified: boolean }[];
  }>(`cases/${caseId}/hearing/explanation`);
  return body.seats.filter(({ disqualified }) => disqualified).map(({ holder }) => holder.persona);
};

describe('a member on the pages', () => {
  it('signs in from the link of an invitation, and comes to the hearing', async () => {
    const { number } = await openedHearing();
    const browser = new Browser(pages);
    const asked = await browser.open(`/hoeringer/${number}`);
    expect(asked.path).toBe(`/log-ind?videre=%2Fhoeringer%2F${number}`);
    const page = await browser.send('/log-ind', { persona: 'member-da-2', videre: `/hoeringer/${number}` });
    expect([page.path, page.status]).toEqual([`/hoeringer/${number}`, 200]);
    expect(page.text).toContain('Er lønnen sædvanlig?');
    expect(page.text).toContain('Løn- og ansættelsesvilkårene er sædvanlige');
    expect(page.text).toContain('Positivlisten for faglærte');
    expect(page.text).toContain('0 af 8 har svaret.');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  it('answers, is shown the receipt, and changes the answer', async () => {
    const { id, number } = await openedHearing();
    const browser = await browserOf('member-da-2');
    expect((await browser.open('/hoeringer')).html).toContain(`href="/hoeringer/${number}"`);
    const confirm = await browser.open(`/hoeringer/${number}/svar?svar=approve`);
    const indhold = /name="indhold" value="([0-9a-f]{64})"/.exec(confirm.html)?.[1] ?? '';
    const receipt = await browser.send(`/hoeringer/${number}/svar`, { svar: 'approve', bemaerkning: '', indhold });
    expect(receipt.path).toBe(`/hoeringer/${number}#dit-svar`);
    expect(receipt.text).toContain('Dit svar er modtaget: Jeg tiltræder indstillingen');
    const changed = await browser.send(`/hoeringer/${number}/svar`, { svar: 'object', bemaerkning: 'Lønnen er for lav.', indhold });
    expect(changed.text).toContain('Dit svar er modtaget: Jeg gør indsigelse');
    expect(changed.text).toContain('Lønnen er for lav.');
    expect(await answeredIn(id)).toBe(1);
  });

  it.each([
    ['approve-with-remark', '', 'Skriv en bemærkning, eller vælg at tiltræde uden.'],
    ['object', 'Se 010190-1234', 'Bemærkningen ser ud til at indeholde et CPR-nummer. Fjern det.'],
  ])('is told at the remark what is wrong with answering %s “%s”', async (svar, bemaerkning, told) => {
    const { id, number } = await openedHearing();
    const page = await (await browserOf('member-fh-2')).send(`/hoeringer/${number}/svar`, { svar, bemaerkning, indhold: 'x' });
    expect(page.title).toMatch(/^Fejl: /);
    expect(page.html).toContain('aria-describedby="bemaerkning-hjaelp bemaerkning-fejl"');
    expect(page.text).toContain(told);
    expect(await answeredIn(id)).toBe(0);
  });

  it('does not answer what has changed meanwhile, and keeps what was written', async () => {
    const { number } = await openedHearing();
    const sent = { svar: 'object', bemaerkning: 'Lønnen er for lav.', indhold: '0'.repeat(64) };
    const page = await (await browserOf('member-fh-3')).send(`/hoeringer/${number}/svar`, sent);
    expect(page.text).toContain('Sagens oplysninger er ændret');
    expect(page.html).toContain('Lønnen er for lav.</textarea>');
  });

  it('declares to be disqualified, and the case is gone', async () => {
    const { id, number } = await openedHearing();
    const browser = await browserOf('member-kl-1');
    const faulty = await browser.send(`/hoeringer/${number}/inhabil`, { forklaring: '' });
    expect(faulty.text).toContain('Vælg, hvorfor du er inhabil.');
    const gone = await browser.send(`/hoeringer/${number}/inhabil`, { grund: 'close-ties', forklaring: 'Jeg sidder i bestyrelsen.' });
    expect(gone.text).toContain(`Du er meldt inhabil i sag ${number}.`);
    expect(gone.html).not.toContain(`href="/hoeringer/${number}"`);
    expect((await browser.open(`/hoeringer/${number}`)).status).toBe(404);
    expect(await outOf(id)).toEqual(['member-kl-1']);
  });
});

describe('pages', () => {
  it('show a sender nothing of a hearing, and its own cases', async () => {
    const { number } = await openedHearing();
    const browser = await browserOf('siri');
    expect((await browser.open(`/hoeringer/${number}`)).status).toBe(404);
    const cases = await browser.open('/sager?sorter=modtaget');
    expect(cases.text).toContain(number);
    expect((await (await browserOf('company-2')).open('/sager?vis=alle')).text).not.toContain('NJ-');
  });

  it('list cases page by page, and find them by Danish words', async () => {
    const browser = await browserOf('secretariat');
    for (let count = 0; count < 26; count += 1) await siri.post('cases/work-permit-opinion', exampleOf('work-permit-opinion'));
    const first = await browser.open('/sager?sorter=modtaget&vis=alle');
    const next = /href="(\/sager\?[^"]*efter=[^"]*)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await browser.open(next);
    const numbersOn = ({ text }: typeof first) => new Set(text.match(/NJ-\d{4}-\d{6}/g));
    expect(numbersOn(first).size).toBe(25);
    expect([...numbersOn(second)].some((number) => numbersOn(first).has(number))).toBe(false);
    const file = await browser.open('/sager.csv?sorter=modtaget&vis=alle');
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="sager.csv"');
    expect([...numbersOn(first)].every((number) => file.html.includes(number))).toBe(true);
    expect(file.html.trim().split('\r\n').length).toBeGreaterThan(26);
    expect((await browser.open('/sager?q=klejnsmede')).text).toContain('Klejnsmed');
    expect((await browser.open('/sager?q=%00')).status).toBe(200);
    expect((await browser.open('/sager?q=skrædder&efter=2026-99-99&sag=x')).text).toContain('Ingen sager svarer til det');
  });

  it('take no form that another site sends, and no form at the API', async () => {
    const { number } = await openedHearing();
    const browser = await browserOf('member-da-3');
    const form = { svar: 'approve', indhold: 'x' };
    const path = `/hoeringer/${number}/svar`;
    expect((await browser.send(path, form, { origin: 'https://other.example' })).status).toBe(403);
    expect((await browser.send(path, form, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await browser.send('/api/v1/demo/tokens', { persona: 'admin' })).status).not.toBe(200);
  });

  it('forget who signs out, also when the cookie is kept', async () => {
    const browser = await browserOf('member-da-2');
    const [cookie = ''] = browser.kept;
    expect((await browser.open('/hoeringer')).title).toMatch(/^Mine høringer/);
    await browser.send('/log-ud', {});
    expect(browser.kept).toEqual([]);
    const again = await fetch(`${pages}/hoeringer`, { headers: { cookie }, redirect: 'manual' });
    expect([again.status, again.headers.get('location')]).toEqual([303, '/log-ind?videre=%2Fhoeringer']);
  });

  it('send styles small, and for ever under the same name', async () => {
    const { html } = await new Browser(pages).open('/');
    const sheets = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(sheets).toHaveLength(2);
    for (const path of sheets) {
      const sheet = await fetch(`${pages}${path}`, { headers: { 'accept-encoding': 'gzip' } });
      expect([sheet.status, sheet.headers.get('content-encoding')]).toEqual([200, 'gzip']);
      expect(sheet.headers.get('cache-control')).toContain('immutable');
      expect(Number(sheet.headers.get('content-length'))).toBeLessThan(60_000);
    }
  });
});
