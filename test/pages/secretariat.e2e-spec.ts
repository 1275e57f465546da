import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { signIn } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { type Chromium, faultsOf, openChromium } from './chromium.js';

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let chromium: Chromium;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir });
  chromium = await openChromium();
}, 90_000);

afterAll(async () => {
  await chromium.close();
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function received(): Promise<string> {
  const siri = await signIn([app.url], 'siri');
  return (await siri.post<{ readonly number: string }>('cases/work-permit-opinion', exampleOf('work-permit-opinion'))).body.number;
}

async function secretariatAt(path: string): Promise<Page> {
  const page = await chromium.page();
  await page.goto(`${app.url}/log-ind?${new URLSearchParams({ videre: path }).toString()}`);
  await page.click('button[value="secretariat"]');
  return page;
}

describe('the pages of the secretariat in a browser', () => {
  it('lead by clicks from the board over a case to a hearing that is seen before it is sent, and are fit for everybody', async () => {
    const number = await received();
    const page = await secretariatAt('/');
    const faults = [...(await faultsOf(page, 'board'))];
    await page.click(`section a[href="/sager/${number}"] >> nth=0`);
    faults.push(...(await faultsOf(page, 'case')));
    await page.click('text=Send i høring');
    await page.click('text=Se, hvad medlemmerne får vist');
    faults.push(...(await faultsOf(page, 'case-hearing-fault')));
    await page.fill('#spoergsmaal', 'Er lønnen sædvanlig?');
    await page.check('#indstilling-customary');
    await page.click('text=Se, hvad medlemmerne får vist');
    faults.push(...(await faultsOf(page, 'case-preview')));
    await page.click('button[value="send"] >> nth=0');
    expect(await page.textContent('#kvittering')).toContain('Sagen er sendt i høring.');
    faults.push(...(await faultsOf(page, 'case-in-hearing')));
    expect(faults).toEqual([]);
  }, 120_000);

  it('take a case from a meeting to its outcome, and are fit for everybody', async () => {
    const number = await received();
    const page = await secretariatAt(`/sager/${number}/moede`);
    const faults = [...(await faultsOf(page, 'case-meeting'))];
    await page.fill('#begrundelse', 'Sagen er principiel.');
    await page.click('text=Henvis sagen til møde');
    await page.click('text=Skriv udfaldet');
    await page.click('text=Læg udfaldet fast');
    faults.push(...(await faultsOf(page, 'case-decision-fault')));
    await page.check('#udfald-customary');
    await page.fill('#tekst', 'Vilkårene er sædvanlige.');
    await page.click('text=Læg udfaldet fast');
    faults.push(...(await faultsOf(page, 'case-decided')));
    expect(faults).toEqual([]);
  }, 120_000);

  it('print a case as a document, without what is only for the screen', async () => {
    const page = await secretariatAt(`/sager/${await received()}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('text=Det kan du gøre nu')).toBe(false);
    expect(await page.isVisible('.page-header')).toBe(false);
    expect(await page.isVisible('text=Udskrevet fra Sagsudvalg')).toBe(true);
    expect(await page.isVisible('text=Det er der sket')).toBe(true);
  }, 60_000);

  it('are refused nothing by their own policy, and complain of nothing', () => {
    expect(chromium.complaints).toEqual([]);
  });
});
