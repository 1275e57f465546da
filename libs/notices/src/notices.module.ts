import { BodiesModule } from '#bodies';
import { CaseworkModule } from '#casework';
import { IdentityModule } from '#identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { COMPLAINT_GUIDANCE } from './complaint-guidance.law.js';
import { LETTER_SETTINGS, Letters, type LetterSettings } from './letters.handler.js';
import { NoticeCases } from './notice-case.query.js';
import { NoticeCommands } from './notice-commands.handler.js';
import { NoticeDelivery } from './notice-delivery.handler.js';
import { NoticeLetter } from './notice-letter.handler.js';
import { NoticeMail } from './notice-mail.handler.js';
import { NoticeRows } from './notice-rows.query.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import { Notices } from './notices.handler.js';
import { OutgoingMail } from './outgoing-mail.handler.js';
import { Recipients } from './recipients.query.js';
import { WaitingNotices } from './waiting-notices.handler.js';

/** Receipts, word to those whom a case concerns and invitations by mail, news of decisions by mail and letter. */
@Module({})
export class NoticesModule {
  /** For the case types the app runs; guidance on complaints may be the council's own. */
  static forRoot(settings: Pick<LetterSettings, 'caseTypes'> & Partial<LetterSettings>): DynamicModule {
    const letters: LetterSettings = { complaintGuidance: COMPLAINT_GUIDANCE, ...settings };
    return {
      module: NoticesModule,
      imports: [CaseworkModule, BodiesModule, IdentityModule],
      providers: [
        { provide: LETTER_SETTINGS, useValue: letters },
        ...[NoticeRows, NoticeCases, Recipients, OutgoingMail, Letters],
        ...[NoticeCommands, NoticeMail, NoticeLetter, NoticeDelivery, NoticeProcessor, NoticeSubscription, WaitingNotices, Notices],
      ],
      exports: [Notices],
    };
  }
}
