import { Readable } from 'node:stream';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { CaseFeed } from '#casework';
import { type SignedIn, Tokens } from '#identity';
import { ProblemException } from '#platform';
import { eventMessages } from './event-messages.js';
import { Listener } from './listener.js';
import { LogWaker } from './log-waker.js';

/** A stream under way, and how to end it in good order. */
export interface EventStream {
  readonly messages: Readable;
  readonly end: () => void;
}

const MOST_A_CLIENT = 20;
const GRACE_MS = 1_000;
const LONGEST_TIMER_MS = 2_147_483_647;
const RETRY_AFTER_SECONDS = 5;

/** The streams of events this process has open. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Map<EventStream, string>();
  private closing = false;

  constructor(
    private readonly tokens: Tokens,
    private readonly feed: CaseFeed,
    private readonly waker: LogWaker,
  ) {}

  /** Begins a stream for who signed in with a header. @throws ProblemException 429 too-many-requests, 503 unavailable */
  begin(signedIn: SignedIn, authorization: string | undefined, after: string): EventStream {
    const listener = new Listener(this.tokens, authorization, signedIn);
    if (this.closing) throw new ProblemException(503, 'unavailable', { retryAfter: RETRY_AFTER_SECONDS });
    const many = [...this.open.values()].filter((client) => client === listener.client).length >= MOST_A_CLIENT;
    if (many) throw new ProblemException(429, 'too-many-requests', { retryAfter: RETRY_AFTER_SECONDS });
    return this.start(listener, after);
  }

  beforeApplicationShutdown(): void {
    this.closing = true;
    for (const stream of this.open.keys()) stream.end();
  }

  private start(listener: Listener, after: string): EventStream {
    const stop = new AbortController();
    const { feed, waker } = this;
    const messages = Readable.from(eventMessages({ listener, feed, waker, after, stop: stop.signal }), { objectMode: false });
    const end = (): void => {
      stop.abort();
      setTimeout(() => messages.destroy(), GRACE_MS).unref();
    };
    const expiry = setTimeout(end, Math.min(listener.goodForMs(), LONGEST_TIMER_MS));
    const stream = { messages, end };
    this.open.set(stream, listener.client);
    messages.once('close', () => {
      clearTimeout(expiry);
      this.open.delete(stream);
    });
    return stream;
  }
}
