import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { type Client, signIn } from '../support/client.js';
import { runOperators } from '../support/commands.js';
import { everythingIn, EXAMPLE, keptIn, type ListCase, type ListResultBody, notedAndClosed, send } from '../support/klv-story.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { withClient } from '../support/installed-servers.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

interface RowPage {
  readonly items: readonly { readonly row: number; readonly employerName: string; readonly findings: readonly object[] }[];
  readonly next: string | null;
}

const SUBMIT = 'mode=submit&acceptance=all-or-nothing';
const VALIDATE = 'mode=validate';
const FIRST_KEY = { 'idempotency-key': 'first' };
const CPR = '010190-1234';
const FOR_860 = EXAMPLE.replaceAll(/^851;/gm, '860;');
const MENDED = FOR_860;
const FAULTY = FOR_860.replace('01-08-2022', '31-02-2022').replace('nytteindsats', 'nytte');

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let urls: readonly string[];
let aalborg: Client;
let secretariat: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  urls = [app.url];
  [aalborg, secretariat] = await Promise.all([signIn(urls, 'municipality-851'), signIn(urls, 'secretariat')]);
}, 90_000);

afterAll(async () => {
  const code = await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the process did not end well: ${String(code)}`);
});

const rowsOf = async (client: Client, caseId: string, query = '') =>
  (await client.get<RowPage>(`klv-lists/${caseId}/rows?${query}`)).body.items.map(({ row }) => row);

describe('the list of a quarter', () => {
  const upload = randomUUID();
  let first: ListCase;

  it('is accepted as the contract shows it, and becomes a case that is ready', async () => {
    const { status, body, headers } = await send(aalborg, `${SUBMIT}&upload=${upload}`, { content: EXAMPLE }, FIRST_KEY);
    first = body;
    expect({ status, state: body.state }).toEqual({ status: 201, state: 'ready' });
    expect(headers.get('location')).toBe(`/api/v1/cases/${body.id}`);
    expect(body.submission).toMatchObject({
      municipality: '851',
      year: 2022,
      quarter: 3,
      rows: 3,
      accepted: 3,
      measures: { VP: 1, NI: 1, LT: 1 },
    });
    expect(body.findings.map(({ code }) => code)).toEqual(['list-late']);
    expect(body.deadlines).toMatchObject([{ kind: 'list-due', on: '2022-11-29' }]);
    const { body: progress } = await aalborg.get<object>(`klv-lists/uploads/${upload}`);
    expect(progress).toEqual({ state: 'done', bytesRead: Buffer.byteLength(EXAMPLE), rowsRead: 4 });
    expect((await (await signIn(urls, 'municipality-860')).get(`klv-lists/uploads/${upload}`)).status).toBe(404);
  });

  it('is answered as the first time when the same request comes again, and refused when another comes under its key', async () => {
    const again = await send(aalborg, `${SUBMIT}&upload=${upload}`, { content: EXAMPLE }, FIRST_KEY);
    expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first });
    const other = await send<ListResultBody>(aalborg, SUBMIT, { content: EXAMPLE }, FIRST_KEY);
    expect({ status: other.status, code: other.body.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
  });

  it('sent once more is a second version, also when that request comes again', async () => {
    const key = { 'idempotency-key': 'second' };
    const [one, two] = [await send(aalborg, SUBMIT, { content: EXAMPLE }, key), await send(aalborg, SUBMIT, { content: EXAMPLE }, key)];
    expect([one.status, two.status, one.body.id]).toEqual([200, 200, first.id]);
    expect(two.body).toEqual(one.body);
  });

  it('shows its rows, its file and its report to those it concerns', async () => {
    const { body } = await aalborg.get<RowPage>(`klv-lists/${first.id}/rows?limit=2`);
    expect(body.items.map(({ row, employerName }) => [row, employerName])).toEqual([
      [2, 'Café Ålborg ApS'],
      [3, 'Ældrecentret'],
    ]);
    expect(await rowsOf(aalborg, first.id, `limit=2&cursor=${body.next ?? ''}`)).toEqual([4]);
    expect(await rowsOf(aalborg, first.id, 'version=1')).toEqual([2, 3, 4]);
    expect((await aalborg.get(`klv-lists/${first.id}/rows?version=9`)).status).toBe(404);
    const report = await aalborg.get<string>(`klv-lists/${first.id}/report.csv`);
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(report.headers.get('content-disposition')).toMatch(/^attachment; filename="klv-851-2022-3\.csv"$/);
    expect(report.body.split('\r\n')[0]).toMatch(/Kommunekode;.*;Fejl$/);
    const [document] = first.documents;
    expect((await aalborg.get<string>(`cases/${first.id}/documents/${document?.id ?? ''}`)).body).toBe(EXAMPLE);
  });

  it('is unknown to others, who may at most see its figures', async () => {
    for (const persona of ['municipality-860', 'constituency-1', 'member-da-1', 'company-1']) {
      const client = await signIn(urls, persona);
      const statuses = await Promise.all(['rows', 'report.csv'].map((part) => client.get(`klv-lists/${first.id}/${part}`)));
      expect([persona, ...statuses.map(({ status }) => status)]).toEqual([persona, 404, 404]);
    }
    const overview = await (
      await signIn(urls, 'constituency-1')
    ).get<readonly { municipality: string }[]>('klv-lists/overview?year=2022&quarter=3');
    expect(overview.body).toHaveLength(11);
    expect(overview.body.find(({ municipality }) => municipality === '851')).toMatchObject({
      delivered: true,
      version: 2,
      rows: 3,
      flagged: 0,
    });
    expect((await (await signIn(urls, 'company-1')).get('klv-lists/overview?year=2022&quarter=3')).status).toBe(403);
  });

  it('is heard, decided, told and closed, and taken up again by a new version', async () => {
    const closed = await notedAndClosed(urls, first.id);
    expect(closed.state).toBe('closed');
    const changed = EXAMPLE.split('\n').slice(0, 3).join('\n');
    const { status, body } = await send(aalborg, SUBMIT, { content: changed });
    expect({ status, state: body.state, id: body.id }).toEqual({ status: 200, state: 'ready', id: first.id });
    expect(await rowsOf(aalborg, first.id)).toEqual([2, 3]);
    expect(await rowsOf(aalborg, first.id, 'version=1')).toEqual([2, 3, 4]);
    const member = await signIn(urls, 'member-da-1');
    expect(await rowsOf(member, first.id)).toEqual([2, 3]);
    expect((await member.get<ListCase>(`cases/${first.id}`)).body.documents).toEqual([]);
  }, 60_000);

  it('takes no submission as JSON', async () => {
    expect((await aalborg.post(`cases/klv-list`, {})).status).toBe(405);
    expect((await aalborg.post(`cases/${first.id}/supplement`, { submission: first.submission })).status).toBe(405);
  });
});

describe('a list with faults', () => {
  it('is refused row by row with nothing stored; mended it is accepted', async () => {
    const hjoerring = await signIn(urls, 'municipality-860');
    const before = await keptIn(database.url);
    const refused = await send<ListResultBody>(hjoerring, SUBMIT, { content: FAULTY }, { 'idempotency-key': 'mended-later' });
    expect({ status: refused.status, code: refused.body.code, accepted: refused.body.accepted }).toEqual({
      status: 422,
      code: 'klv-list-refused',
      accepted: 0,
    });
    const { findings } = refused.body;
    expect(findings.filter(({ code }) => code !== 'list-late').map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'startDate', 'not-a-date'],
      [4, 'measure', 'unknown-measure'],
    ]);
    expect(refused.body.data).toMatchObject({ rows: 3, accepted: 0, findings, findingsTotal: 3, encoding: 'utf-8', delimiter: ';' });
    expect(await keptIn(database.url)).toBe(before);
    expect((await hjoerring.get<{ items: readonly object[] }>('cases')).body.items).toEqual([]);
    const mended = await send(hjoerring, SUBMIT, { content: MENDED }, { 'idempotency-key': 'mended-later' });
    expect({ status: mended.status, state: mended.body.state }).toEqual({ status: 201, state: 'ready' });
  });

  it('is told so without anything stored when it is only checked, and its good rows are taken in when that is asked for', async () => {
    const before = await keptIn(database.url);
    const checked = await send<ListResultBody>(secretariat, VALIDATE, { content: FAULTY, municipality: '860' });
    expect({ status: checked.status, rows: checked.body.rows, accepted: checked.body.accepted }).toEqual({
      status: 200,
      rows: 3,
      accepted: 0,
    });
    expect(await keptIn(database.url)).toBe(before);
    const taken = await send(secretariat, 'mode=submit&acceptance=accept-valid', { content: FAULTY, municipality: '860' });
    expect({ status: taken.status, submission: taken.body.submission }).toMatchObject({
      status: 200,
      submission: { rows: 3, accepted: 1, acceptance: 'accept-valid' },
    });
  });

  it('with something like a CPR number is refused, and the number is repeated nowhere', async () => {
    const cases = [
      { content: EXAMPLE.replace('Tjener', `Tjener ${CPR}`) },
      { content: EXAMPLE.replace('Tjener', `Tjener ${CPR.replace('-', '')}`) },
      { content: EXAMPLE, name: `liste-${CPR}.csv` },
      { content: `Til ${CPR}\n${EXAMPLE}` },
    ];
    for (const file of cases) {
      for (const query of [SUBMIT, 'mode=submit&acceptance=accept-valid', VALIDATE]) {
        const answer = await send<ListResultBody>(aalborg, `${query}&upload=${randomUUID()}`, file, { 'idempotency-key': randomUUID() });
        expect(answer.status).toBe(query === VALIDATE ? 200 : 422);
        expect(answer.body.findings.map(({ code }) => code)).toContain('cpr-like-content');
        expect(answer.body.accepted).toBe(0);
        expect(JSON.stringify(answer.body)).not.toMatch(/010190-?1234/);
      }
    }
    expect(await everythingIn(database.url)).not.toMatch(/010190-?1234/);
    expect(app.output()).not.toMatch(/010190-?1234/);
    expect(app.output()).toContain('klv-lists');
  }, 60_000);
});

describe('the rows of all lists', () => {
  it('are made again from the files by the rebuild, while the product runs', async () => {
    const [all, taken] = await withClient(database.url, async (client) => {
      const { rowCount } = await client.query('select from placement_block');
      return [rowCount ?? 0, (await client.query('delete from placement_block where last_row = 4')).rowCount ?? 0];
    });
    expect(taken).toBeGreaterThan(1);
    const repaired = await runOperators('rebuild', { DATABASE_URL: database.url, DATA_DIR: dataDir });
    expect(repaired.output).toMatch(/REPAIRED placement_block of nj\/\S+, version 1 of the list: 1\n/);
    expect(repaired.output).toContain(
      `rebuild   placement_block: ${String(all)} rows, ${String(all - taken)} identical, ${String(taken)} repaired`,
    );
    expect(repaired.code).toBe(2);
    expect(await runOperators('rebuild', { DATABASE_URL: database.url, DATA_DIR: dataDir })).toMatchObject({ code: 0 });
  }, 180_000);
});

describe('an upload', () => {
  it.each([
    ['from whom no lists come', 'company-1', { content: EXAMPLE }, 403, 'not-permitted'],
    ['of another municipality', 'municipality-860', { content: EXAMPLE, municipality: '851' }, 403, 'not-permitted'],
    ['of the secretariat that says not whose it is', 'secretariat', { content: EXAMPLE }, 400, 'malformed'],
    ['of a municipality elsewhere', 'secretariat', { content: EXAMPLE, municipality: '101' }, 400, 'malformed'],
    ['for a fifth quarter', 'municipality-851', { content: EXAMPLE, quarter: 5 }, 400, 'malformed'],
    ['of an empty file', 'municipality-851', { content: '' }, 400, 'malformed'],
    ['of an old workbook', 'municipality-851', { content: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]) }, 415, 'unsupported-media-type'],
    ['of another archive', 'municipality-851', { content: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]) }, 422, 'klv-list-refused'],
    ['of more than 25 MB', 'municipality-851', { content: new Uint8Array(25 * 1024 * 1024 + 1).fill(65) }, 413, 'too-large'],
    ['of a file whose quotation is never closed', 'municipality-851', { content: `${EXAMPLE}\n851;"` }, 422, 'klv-list-refused'],
  ])('%s is refused', async (_what, persona, file, status, code) => {
    const answer = await send<{ readonly code: string }>(await signIn(urls, persona), VALIDATE, file);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });

  it('of the secretariat goes by the municipality it came from', async () => {
    const { status, body } = await send(secretariat, SUBMIT, { content: EXAMPLE.replaceAll(/^851;/gm, '840;'), municipality: '840' });
    expect({ status, submission: body.submission }).toMatchObject({ status: 201, submission: { municipality: '840' } });
    const rebild = await signIn(urls, 'municipality-840');
    expect((await rebild.get<ListCase>(`cases/${body.id}`)).body.documents).toHaveLength(1);
  });
});
