import { BodiesModule } from '#bodies';
import { CaseworkModule } from '#casework';
import { IdentityModule } from '#identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { HearingNotices } from './hearing-notices.handler.js';
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
import { OtherDelivery } from './other-delivery.handler.js';
import { OutgoingMail } from './outgoing-mail.handler.js';
import { QuarterDelivery } from './quarter-delivery.handler.js';
import { QuarterLetters } from './quarter-letters.handler.js';
import { Recipients } from './recipients.query.js';
import { Reminders } from './reminding/reminders.handler.js';
import { RemindingDelivery } from './reminding/reminding-delivery.handler.js';
import { RemindingSubscription } from './reminding/reminding-subscription.handler.js';
import { RemindingTimers } from './reminding/reminding-timers.processor.js';
import { WaitingHearings } from './reminding/waiting-hearings.handler.js';
import { HearingSeats } from './seats/hearing-seats.handler.js';
import { SeatedCases } from './seats/seated-cases.handler.js';
import { UnreachedDelivery } from './unreached/unreached-delivery.handler.js';
import { UnreachedSeats } from './unreached/unreached-seats.handler.js';
import { WaitingNotices } from './waiting-notices.handler.js';

/** Receipts, word to those whom a case concerns and all that members are told of hearings by mail, news of decisions by mail and letter. */
@Module({})
export class NoticesModule {
  /** For the case types the app runs. */
  static forRoot(settings: LetterSettings): DynamicModule {
    return {
      module: NoticesModule,
      imports: [CaseworkModule, BodiesModule, IdentityModule],
      providers: [
        { provide: LETTER_SETTINGS, useValue: settings },
        ...[Reminders, RemindingDelivery, RemindingSubscription, RemindingTimers, WaitingHearings],
        ...[SeatedCases, HearingSeats],
        ...[UnreachedDelivery, UnreachedSeats, HearingNotices],
        ...[NoticeRows, NoticeCases, Recipients, OutgoingMail, Letters],
        ...[
          NoticeCommands,
          NoticeMail,
          NoticeLetter,
          QuarterLetters,
          QuarterDelivery,
          OtherDelivery,
          NoticeDelivery,
          NoticeProcessor,
          NoticeSubscription,
          WaitingNotices,
          Notices,
        ],
      ],
      exports: [Notices, HearingNotices],
    };
  }
}
