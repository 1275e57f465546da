import { AppClock, EventStore } from '#platform';
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

  /** Mails what a notice says, unless the list that a municipality was to be reminded of has come. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const events = await this.events.readStream(notice.council, notice.stream);
    const place = events.findIndex(({ id }) => id === notice.eventId);
    const event = events[place];
    if (event === undefined) throw new Error('the quarter of a notice is not in the log');
    if (notice.kind === 'reminder' && !isReminderDue(event, events.slice(place + 1))) return { kind: 'superseded' };
    const at = await this.clock.now();
    await this.mail.sendLetter(notice, at, (recipientName) => this.letters.write(event, at, recipientName));
    return { kind: 'mailed', at };
  }
}
