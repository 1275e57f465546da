import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Client, signIn } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { type Chromium, faultsOf, openChromium } from './chromium.js';

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let chromium: Chromium;
let secretariat: Client;
let siri: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
  chromium = await openChromium();
  secretariat = await signIn([app.url], 'secretariat');
  siri = await signIn([app.url], 'siri');
}, 90_000);

afterAll(async () => {
  await chromium.close();
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function openedHearing(): Promise<string> {
  const { body } = await siri.post<{ readonly id: string; readonly number: string }>(
    'cases/work-permit-opinion',
    exampleOf('work-permit-opinion'),
  );
  const asked = { question: 'Er lønnen sædvanlig?', recommendation: 'customary', recommendationText: 'Lønnen svarer til overenskomsten.' };
  await secretariat.post(`cases/${body.id}/open-hearing`, asked);
  return body.number;
}

async function signedIn(persona: string, scripts: 'scripts' | 'no-scripts' = 'scripts'): Promise<Page> {
  const page = await chromium.page(scripts);
  await page.goto(`${app.url}/log-ind`);
  await page.click(`button[value="${persona}"]`);
  return page;
}

describe('the pages of a member in a browser', () => {
  it('lead by clicks from the sign-in over an answer with a remark to its receipt, and are fit for everybody', async () => {
    const number = await openedHearing();
    const stranger = await chromium.page();
    await stranger.goto(app.url);
    const faults = [...(await faultsOf(stranger, 'start'))];
    await stranger.goto(`${app.url}/log-ind`);
    faults.push(...(await faultsOf(stranger, 'sign-in')));
    await stranger.click('text=Tilgængelighedserklæring');
    faults.push(...(await faultsOf(stranger, 'accessibility')));
    const page = await signedIn('member-da-2');
    faults.push(...(await faultsOf(page, 'member-start')));
    await page.click('text=Se dine høringer');
    faults.push(...(await faultsOf(page, 'member-hearings')));
    await page.click(`a[href="/hoeringer/${number}"] >> nth=0`);
    faults.push(...(await faultsOf(page, 'member-hearing')));
    await page.click('button[value="approve-with-remark"]');
    faults.push(...(await faultsOf(page, 'member-reply')));
    await page.click('text=Bekræft svaret');
    faults.push(...(await faultsOf(page, 'member-reply-fault')));
    await page.fill('#bemaerkning', 'Enig, men løntillægget bør fremgå.');
    await page.click('text=Bekræft svaret');
    expect(await page.textContent('#dit-svar')).toContain('Dit svar er modtaget');
    faults.push(...(await faultsOf(page, 'member-answered')));
    expect(faults).toEqual([]);
  }, 120_000);

  it('let a member declare to be disqualified, and are fit for everybody', async () => {
    const number = await openedHearing();
    const page = await signedIn('member-kl-1');
    await page.goto(`${app.url}/hoeringer/${number}`);
    await page.click('text=Jeg er inhabil i sagen');
    const faults = [...(await faultsOf(page, 'member-disqualification'))];
    await page.click('text=Meld mig inhabil');
    faults.push(...(await faultsOf(page, 'member-disqualification-fault')));
    await page.check('#grund-close-ties');
    await page.fill('#forklaring', 'Jeg sidder i bestyrelsen.');
    await page.click('text=Meld mig inhabil');
    expect(await page.textContent('[role="status"]')).toContain(`Du er meldt inhabil i sag ${number}.`);
    faults.push(...(await faultsOf(page, 'member-disqualified')));
    expect(faults).toEqual([]);
  }, 120_000);

  it('work without scripts, and by the keyboard alone', async () => {
    const number = await openedHearing();
    const page = await signedIn('member-fh-2', 'no-scripts');
    await page.goto(`${app.url}/hoeringer/${number}`);
    await page.focus('button[value="object"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/svar=object/);
    await page.focus('#udtalelse');
    await page.keyboard.type('Vilkårene er ringere end de sædvanlige.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#dit-svar$/);
    expect(await page.textContent('#dit-svar')).toContain('Jeg gør indsigelse');
  }, 60_000);

  it('are refused nothing by their own policy, and complain of nothing', () => {
    expect(chromium.complaints).toEqual([]);
  });
});

describe('the list of cases in a browser', () => {
  it('is fit for everybody, empty and not', async () => {
    await openedHearing();
    const page = await signedIn('secretariat');
    await page.click('text=Se sagerne');
    const faults = [...(await faultsOf(page, 'cases'))];
    await page.fill('#q', 'findes ikke nogen steder');
    await page.click('text=Vis sager');
    expect(await page.textContent('main')).toContain('Ingen sager svarer til det');
    faults.push(...(await faultsOf(page, 'cases-none')));
    await page.goto(`${app.url}/hoeringer`);
    faults.push(...(await faultsOf(page, 'secretariat-hearings')));
    expect(faults).toEqual([]);
  }, 120_000);
});
