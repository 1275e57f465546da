import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Upcasters } from '../log/upcasters.js';
import type { LogSubscription } from './log-subscription.js';
import { Subscriber } from './subscriber.js';

/** A process that vanishes without a word leaves its session behind, and with it its lock, until the server hears nothing for so long. */
const ABANDONED = ['-c idle_session_timeout=15000'];

/** How far a subscription is behind: events it has not handled (counted to 10,000), and the age of the oldest by the application clock. */
export interface SubscriptionLag {
  readonly name: string;
  readonly events: number;
  readonly seconds: number;
}

const LAG = `select c.name, w.events, w.seconds from checkpoint c cross join lateral (
  select count(*)::int as events, coalesce(greatest(extract(epoch from app_now() - min(n.at)), 0), 0)::float8 as seconds
    from (select e.at from event_log e where (e.xid, e.position) > (c.xid, c.position) order by e.xid, e.position limit 10000) n) w
 order by c.name`;

/** The subscriptions that this process runs, or stands by for. */
@Injectable()
export class Subscriptions {
  private readonly subscribers: Subscriber[] = [];

  constructor(
    private readonly database: Database,
    private readonly upcasters: Upcasters,
  ) {}

  /** Runs a subscription until {@link stop}; in one process of all at a time. */
  run(subscription: LogSubscription): void {
    const subscriber = new Subscriber(subscription, this.database.connectionAs('sagsudvalg_worker', ABANDONED), this.upcasters);
    this.subscribers.push(subscriber);
    subscriber.start();
  }

  /** How far every subscription that ever ran is behind, in any process. */
  async lag(): Promise<readonly SubscriptionLag[]> {
    return this.database.workerQuery<SubscriptionLag>({ name: 'subscription_lag', text: LAG, values: [] });
  }

  /** Ends all of them, each after the batch under way. */
  async stop(): Promise<void> {
    await Promise.all(this.subscribers.splice(0).map((subscriber) => subscriber.stop()));
  }
}
