import type { Actor, Instant } from '#kernel';
import { Database, EventStore, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { caseEvent } from '../store/case-store.query.js';
import { typeOf } from './type-of.policy.js';
import { shownData, showsEvent } from './visibility.policy.js';

/** An event as the feed carries it to a reader. */
export interface FeedItem {
  readonly position: string;
  readonly id: string;
  readonly type: string;
  readonly caseId: string;
  readonly at: Instant;
  readonly data: object;
}

/** A page of the feed; `next` is where the following one begins, also when nothing on this one was for the reader. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly next: string;
  /** Whether the log may hold more right now. */
  readonly more: boolean;
}

const READS_AT_ONCE = 20;
/** What is not for the reader is passed over in large steps. */
const STEP = 1_000;
const STATES = `select state from stream_state where council = $1 and stream = any ($2::uuid[]) and stream_type = 'case'`;

/** The log as a reader may follow it: every event of every case they may know of, in an order that never changes. */
@Injectable()
export class CaseFeed {
  constructor(
    private readonly events: EventStore,
    private readonly database: Database,
  ) {}

  /** The events after a position that the actor may see, by what is known now. @throws RangeError when it is no position */
  async page(actor: Actor, after: string, limit: number): Promise<FeedPage> {
    const items: FeedItem[] = [];
    let next = after;
    for (let read = 0; read < READS_AT_ONCE; read += 1) {
      const most = read === 0 ? limit : STEP;
      const logged = await this.events.readFeed(actor.council, next, most);
      const shown = await this.shownTo(actor, logged);
      const room = limit - items.length;
      items.push(...shown.slice(0, room));
      if (shown.length > room) return { items, next: items.at(-1)?.position ?? next, more: true };
      next = logged.at(-1)?.position ?? next;
      if (logged.length < most) return { items, next, more: false };
      if (items.length === limit) break;
    }
    return { items, next, more: true };
  }

  private async shownTo(actor: Actor, logged: readonly LoggedEvent[]): Promise<readonly FeedItem[]> {
    const states = await this.statesOf(actor.council, [...new Set(logged.map(({ stream }) => stream))]);
    return logged.flatMap((entry) => {
      const state = states.get(entry.stream);
      const event = caseEvent(entry);
      if (state === undefined || !showsEvent(event, state, actor)) return [];
      const { position, id, type, stream, at } = entry;
      return [{ position, id, type, caseId: stream, at, data: shownData(event, state, typeOf(state), actor) }];
    });
  }

  private async statesOf(council: string, streams: readonly string[]): Promise<ReadonlyMap<string, CaseState>> {
    if (streams.length === 0) return new Map();
    const rows = await this.database.read<{ readonly state: CaseState }>(council, {
      name: 'feed_states',
      text: STATES,
      values: [council, streams],
    });
    return new Map(rows.map(({ state }) => [state.id, state]));
  }
}
