import type { Email } from 'postal-mime';
import { mailsAbout } from './case-story.js';
import type { Client } from './client.js';
import { eventually } from './eventually.js';
import { withClient } from './installed-servers.js';
import { cleanRow, listFile } from './klv-lists.js';
import { type ListCase, send } from './klv-story.js';

/** A quarter as the API shows it. */
export interface QuarterBody {
  readonly dueOn: string;
  readonly summary: {
    readonly municipalities: readonly { readonly municipality: string; readonly list: object | null; readonly change: object | null }[];
    readonly awaited: number;
    readonly delivered: number;
    readonly total: object;
    readonly change: object | null;
  };
  readonly deliveries: readonly { readonly municipality: string; readonly on: string }[];
  readonly reminders: readonly { readonly municipality: string; readonly step: number; readonly on: string }[];
  readonly next: { readonly remindAt: string | null; readonly distributeAt: string | null };
  readonly distributions: readonly {
    readonly isAddition: boolean;
    readonly municipalities: readonly string[];
    readonly recipients: readonly string[];
    readonly reason: string | null;
  }[];
}

const PATIENCE_MS = 45_000;

/** The first quarter of 2031, and where it is read. */
export const QUARTER = 'klv-lists/quarters/2031/1';
export const QUARTER_NAME = '1. kvartal 2031';

/** Sends a municipality's list of that quarter: two rows, in one of which a statement is lacking. */
export async function deliver(client: Client, municipality: string): Promise<ListCase> {
  const change = { municipalityCode: municipality, year: '2031', quarter: '1', startDate: '02-01-2031', plannedEndDate: '31-01-2031' };
  const content = listFile([cleanRow(1, change), cleanRow(2, { ...change, representativeStatement: 'nej' })]);
  const { status, body } = await send(client, 'mode=submit', { content, year: 2031, quarter: 1 });
  expect({ municipality, status }).toEqual({ municipality, status: 201 });
  return body;
}

/** Sends the list of that quarter anew, with one row more. */
export async function deliverAnew(client: Client, municipality: string): Promise<ListCase> {
  const change = { municipalityCode: municipality, year: '2031', quarter: '1', startDate: '02-01-2031', plannedEndDate: '31-01-2031' };
  const content = listFile([1, 2, 3].map((n) => cleanRow(n, change)));
  const { status, body } = await send(client, 'mode=submit', { content, year: 2031, quarter: 1 });
  expect({ municipality, status }).toEqual({ municipality, status: 200 });
  return body;
}

/** Waits until the quarter is as wanted. */
export async function quarterWhen(client: Client, isWanted: (quarter: QuarterBody) => boolean): Promise<QuarterBody> {
  return eventually(async () => (await client.get<QuarterBody>(QUARTER)).body, isWanted, PATIENCE_MS);
}

/** Waits until so many mails with such a subject are there, and hands them back. */
export async function mailsCalled(dataDir: string, subject: string, count: number): Promise<readonly Email[]> {
  const ask = async () => (await mailsAbout(dataDir, subject)).filter((mail) => mail.subject === subject);
  return eventually(ask, ({ length }) => length >= count, PATIENCE_MS);
}

/** What has happened in streams of a type: how often each event, as `<type> <what tells it apart>`. */
export async function happened(url: string, type: string, apart: string): Promise<readonly string[]> {
  const text = `select e.type || ' ' || concat_ws('/', ${apart}) as told from event_log e where e.type = $1 order by e.position`;
  return withClient(url, async (client) => (await client.query<{ readonly told: string }>(text, [type])).rows.map(({ told }) => told));
}
