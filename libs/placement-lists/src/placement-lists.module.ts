import { BodiesModule } from '#bodies';
import { CaseworkModule } from '#casework';
import { IdentityModule } from '#identity';
import { Module } from '@nestjs/common';
import { KeptLists } from './imports/kept-lists.handler.js';
import { ListCases } from './imports/list-cases.handler.js';
import { GatheredFacts } from './imports/list-facts.handler.js';
import { ListReadModel } from './imports/list-read-model.handler.js';
import { ListReader } from './imports/list-reader.handler.js';
import { ListRows } from './imports/list-rows.handler.js';
import { ListsAgain } from './imports/lists-again.handler.js';
import { SubmitLists } from './imports/submit-list.handler.js';
import { QuarterOverview } from './overview/quarter-overview.handler.js';
import { Quarters } from './quarter/follow-quarters.handler.js';
import { QuarterKnowledge } from './quarter/quarter-facts.handler.js';
import { QuarterSubscription } from './quarter/quarter-subscription.handler.js';
import { QuarterTimers } from './quarter/quarter-timers.processor.js';
import { QuarterReads } from './quarter/read-quarter.handler.js';
import { StandingLists } from './quarter/standing-lists.handler.js';
import { FlaggedRows } from './store/flagged-rows.query.js';
import { LeftoversSweep } from './store/leftovers-sweep.processor.js';
import { Leftovers } from './store/leftovers.query.js';
import { PlacementRows } from './store/placement-rows.query.js';
import { Uploads } from './store/uploads.query.js';
import { VersionRows } from './store/version-rows.query.js';
import { ListDifferences } from './versions/list-differences.handler.js';

const OFFERED = [ListReader, SubmitLists, ListRows, ListsAgain, ListReadModel, ListDifferences, QuarterOverview, Uploads, LeftoversSweep];
const FOLLOWING = [Quarters, QuarterReads, QuarterSubscription, QuarterTimers];

/** KLV lists: files in, rows beside the log, and what a quarter comes to. */
@Module({
  imports: [BodiesModule, CaseworkModule, IdentityModule],
  providers: [
    ...OFFERED,
    ...FOLLOWING,
    QuarterKnowledge,
    StandingLists,
    FlaggedRows,
    GatheredFacts,
    KeptLists,
    ListCases,
    PlacementRows,
    VersionRows,
    Leftovers,
  ],
  exports: [...OFFERED, ...FOLLOWING],
})
export class PlacementListsModule {}
