import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { channelOf, type NoticeCase, NoticeCases } from './notice-case.query.js';
import { NoticeLetter } from './notice-letter.handler.js';
import { NoticeMail } from './notice-mail.handler.js';
import type { Notice } from './notice.state.js';
import { memberOf } from './notices.policy.js';
import { isConcernDue, isDecisionDue, isInvitationDue } from './still-due.policy.js';

/** What became of a notice: a mail that went, by the application's clock; a letter laid on the case; or nothing, since it is out of date. */
export type Delivered = { readonly kind: 'mailed'; readonly at: Instant } | { readonly kind: 'filed' } | { readonly kind: 'superseded' };

/** Brings a notice on its way, if what it says is still so. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly cases: NoticeCases,
    private readonly mail: NoticeMail,
    private readonly letter: NoticeLetter,
  ) {}

  /** May be repeated: a mail goes again under the same id, a letter is laid on the case once. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const about = await this.cases.read(notice);
    if (channelOf(notice, about) === 'letter') return { kind: await this.file(notice, about) };
    if (!isStillDue(notice, about)) return { kind: 'superseded' };
    await this.mail.send(notice, about);
    return { kind: 'mailed', at: about.now };
  }

  private async file(notice: Notice, about: NoticeCase): Promise<'filed' | 'superseded'> {
    if (isStillDue(notice, about)) return (await this.letter.file(notice, about)) ? 'filed' : 'superseded';
    await this.letter.takeBack(notice, about);
    return 'superseded';
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
