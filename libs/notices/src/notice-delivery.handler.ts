import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { html, plainText } from './letter.view.js';
import { Letters } from './letters.handler.js';
import { type NoticeCase, NoticeCases } from './notice-case.query.js';
import { mailFailure, NoticeFailure } from './notice-failure.handler.js';
import type { Notice } from './notice.state.js';
import { memberOf } from './notices.policy.js';
import { OutgoingMail, type OutgoingMessage } from './outgoing-mail.handler.js';
import { Recipients } from './recipients.query.js';
import { isConcernDue, isDecisionDue, isInvitationDue } from './still-due.policy.js';

/** Brings a notice to its recipient, if what it says is still so. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly cases: NoticeCases,
    private readonly recipients: Recipients,
    private readonly letters: Letters,
    private readonly mail: OutgoingMail,
  ) {}

  /** When the mail went, by the application's clock; undefined when it is not to be sent any more. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Instant | undefined> {
    const about = await this.cases.read(notice);
    if (!isStillDue(notice, about)) return undefined;
    const recipient = await this.recipients.find(notice.council, notice.recipient);
    if (recipient === undefined) throw new NoticeFailure('no-address', 'nobody knows where mail reaches the recipient', true);
    const letter = await this.letters.write(notice, about, recipient.name);
    const { id } = notice;
    await this.send({ id, to: recipient, subject: letter.subject, text: plainText(letter), html: html(letter), at: about.now });
    return about.now;
  }

  private async send(message: OutgoingMessage): Promise<void> {
    try {
      await this.mail.send(message);
    } catch (fault) {
      throw mailFailure(fault);
    }
  }
}

function isStillDue({ kind, recipient, dispatchId }: Notice, { event, state, now }: NoticeCase): boolean {
  switch (event.type) {
    case 'CaseReceived':
    case 'SubmissionSupplemented':
    case 'InformationProvided':
      return kind === 'receipt' || isConcernDue(recipient, state);
    case 'HearingOpened':
      return isInvitationDue(memberOf(recipient) ?? '', event.data.round, state.hearings, now);
    case 'DecisionMade':
      return isDecisionDue(dispatchId ?? '', state);
  }
}
