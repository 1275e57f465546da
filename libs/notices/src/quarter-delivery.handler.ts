import { AppClock, EventStore, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { NoticeMail } from './notice-mail.handler.js';
import type { Delivered, Notice } from './notice.state.js';
import { QuarterLetters } from './quarter-letters.handler.js';
import { isReminderDue } from './quarter-notices.policy.js';

/** Brings notices about the lists of a quarter on their way. */
@Injectable()
export class QuarterDelivery {
  constructor(
    private readonly events: EventStore,
    private readonly clock: AppClock,
    private readonly letters: QuarterLetters,
    private readonly mail: NoticeMail,
  ) {}

  /** Mails what a notice says, unless the list that a municipality was to be reminded of has come, or a member is out of all that is new. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const events = await this.events.readStream(notice.council, notice.stream);
    const place = events.findIndex(({ id }) => id === notice.eventId);
    const event = events[place];
    if (event === undefined) throw new Error('the quarter of a notice is not in the log');
    return notice.kind === 'reminder'
      ? this.remind(notice, event, events.slice(place + 1))
      : this.distribute(notice, event, events.slice(0, place + 1));
  }

  private async remind(notice: Notice, event: LoggedEvent, later: readonly LoggedEvent[]): Promise<Delivered> {
    if (!isReminderDue(event, later)) return { kind: 'superseded' };
    const at = await this.clock.now();
    await this.mail.sendLetter(notice, at, (recipientName) => this.letters.remind(event, at, recipientName));
    return { kind: 'mailed', at };
  }

  private async distribute(notice: Notice, event: LoggedEvent, before: readonly LoggedEvent[]): Promise<Delivered> {
    const shown = await this.letters.shownTo(notice.recipient, event, before);
    if (shown === undefined) return { kind: 'superseded' };
    const at = await this.clock.now();
    await this.mail.sendLetter(notice, at, (recipientName) => this.letters.distribute(event, shown, recipientName));
    return { kind: 'mailed', at };
  }
}
