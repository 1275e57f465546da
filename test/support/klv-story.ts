import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, signIn } from './client.js';
import { eventually } from './eventually.js';
import { withClient } from './installed-servers.js';
import { answeredByAll, heard } from './case-story.js';

/** The case of a list, as far as the stories look into it. */
export interface ListCase {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly submission: Readonly<Record<string, unknown>>;
  readonly findings: readonly { readonly code: string; readonly text: string; readonly rows?: readonly number[]; readonly data?: object }[];
  readonly deadlines: readonly { readonly kind: string; readonly on: string }[];
  readonly documents: readonly { readonly id: string; readonly fileName: string; readonly access: string }[];
  readonly decision?: { readonly outcome: string };
  readonly hearing?: { readonly closesAt: string };
}

/** What is said of a list that was checked. */
export interface ListResultBody {
  readonly code?: string;
  readonly rows: number;
  readonly accepted: number;
  readonly findings: readonly {
    readonly row: number | null;
    readonly column: string | null;
    readonly code: string;
    readonly text: string;
  }[];
  readonly findingsTotal: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly data?: object;
}

/** A file and the fields that go with it. */
export interface SentFile {
  readonly content: string | Uint8Array;
  readonly year?: number;
  readonly quarter?: number;
  readonly municipality?: string;
  readonly name?: string;
}

const KEPT = [
  ...['event_log', 'stream_state', 'case_register', 'case_document', 'placement_import', 'placement_block'],
  ...['placement_upload', 'personal_data', 'idempotency', 'deadline'],
];

/** A list of the contract's own, as municipality 851 sends it. */
export const EXAMPLE = readFileSync(join(process.cwd(), 'test/support/examples/klv-list.csv'), 'utf8');

/** Sends a file. */
export function send<T = ListCase>(client: Client, query: string, file: SentFile, headers: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  form.set('year', String(file.year ?? 2022));
  form.set('quarter', String(file.quarter ?? 3));
  if (file.municipality !== undefined) form.set('municipality', file.municipality);
  form.set('file', new Blob([new Uint8Array(Buffer.from(file.content))], { type: 'text/csv' }), file.name ?? 'klv-liste.csv');
  return client.upload<T>(`klv-lists?${query}`, form, headers);
}

/** The committee hears a list and notes it; the municipality is told and the case closed. */
export async function notedAndClosed(urls: readonly string[], caseId: string): Promise<ListCase> {
  const secretariat = await signIn(urls, 'secretariat');
  const opening = { question: 'Kan listen tages til efterretning?', recommendation: 'noted', recommendationText: 'Listen noteres.' };
  const opened = await secretariat.post<Parameters<typeof heard>[1]>(`cases/${caseId}/open-hearing`, opening);
  expect(opened.status).toBe(200);
  await answeredByAll(urls, caseId);
  await heard(urls, opened.body);
  const decision = { outcome: 'noted', text: 'Udvalget har noteret listen.', basis: 'hearing' };
  const decided = await secretariat.post<ListCase>(`cases/${caseId}/decide`, decision);
  expect({ status: decided.status, state: decided.body.state }).toEqual({ status: 200, state: 'decided' });
  await eventually(
    async () => (await secretariat.get<ListCase>(`cases/${caseId}`)).body.state,
    (state) => state === 'notified',
  );
  const closed = await secretariat.post<ListCase>(`cases/${caseId}/close`);
  expect(closed.status).toBe(200);
  return closed.body;
}

/** What is kept of cases and lists, as text. */
export async function keptIn(url: string): Promise<string> {
  return contentOf(url, `tablename = any ('{${KEPT.join(',')}}')`);
}

/** Everything a database holds but the pulse of its workers, as text; bytes are read as UTF-8. */
export async function everythingIn(url: string): Promise<string> {
  return contentOf(url, `tablename <> 'worker_pulse'`);
}

async function contentOf(url: string, which: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ readonly name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') and ${which} order by 1`,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Readonly<Record<string, unknown>>>(`select * from ${name}`);
      parts.push(...rows.flatMap((row) => Object.values(row).map(textOf)));
    }
    return parts.join('\n');
  });
}

function textOf(value: unknown): string {
  return Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value);
}
