import { BodiesModule } from '#bodies';
import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Documents } from './documents/documents.query.js';
import { ExistingCases } from './handling/existing-case.handler.js';
import { GatheredCommands } from './handling/gathered-commands.handler.js';
import { HandleCaseHandler } from './handling/handle-case.handler.js';
import { NewCases } from './handling/new-case.handler.js';
import { Trials } from './handling/trials.handler.js';
import { CaseFeed } from './reading/case-feed.query.js';
import { CaseList } from './reading/case-list.query.js';
import { CaseNumbers } from './reading/case-numbers.query.js';
import { Cases } from './reading/cases.query.js';
import { ContactTasks } from './reading/contact-tasks.query.js';
import { HearingList } from './reading/hearing-list.query.js';
import { MeetingCases } from './reading/meeting-cases.query.js';
import { SimilarCases } from './reading/similar-cases.query.js';
import { UniqueCases } from './reading/unique-cases.query.js';
import { CaseStore } from './store/case-store.query.js';
import { HearingTimers } from './timers/hearing-timers.processor.js';
import { OpenHearings } from './timers/open-hearings.query.js';
import { TurnOfDay } from './timers/turn-of-day.processor.js';

/** The life of any case: commands in, events in the log, and what readers may see of them. */
@Module({
  imports: [BodiesModule, CqrsModule.forRoot(), IdentityModule],
  providers: [
    HandleCaseHandler,
    ExistingCases,
    NewCases,
    GatheredCommands,
    Trials,
    CaseStore,
    Cases,
    CaseList,
    CaseNumbers,
    CaseFeed,
    HearingList,
    ContactTasks,
    MeetingCases,
    SimilarCases,
    UniqueCases,
    Documents,
    HearingTimers,
    OpenHearings,
    TurnOfDay,
  ],
  exports: [
    CqrsModule,
    GatheredCommands,
    Trials,
    CaseStore,
    Cases,
    CaseList,
    CaseNumbers,
    CaseFeed,
    HearingList,
    MeetingCases,
    ContactTasks,
    SimilarCases,
    UniqueCases,
    Documents,
    HearingTimers,
    TurnOfDay,
  ],
})
export class CaseworkModule {}
