import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { withClient } from '../support/installed-servers.js';
import type { Load } from './load.js';

interface NoticeRow {
  readonly id: string;
  readonly stream: string;
  readonly kind: string;
  readonly state: string;
}

/** How many are told of what, and the event that they are told of. */
const PLANNED = [
  { kind: 'receipt', count: 1, of: 'CaseReceived' },
  { kind: 'invitation', count: 8, of: 'HearingOpened' },
  { kind: 'decision', count: 1, of: 'DecisionMade' },
] as const;

const MAY_BE_TOO_LATE: ReadonlySet<string> = new Set(['invitation', 'extension']);

/** Which notices were not sent once: each has one mail whose Message-ID is its own, and no mail is nobody's. */
export async function mailFaults(url: string, dataDir: string, load: Load): Promise<readonly string[]> {
  const { rows } = await withClient(url, (client) => client.query<NoticeRow>('select id, stream, kind, state from notice'));
  const mails = await messageIds(dataDir);
  const sent = rows.filter(({ state }) => state === 'sent').flatMap(({ id, kind }) => (mails.has(id) ? [] : [`no mail of ${kind} ${id}`]));
  const known = new Set(rows.map(({ id }) => id));
  const strangers = [...mails.keys()].filter((id) => !known.has(id)).map((id) => `the mail ${id} is of no notice`);
  const misnamed = [...mails].filter(([id, messageId]) => !messageId.startsWith(`<${id}@`)).map(([id]) => `${id} has another Message-ID`);
  return [...sent, ...strangers, ...misnamed, ...load.caseIds.flatMap((id) => planFaults(id, rows, load.typesOf(id)))];
}

/** An invitation, or word of more time, may come too late to be sent; whatever else is planned is sent. */
function planFaults(caseId: string, rows: readonly NoticeRow[], acknowledged: readonly string[]): readonly string[] {
  const own = rows.filter(({ stream }) => stream === caseId);
  const counts = PLANNED.flatMap(({ kind, count, of }) => {
    const found = own.filter((row) => row.kind === kind).length;
    const wanted = acknowledged.includes(of) ? count : 0;
    return found === wanted ? [] : [`${caseId} has ${found} notices of ${kind} instead of ${wanted}`];
  });
  const unsent = own.filter(({ kind, state }) => state !== 'sent' && !(MAY_BE_TOO_LATE.has(kind) && state === 'superseded'));
  return [...counts, ...unsent.map(({ kind, state }) => `a ${kind} of ${caseId} is ${state}`)];
}

async function messageIds(dataDir: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const read = async (name: string): Promise<readonly [string, string]> => {
    const { messageId } = await PostalMime.parse(await readFile(join(folder, name)));
    return [name.replace(/\.eml$/, ''), messageId ?? ''];
  };
  return new Map(await Promise.all(names.map(read)));
}
