import { type LoggedEvent, type LogSubscription, Queues, Subscriptions, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CasePlan, NoticeRows } from './notice-rows.query.js';
import { noticedEvent } from './noticed-event.handler.js';
import { plannedNotices } from './notices.policy.js';

/** Reads in the log whom to tell of what, and has it queued. */
@Injectable()
export class NoticeSubscription implements LogSubscription {
  readonly name = 'notices';

  constructor(
    private readonly rows: NoticeRows,
    private readonly queues: Queues,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Begins to read the log, or stands by for the process that does. */
  start(): void {
    this.subscriptions.run(this);
  }

  async handle(events: readonly LoggedEvent[], tx: Tx): Promise<void> {
    await this.rows.plan(tx, events.flatMap(plansOf));
  }

  async after(events: readonly LoggedEvent[]): Promise<void> {
    const plans = events.flatMap(plansOf);
    if (plans.length > 0) await this.queues.add('notices', await this.rows.waitingOf(plans));
  }
}

function plansOf(logged: LoggedEvent): readonly CasePlan[] {
  const event = noticedEvent(logged);
  const { council, stream } = logged;
  return event === undefined ? [] : plannedNotices(logged, event).map((plan) => ({ ...plan, council, stream }));
}
