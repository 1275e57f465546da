import { type LoggedEvent, type LogSubscription, Queues, Subscriptions, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CasePlan, NoticeRows } from './notice-rows.query.js';
import type { PlannedNotice } from './notice.state.js';
import { noticedEvent } from './noticed-event.handler.js';
import { plannedNotices } from './notices.policy.js';
import { plannedQuarterNotices } from './quarter-notices.policy.js';
import { plannedReminders } from './reminding/reminded.policy.js';
import { HearingSeats } from './seats/hearing-seats.handler.js';

/** Reads in the log whom to tell of what, and has it queued. */
@Injectable()
export class NoticeSubscription implements LogSubscription {
  readonly name = 'notices';

  constructor(
    private readonly rows: NoticeRows,
    private readonly queues: Queues,
    private readonly subscriptions: Subscriptions,
    private readonly seats: HearingSeats,
  ) {}

  /** Begins to read the log, or stands by for the process that does. */
  start(): void {
    this.subscriptions.run(this);
  }

  async handle(events: readonly LoggedEvent[], tx: Tx): Promise<void> {
    await this.rows.plan(tx, await this.plansOf(events));
  }

  async after(events: readonly LoggedEvent[]): Promise<void> {
    const plans = await this.plansOf(events);
    if (plans.length > 0) await this.queues.add('notices', await this.rows.waitingOf(plans));
  }

  private async plansOf(events: readonly LoggedEvent[]): Promise<readonly CasePlan[]> {
    const plans: CasePlan[] = [];
    for (const logged of events) {
      const { council, stream } = logged;
      const atOnce = (await this.planned(logged)).map((plan) => ({ ...plan, council, stream, notBefore: undefined }));
      plans.push(...atOnce, ...(await this.seats.takings(logged)));
    }
    return plans;
  }

  private async planned(logged: LoggedEvent): Promise<readonly PlannedNotice[]> {
    const event = noticedEvent(logged);
    if (event === undefined) return [...plannedQuarterNotices(logged), ...plannedReminders(logged)];
    return plannedNotices({ id: logged.id, stream: logged.stream, members: await this.seats.membersAt(logged) }, event);
  }
}
