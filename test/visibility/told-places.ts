import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import { listening } from '../support/listening.js';

/** What one place says of one case to one reader: its text, and the ids of the events told there. */
export interface Told {
  readonly place: string;
  readonly isShown: boolean;
  readonly text: string;
  /** Undefined where a place tells no events. */
  readonly events: readonly string[] | undefined;
}

/** An event of a case as it stands in the log. */
export interface LoggedCaseEvent {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly type: string;
  readonly data: { readonly from?: string; readonly access?: string; readonly documentId?: string; readonly memberId?: string };
}

interface Fed {
  readonly id: string;
  readonly subject: string;
}

interface Items<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const EVENTS = `select e.id, e.stream as "caseId", e.version, e.type, e.data from event_log e
  join stream_state s on s.council = e.council and s.stream = e.stream and s.stream_type = 'case' order by e.stream, e.version`;
/** So long a stream is listened to after the last event that the feed tells of: whatever comes too much comes by then. */
const QUIET_MS = 400;

/** Every event of every case, by the log itself. */
export async function loggedEvents(url: string): Promise<readonly LoggedCaseEvent[]> {
  return withClient(url, async (client) => (await client.query<LoggedCaseEvent>(EVENTS)).rows);
}

/** Places that tell of many cases at once. */
type PlaceOfMany = 'list' | 'hearings' | 'agenda' | 'feed' | 'stream';

/** What the places that tell of many cases at once say to one reader, by case. */
export class ToldAtOnce {
  private constructor(private readonly places: Readonly<Record<PlaceOfMany, ReadonlyMap<string, readonly object[]>>>) {}

  /** Reads them. */
  static async by(client: Client, url: string): Promise<ToldAtOnce> {
    const listed = await itemsOf<{ readonly id: string }>(client, 'cases?limit=200');
    const open = await itemsOf<{ readonly caseId: string }>(client, 'hearings?open=true&limit=200');
    const fed = await feedOf(client);
    const streamed = await streamOf(url, client.token, fed.length);
    return new ToldAtOnce({
      list: grouped(listed, ({ id }) => id),
      hearings: grouped(open, ({ caseId }) => caseId),
      agenda: grouped(await agendaOf(client), ({ caseId }) => caseId),
      feed: grouped(fed, ({ subject }) => subject),
      stream: grouped(streamed, ({ subject }) => subject),
    });
  }

  /** What they say of one case. */
  of(caseId: string): readonly Told[] {
    const told = (place: PlaceOfMany, withEvents: boolean): Told => {
      const items = this.places[place].get(caseId) ?? [];
      const events = withEvents ? items.map((item) => (item as Fed).id) : undefined;
      return { place, isShown: items.length > 0, text: JSON.stringify(items), events };
    };
    return [told('list', false), told('hearings', false), told('agenda', false), told('feed', true), told('stream', true)];
  }
}

/** A case to be looked at, and a moment when it was already known. */
export interface LookedAt {
  readonly id: string;
  readonly number: string;
  readonly past: string;
}

/** What the places of one case say to one reader: those that every look asks, or all of them. */
export async function toldOf(client: Client, { id: caseId, number, past }: LookedAt, isThorough: boolean): Promise<readonly Told[]> {
  const search = await itemsOf<{ readonly id: string }>(client, `cases?q=${number}`);
  const found = search.filter(({ id }) => id === caseId);
  const often = { detail: '', timeline: '/timeline' };
  const seldom = { 'as it was': `?asOf=${encodeURIComponent(past)}`, hearing: '/hearing', explanation: '/hearing/explanation' };
  const told: Told[] = [{ place: 'search', isShown: found.length > 0, text: JSON.stringify(found), events: undefined }];
  for (const [place, path] of Object.entries({ ...often, ...(isThorough ? seldom : {}) })) {
    const { status, body } = await client.get<object>(`cases/${caseId}${path}`);
    if (status !== 200 && status !== 404) throw new Error(`${place} answers ${String(status)}`);
    told.push({ place, isShown: status === 200, text: JSON.stringify(body), events: undefined });
  }
  return told;
}

/** The versions of the events in a timeline as it was told. */
export function versionsIn(timeline: Told | undefined): readonly number[] {
  if (timeline?.isShown !== true) return [];
  return (JSON.parse(timeline.text) as Items<{ readonly version: number }>).items.map(({ version }) => version);
}

async function itemsOf<T>(client: Client, path: string): Promise<readonly T[]> {
  const { status, body } = await client.get<Items<T>>(path);
  if (status === 403) return [];
  if (status !== 200 || body.next !== null) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body.items;
}

interface AgendaBody {
  readonly waiting: readonly OnAgenda[];
  readonly chairDecisions: readonly OnAgenda[];
  readonly attentionPoints: readonly OnAgenda[];
}

interface OnAgenda {
  readonly caseId: string;
}

/** Everything on the agenda of the next meeting; nothing for those who are not let see one. */
async function agendaOf(client: Client): Promise<readonly OnAgenda[]> {
  const { status, body } = await client.get<AgendaBody>('meetings/agenda');
  if (status === 403) return [];
  if (status !== 200) throw new Error(`the agenda answers ${String(status)}`);
  return [...body.waiting, ...body.chairDecisions, ...body.attentionPoints];
}

async function feedOf(client: Client): Promise<readonly Fed[]> {
  const fed: Fed[] = [];
  for (let after = '0'; ;) {
    const { body } = await client.get<Items<Fed>>(`events?after=${encodeURIComponent(after)}&limit=200`);
    fed.push(...body.items);
    if (body.next === null || body.next === after) return fed;
    after = body.next;
  }
}

/** The stream has no end of its own: it is heard until it has told as much as the feed, and some time more. */
async function streamOf(url: string, token: string, expected: number): Promise<readonly Fed[]> {
  const stream = listening(url, token);
  const heard = (): readonly Fed[] => eventsIn(stream.told());
  await eventually(
    () => Promise.resolve(heard().length),
    (count) => count >= expected,
  );
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  await stream.end();
  return heard();
}

function eventsIn(told: string): readonly Fed[] {
  const whole = told.slice(0, told.lastIndexOf('\n\n') + 1);
  return whole.split('\n').flatMap((line) => (line.startsWith('data:') ? [JSON.parse(line.slice('data:'.length)) as Fed] : []));
}

function grouped<T extends object>(items: readonly T[], caseOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(caseOf(item), [...(groups.get(caseOf(item)) ?? []), item]);
  return groups;
}
