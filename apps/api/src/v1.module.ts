import { BodiesModule } from '#bodies';
import { caseTypes } from '#case-types';
import { CaseworkModule } from '#casework';
import { IdentityModule } from '#identity';
import { MeetingsModule } from '#meetings';
import { NoticesModule } from '#notices';
import { PlacementListsModule } from '#placement-lists';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { BodiesController } from './bodies/bodies.controller.js';
import { BodyCommandsController } from './bodies/body-commands.controller.js';
import { CaseCommands } from './cases/case-commands.js';
import { CasesController } from './cases/cases.controller.js';
import { Disqualifications } from './cases/disqualifications.js';
import { DecisionsController } from './cases/decisions.controller.js';
import { DisqualificationController } from './cases/disqualification.controller.js';
import { DocumentsController } from './cases/documents.controller.js';
import { GivenSubmissions } from './cases/given-submissions.js';
import { HearingCommandsController } from './cases/hearing-commands.controller.js';
import { NotesController } from './cases/notes.controller.js';
import { PartyHearingController } from './cases/party-hearing.controller.js';
import { Reassessments } from './cases/reassessments.js';
import { Senders } from './cases/senders.js';
import { ShownCases } from './cases/shown-cases.js';
import { SubmissionsController } from './cases/submissions.controller.js';
import { SubmitController } from './cases/submit.controller.js';
import { EventStreams } from './events/event-streams.js';
import { EventsController } from './events/events.controller.js';
import { LogWaker } from './events/log-waker.js';
import { CaseHearingController } from './hearings/case-hearing.controller.js';
import { SeatMatters } from './hearings/seat-matters.js';
import { ContactTasksController } from './hearings/contact-tasks.controller.js';
import { HearingsController } from './hearings/hearings.controller.js';
import { ActorGuard } from './http/actor-guard.js';
import { RateLimits } from './http/rate-limits.js';
import { GivenLists } from './klv-lists/given-lists.js';
import { KlvListReadsController } from './klv-lists/klv-list-reads.controller.js';
import { KlvListVersionsController } from './klv-lists/klv-list-versions.controller.js';
import { KlvListsController } from './klv-lists/klv-lists.controller.js';
import { KlvQuartersController } from './klv-lists/klv-quarters.controller.js';
import { MeController } from './me/me.controller.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { QueuesController } from './queues/queues.controller.js';
import { SettingsController } from './settings/settings.controller.js';

/** Everything under /api/v1. */
@Module({
  imports: [BodiesModule, CaseworkModule, IdentityModule, MeetingsModule, NoticesModule.forRoot({ caseTypes }), PlacementListsModule],
  controllers: [
    MeController,
    SubmitController,
    CasesController,
    SubmissionsController,
    HearingCommandsController,
    DisqualificationController,
    PartyHearingController,
    DecisionsController,
    NotesController,
    DocumentsController,
    CaseHearingController,
    HearingsController,
    ContactTasksController,
    KlvListsController,
    KlvListReadsController,
    KlvListVersionsController,
    KlvQuartersController,
    BodiesController,
    BodyCommandsController,
    MeetingsController,
    SettingsController,
    EventsController,
    QueuesController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: ActorGuard },
    RateLimits,
    CaseCommands,
    Disqualifications,
    GivenLists,
    GivenSubmissions,
    Reassessments,
    SeatMatters,
    Senders,
    ShownCases,
    EventStreams,
    LogWaker,
  ],
})
export class V1Module {}
