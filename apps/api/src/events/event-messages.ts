import type { CaseFeed, FeedItem, FeedPage } from '#casework';
import { cloudEvent } from './cloud-event.view.js';
import type { Listener } from './listener.js';
import type { LogWaker } from './log-waker.js';

/** What a stream of events is made from; it ends when `stop` says so or the token is worth nothing any more. */
export interface Following {
  readonly listener: Listener;
  readonly feed: CaseFeed;
  readonly waker: LogWaker;
  readonly after: string;
  readonly stop: AbortSignal;
}

const PAGE = 50;
const POLL_MS = 1_000;
const HEARTBEAT_MS = 15_000;
const FRESH_MS = 2_000;
const OPENING = 'retry: 1000\n\n';
const HEARTBEAT = ':\n\n';

/**
 * Server-sent events from a position on, for as long as somebody listens. Nothing is read ahead of a slow listener for
 * long: what was read more than two seconds ago is read, and so checked, again.
 */
export async function* eventMessages({ listener, feed, waker, after, stop }: Following): AsyncGenerator<string, void, undefined> {
  let place = after;
  let beatAt = Date.now();
  yield OPENING;
  for (;;) {
    const turn = waker.turn();
    const actor = stop.aborted ? undefined : await listener.actor();
    if (actor === undefined) return;
    const page = await feed.page(actor, place, PAGE);
    for (const item of freshItems(page, stop)) {
      yield message(item, actor.council);
      place = item.position;
    }
    if (place !== (page.items.at(-1)?.position ?? place)) continue;
    place = page.next;
    if (Date.now() - beatAt >= HEARTBEAT_MS) {
      yield HEARTBEAT;
      beatAt = Date.now();
    }
    if (!page.more) await waker.grown(turn, POLL_MS, stop);
  }
}

function* freshItems({ items }: FeedPage, stop: AbortSignal): Generator<FeedItem, void, undefined> {
  const readAt = Date.now();
  for (const item of items) {
    if (stop.aborted || Date.now() - readAt > FRESH_MS) return;
    yield item;
  }
}

function message(item: FeedItem, council: string): string {
  return `id: ${item.position}\ndata: ${JSON.stringify(cloudEvent(item, council))}\n\n`;
}
