import { Logger } from '@nestjs/common';
import { Client, type ClientConfig } from 'pg';
import { SILENT_MS } from '../database/connection.js';
import { hangUp, watchSilence } from '../database/silence.js';
import { inTransaction, rowsOf } from '../database/tx.js';
import { failpoint } from '../failpoint.js';
import { type EventRow, eventOf, positionOf } from '../log/event-row.js';
import { LOG_CHANNEL } from '../log/event-store.js';
import type { LoggedEvent } from '../log/events.js';
import type { LogPosition } from '../log/feed-position.js';
import type { Upcasters } from '../log/upcasters.js';
import { moveCheckpoint, readCheckpoint } from './checkpoint.js';
import type { LogSubscription } from './log-subscription.js';
import { readLog } from './read-log.js';
import { Wake } from './wake.js';

const POLL_MS = 1000;
const FIRST_POLL_MS = 20;
const STANDBY_MS = 500;
const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5000;
const SIGN_OF_LIFE_MS = 5000;

/**
 * Runs one subscription in this process, on a connection of its own: the lock on its name, the reading and the writing
 * live and die with that connection. Without the lock it stands by.
 */
export class Subscriber {
  private readonly logger: Logger;
  private readonly wake = new Wake();
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private faults = 0;

  constructor(
    private readonly subscription: LogSubscription,
    private readonly connection: ClientConfig,
    private readonly upcasters: Upcasters,
  ) {
    this.logger = new Logger(`subscription ${subscription.name}`);
  }

  /** Begins to read, now or when the process that reads under this name ends. */
  start(): void {
    this.running = this.run();
  }

  /** Ends after the batch under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.connected((client) => this.serve(client));
      } catch (fault) {
        await this.backOff(fault);
      }
    }
  }

  private async connected(work: (client: Client) => Promise<void>): Promise<void> {
    const client = new Client(this.connection);
    client.on('error', () => {
      this.wake.wake();
    });
    client.on('notification', () => {
      this.wake.wake();
    });
    try {
      await client.connect();
      watchSilence(client, SILENT_MS);
      await work(client);
    } finally {
      await hangUp(client);
    }
  }

  private async serve(client: Client): Promise<void> {
    while (!(await this.locked(client))) {
      await this.wake.sleep(STANDBY_MS);
      if (this.stopped) return;
    }
    await client.query(`listen ${LOG_CHANNEL}`);
    await this.follow(client, await readCheckpoint(client, this.subscription.name));
  }

  /** What comes next is read while what was read last is being queued. */
  private async follow(client: Client, from: LogPosition): Promise<void> {
    let checkpoint = from;
    let pollMs = FIRST_POLL_MS;
    let reading = readLog(client, checkpoint);
    while (!this.stopped) {
      const rows = await reading;
      const events = rows.map((row) => this.upcasters.lift(eventOf(row)));
      checkpoint = await this.take(client, events, checkpoint, rows.at(-1));
      pollMs = events.length > 0 ? FIRST_POLL_MS : await this.pause(pollMs);
      reading = heardLater(readLog(client, checkpoint));
      if (events.length > 0) await this.afterwards(client, events);
    }
  }

  /** Waits for news, and says how long to wait the next time: the longer, the longer there has been none. */
  private async pause(ms: number): Promise<number> {
    return (await this.wake.sleep(ms)) ? FIRST_POLL_MS : Math.min(ms * 2, POLL_MS);
  }

  private async locked(client: Client): Promise<boolean> {
    const text = "select pg_try_advisory_lock(hashtext('subscription'), hashtext($1)) as locked";
    const [row] = await rowsOf<{ readonly locked: boolean }>(client, { text, values: [this.subscription.name] });
    return row?.locked === true;
  }

  private async take(client: Client, events: readonly LoggedEvent[], from: LogPosition, last: EventRow | undefined): Promise<LogPosition> {
    if (last === undefined) return from;
    const to = positionOf(last);
    await inTransaction(client, async (tx) => {
      await this.subscription.handle(events, tx);
      await moveCheckpoint(tx, this.subscription.name, from, to);
      failpoint('before-commit');
    });
    failpoint('after-commit');
    this.faults = 0;
    return to;
  }

  /** Meanwhile the server is told that this process lives: it ends sessions of which nothing is heard. */
  private async afterwards(client: Client, events: readonly LoggedEvent[]): Promise<void> {
    const alive = setInterval(() => void client.query('select').catch(() => undefined), SIGN_OF_LIFE_MS);
    try {
      while (!(await this.followed(events)) && !this.stopped);
    } finally {
      clearInterval(alive);
    }
  }

  private async followed(events: readonly LoggedEvent[]): Promise<boolean> {
    try {
      await this.subscription.after(events);
      return true;
    } catch (fault) {
      await this.backOff(fault);
      return false;
    }
  }

  private async backOff(fault: unknown): Promise<void> {
    this.logger.error(fault instanceof Error ? fault : String(fault));
    const until = performance.now() + Math.min(FIRST_BACKOFF_MS * 2 ** this.faults, LONGEST_BACKOFF_MS);
    this.faults += 1;
    while (!this.stopped && performance.now() < until) await this.wake.sleep(until - performance.now());
  }
}

/** A reading that is awaited once other work is done; its fault is thrown then. */
function heardLater<T>(reading: Promise<T>): Promise<T> {
  reading.catch(() => undefined);
  return reading;
}
