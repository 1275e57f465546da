import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../support/installed-servers.js';
import type { StubbornClient } from './stubborn-client.js';

interface FeedBody {
  readonly items: readonly { readonly id: string; readonly subject: string; readonly position: string }[];
  readonly next: string;
}

interface LoggedRow {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly isReply: boolean;
}

/** Replies are secret while a hearing is open, so a program that follows closely is not given them. */
const CASE_EVENTS = `select e.id, e.stream, e.version, e.type = 'HearingReplyGiven' as "isReply" from event_log e
  join stream_state s on s.council = e.council and s.stream = e.stream and s.stream_type = 'case'`;
const PAUSE_MS = 150;

/** An outside program that follows the event feed while everything happens, and remembers what it was given. */
export class FeedFollower {
  private readonly seen: string[] = [];
  private after = '0';
  private isOver = false;
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly client: StubbornClient) {}

  /** Begins to follow. */
  start(): void {
    this.following = this.follow();
    this.following.catch(() => undefined);
  }

  /** Reads to the end and stops; says what was left out, given twice, or given before an earlier version of the same case. */
  async faults(url: string): Promise<readonly string[]> {
    this.isOver = true;
    await this.following;
    while (await this.page());
    const { rows } = await withClient(url, (client) => client.query<LoggedRow>(CASE_EVENTS));
    const seen = new Set(this.seen);
    const missing = rows.filter(({ id, isReply }) => !isReply && !seen.has(id)).map(({ id }) => `the feed left out ${id}`);
    return [...missing, ...outOfOrder(this.seen, new Map(rows.map((row) => [row.id, row])))];
  }

  private async follow(): Promise<void> {
    while (!this.isOver) {
      await this.page();
      await sleep(PAUSE_MS);
    }
  }

  private async page(): Promise<boolean> {
    const { body } = await this.client.get<FeedBody>('secretariat', `events?after=${encodeURIComponent(this.after)}&limit=100`);
    this.seen.push(...body.items.map(({ id }) => id));
    const isMore = body.next !== this.after;
    this.after = body.next;
    return isMore;
  }
}

/** Each event of a case must come after all earlier ones of it, and once. */
function outOfOrder(seen: readonly string[], logged: ReadonlyMap<string, LoggedRow>): readonly string[] {
  const versions = new Map<string, number>();
  return seen.flatMap((id) => {
    const row = logged.get(id);
    if (row === undefined) return [`the feed gave ${id}, which is not in the log`];
    const last = versions.get(row.stream) ?? 0;
    versions.set(row.stream, row.version);
    return row.version > last ? [] : [`the feed gave version ${row.version} of ${row.stream} after ${last}`];
  });
}
