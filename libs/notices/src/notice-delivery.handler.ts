import { isOfCommittee } from '#casework';
import { Injectable } from '@nestjs/common';
import { mayKnowOf } from './attention/attention-told.handler.js';
import { channelOf, type NoticeCase, NoticeCases } from './notice-case.query.js';
import { NoticeLetter } from './notice-letter.handler.js';
import { NoticeMail } from './notice-mail.handler.js';
import type { Delivered, Notice } from './notice.state.js';
import { memberOf } from './notices.policy.js';
import { OtherDelivery } from './other-delivery.handler.js';
import { isConcernDue, isDecisionDue, isExtensionDue, isInvitationDue, isPartyHearingDue } from './still-due.policy.js';

/** Brings a notice on its way, if what it says is still so. */
@Injectable()
export class NoticeDelivery {
  constructor(
    private readonly cases: NoticeCases,
    private readonly mail: NoticeMail,
    private readonly letter: NoticeLetter,
    private readonly others: OtherDelivery,
  ) {}

  /** May be repeated: a mail goes again under the same id, a letter is laid on the case once. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const delivered = this.others.deliver(notice);
    if (delivered !== undefined) return delivered;
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

function isStillDue({ kind, recipient, dispatchId }: Notice, { event, then, state, now }: NoticeCase): boolean {
  switch (event.type) {
    case 'CaseReceived':
    case 'SubmissionSupplemented':
    case 'InformationProvided':
      return kind === 'receipt' || isConcernDue(recipient, state);
    case 'HearingOpened':
    case 'DeputyCalled':
      return isInvitationDue(memberOf(recipient) ?? '', then.hearings.at(-1)?.round, state.hearings, now);
    case 'HearingExtended':
      return isExtensionDue(memberOf(recipient) ?? '', then.hearings.at(-1), state.hearings, now);
    case 'HearingClosed':
      return isOfCommittee(state, memberOf(recipient) ?? '');
    case 'PartyHearingOpened':
      return isPartyHearingDue(dispatchId ?? '', event.at, state);
    case 'AttentionPointRaised':
      return mayKnowOf({ state }, recipient);
    case 'DecisionMade':
      return isDecisionDue(dispatchId ?? '', state);
  }
}
