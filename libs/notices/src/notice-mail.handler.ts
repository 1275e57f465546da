import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { html, type Letter, plainText } from './letter.view.js';
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

  /** Mails the letter about a case. When it resolves, the mail has gone. @throws NoticeFailure */
  async send(notice: Notice, about: NoticeCase): Promise<void> {
    await this.sendLetter(notice, about.now, (recipientName) => this.letters.write(notice, about, recipientName));
  }

  /** Mails a letter, written once it is known to whom. When it resolves, the mail has gone. @throws NoticeFailure */
  async sendLetter(notice: Notice, at: Instant, write: (recipientName: string) => Promise<Letter>): Promise<void> {
    const recipient = await this.recipients.find(notice.council, notice.recipient);
    if (recipient === undefined) throw new NoticeFailure('no-address', 'nobody knows where mail reaches the recipient', true);
    const letter = await write(recipient.name);
    await this.pass({ id: notice.id, to: recipient, subject: letter.subject, text: plainText(letter), html: html(letter), at });
  }

  private async pass(message: OutgoingMessage): Promise<void> {
    try {
      await this.mail.send(message);
    } catch (fault) {
      throw mailFailure(fault);
    }
  }
}
