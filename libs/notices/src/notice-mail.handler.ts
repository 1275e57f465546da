import { Injectable } from '@nestjs/common';
import { html, plainText } from './letter.view.js';
import { Letters } from './letters.handler.js';
import type { NoticeCase } from './notice-case.query.js';
import { mailFailure, NoticeFailure } from './notice-failure.handler.js';
import type { Notice } from './notice.state.js';
import { OutgoingMail, type OutgoingMessage } from './outgoing-mail.handler.js';
import { Recipients } from './recipients.query.js';

/** Notices by mail. */
@Injectable()
export class NoticeMail {
  constructor(
    private readonly recipients: Recipients,
    private readonly letters: Letters,
    private readonly mail: OutgoingMail,
  ) {}

  /** When it resolves, the mail has gone. @throws NoticeFailure */
  async send(notice: Notice, about: NoticeCase): Promise<void> {
    const recipient = await this.recipients.find(notice.council, notice.recipient);
    if (recipient === undefined) throw new NoticeFailure('no-address', 'nobody knows where mail reaches the recipient', true);
    const letter = await this.letters.write(notice, about, recipient.name);
    await this.pass({ id: notice.id, to: recipient, subject: letter.subject, text: plainText(letter), html: html(letter), at: about.now });
  }

  private async pass(message: OutgoingMessage): Promise<void> {
    try {
      await this.mail.send(message);
    } catch (fault) {
      throw mailFailure(fault);
    }
  }
}
