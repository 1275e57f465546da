import { source as axe } from 'axe-core';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];
const WIDTHS = [320, 390, 1280] as const;
const HEIGHT = 900;
const PICTURES = 'test-results';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** A real browser, and all that its pages have complained of. */
export interface Chromium {
  /** A page of somebody who is not signed in; without scripts when they are switched off. */
  readonly page: (scripts?: 'scripts' | 'no-scripts') => Promise<Page>;
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts the installed browser. @throws when there is none */
export async function openChromium(): Promise<Chromium> {
  const executablePath = PLACES.find((place) => place !== '' && existsSync(place));
  if (executablePath === undefined) throw new Error('The tests of pages need Chromium: install it, or name it in CHROMIUM.');
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const complaints: string[] = [];
  await mkdir(PICTURES, { recursive: true });
  return {
    complaints,
    page: (scripts = 'scripts') => newPage(browser, scripts === 'scripts', complaints),
    close: () => browser.close(),
  };
}

async function newPage(browser: Browser, javaScriptEnabled: boolean, complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ locale: 'da-DK', javaScriptEnabled, viewport: { width: WIDTHS[1], height: HEIGHT } });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (fault) => complaints.push(`${page.url()}: ${fault.message}`));
  return page;
}

/**
 * What is wrong with a page as it stands, for whoever cannot see it well or has a narrow screen: at each width what axe-core finds,
 * and whether it is wider than the screen. Leaves a picture a width.
 */
export async function faultsOf(page: Page, name: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    const shown = await page.evaluate<number>('document.documentElement.scrollWidth');
    if (shown > width) faults.push(`${name} at ${String(width)}: ${String(shown)} wide`);
    faults.push(...(await accessibilityFaults(page)).map((fault) => `${name} at ${String(width)}: ${fault}`));
    await page.screenshot({ path: `${PICTURES}/${name}-${String(width)}.png`, fullPage: true });
  }
  return faults;
}

async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    `axe.run(document, ${JSON.stringify({ runOnly: { type: 'tag', values: RULES } })})`,
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
