import { setTimeout as sleep } from 'node:timers/promises';
import { type ApiSetting, startApi } from '../support/api-setting.js';
import { withClient } from '../support/installed-servers.js';
import { inlineText, saying, xmlWorkbook, zipped } from '../support/workbooks.js';
import { type ListResultBody, send } from '../support/klv-story.js';

/** No reading takes longer than 20 seconds; the rest is for making the file and for a slow machine. */
const LIMIT_MS = 60_000;
const MEGABYTE = 1_000_000;
const STORED = `select (select count(*) from case_document)::int as documents, (select count(*) from placement_import)::int as imports,
  (select count(*) from event_log where type = 'CaseReceived')::int as cases`;

let setting: ApiSetting;

beforeAll(async () => {
  setting = await startApi();
}, 60_000);

afterAll(() => setting.stop());

const sheet = (rows: string) => xmlWorkbook([{ name: 'Liste', rows }]);
const ROW = '<row><c><v>1</v></c></row>';
const WIDE = `<row>${'<c><v>1</v></c>'.repeat(100_000)}</row>`;
const LONG = `<row><c t="inlineStr"><is><t>${'x'.repeat(50 * MEGABYTE)}</t></is></c></row>`;

/** Files that are small as they are sent, and what is said of each. */
const BOMBS: readonly (readonly [string, () => Promise<Uint8Array>, number, string])[] = [
  ['unfolds to 201 MB and says so', () => zipped([['xl/workbook.xml', Buffer.alloc(201 * MEGABYTE)]]), 413, 'too-large'],
  ['unfolds to 10 MB and says 1 kB', async () => saying(await sheet(ROW.repeat(400_000)), 1000), 422, 'klv-list-refused'],
  ['has 100,000 columns', () => sheet(WIDE), 422, 'klv-list-refused'],
  ['has a cell of 50 MB', () => sheet(LONG), 422, 'klv-list-refused'],
  ['has 10,001 entries', () => zipped(Array.from({ length: 10_001 }, (_, n) => [`xl/${String(n)}.xml`, ''])), 413, 'too-large'],
];

/** Asks whether the API lives until something is done; answers what it was told. */
async function asking(during: Promise<unknown>): Promise<ReadonlySet<number>> {
  const told = new Set<number>();
  const state = { isDone: false };
  const done = during.finally(() => (state.isDone = true));
  for (; !state.isDone; await sleep(200)) told.add((await fetch(`${setting.urls[0] ?? ''}/health/live`)).status);
  await done;
  return told;
}

describe('a file made to exhaust who reads it', () => {
  it.each(BOMBS)(
    'is refused when it %s, while the API answers others, and nothing of it is stored',
    async (_, made, status, code) => {
      const jammerbugt = await setting.as('municipality-849');
      const answer = send<ListResultBody>(jammerbugt, 'mode=submit', { content: await made(), name: 'liste.xlsx' });
      expect([...(await asking(answer))]).toEqual([200]);
      expect(await answer).toMatchObject({ status, body: { code } });
      const stored = await withClient(setting.databaseUrl, (client) => client.query(STORED));
      expect(stored.rows).toEqual([{ documents: 0, imports: 0, cases: 0 }]);
    },
    LIMIT_MS,
  );

  it(
    'is given up when it cannot be read in time, or read to its end: millions of rows that fit into 200 MB',
    async () => {
      const jammerbugt = await setting.as('municipality-849');
      const answer = send<ListResultBody>(jammerbugt, 'mode=submit', { content: await sheet(ROW.repeat(7_000_000)), name: 'liste.xlsx' });
      expect([...(await asking(answer))]).toEqual([200]);
      expect([413, 422]).toContain((await answer).status);
    },
    LIMIT_MS,
  );

  it('leaves the API as it was: the next list is read', async () => {
    const jammerbugt = await setting.as('municipality-849');
    const { status } = await send(jammerbugt, 'mode=validate', {
      content: await sheet(`<row>${inlineText('x').inner}</row>`),
      name: 'liste.xlsx',
    });
    expect(status).toBe(200);
  });
});
