import { caseEvent } from '#casework';
import { type LoggedEvent, type LogSubscription, Subscriptions } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reminders } from './reminders.handler.js';

/**
 * Reads in the log that hearings are opened, extended and ended. The commands are given before the checkpoint moves, so none is
 * lost; one that is given twice finds nothing left to do.
 */
@Injectable()
export class RemindingSubscription implements LogSubscription {
  readonly name = 'hearing-reminders';

  constructor(
    private readonly reminders: Reminders,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Begins to read the log, or stands by for the process that does. */
  start(): void {
    this.subscriptions.run(this);
  }

  async handle(events: readonly LoggedEvent[]): Promise<void> {
    for (const logged of events) await this.follow(logged);
  }

  after(): Promise<void> {
    return Promise.resolve();
  }

  private async follow(logged: LoggedEvent): Promise<void> {
    const { council, stream, id, at } = logged;
    const event = caseEvent(logged);
    if (event.type === 'HearingOpened' || event.type === 'HearingExtended') {
      await this.reminders.plan(council, stream, { id, at, closesAt: event.data.closesAt });
    }
    if (event.type === 'HearingClosed') await this.reminders.plan(council, stream, { id, at, closesAt: undefined });
  }
}
