import { copenhagenDayOf } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import { markedConfidential } from '../confidentiality.messages.js';
import type { Letter } from '../letter.view.js';
import { Letters } from '../letters.handler.js';
import { NoticeMail } from '../notice-mail.handler.js';
import type { Delivered, Notice } from '../notice.state.js';
import { memberOf } from '../notices.policy.js';
import { remindedIn } from './reminded.policy.js';
import { hearingReminderLetter } from './waiting-letter.messages.js';
import { type Waiting, WaitingHearings } from './waiting-hearings.handler.js';

/** Brings reminders of hearings on their way. */
@Injectable()
export class RemindingDelivery {
  constructor(
    private readonly events: EventStore,
    private readonly waiting: WaitingHearings,
    private readonly letters: Letters,
    private readonly mail: NoticeMail,
  ) {}

  /** Mails a member what waits for his or her answer; nothing does when all is answered or closed by now. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const event = (await this.events.readStream(notice.council, notice.stream)).find(({ id }) => id === notice.eventId);
    const reminded = event === undefined ? undefined : remindedIn(event);
    const memberId = memberOf(notice.recipient);
    if (reminded === undefined || memberId === undefined) throw new Error('the reminder of a notice is not in the log');
    const { caseId, isConfidential } = reminded;
    const waiting = await (isConfidential
      ? this.waiting.one(notice.council, memberId, caseId)
      : this.waiting.all(notice.council, memberId));
    if (waiting.cases.length === 0) return { kind: 'superseded' };
    await this.mail.sendLetter(notice, waiting.now, (recipientName) => this.write(notice.council, waiting, recipientName));
    return { kind: 'mailed', at: waiting.now };
  }

  private async write(council: string, { now, cases }: Waiting, recipientName: string): Promise<Letter> {
    const from = await this.letters.signature(council);
    const [first] = cases;
    const hearings = cases.map((state) => this.letters.hearingTold(state));
    const marking = { until: first?.confidentialUntil, today: copenhagenDayOf(now), toSender: false };
    return markedConfidential(hearingReminderLetter({ recipientName, hearings, from }), marking);
  }
}
