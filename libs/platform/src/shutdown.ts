import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database/database.js';
import { Queues } from './queues/queues.js';
import { within } from './queues/time-limit.js';
import { Subscriptions } from './subscriptions/subscriptions.js';
import { Ticker } from './sweep/ticker.js';

const WORK_WITHIN_MS = 5_500;
const CLOSED_WITHIN_MS = 2_500;

/**
 * Ends a process in order and within ten seconds: no new work is begun, what is under way is finished, the HTTP server
 * ends its requests, and then queues and database are let go of.
 */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly ticker: Ticker,
    private readonly subscriptions: Subscriptions,
    private readonly queues: Queues,
    private readonly database: Database,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    const work = Promise.all([this.ticker.stop(), this.subscriptions.stop(), this.queues.stopWork()]);
    await within(WORK_WITHIN_MS, 'The work', work).catch(() => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    const closed = Promise.all([this.queues.close(), this.database.close()]);
    await within(CLOSED_WITHIN_MS, 'The queues and the database', closed).catch(() => undefined);
  }
}
