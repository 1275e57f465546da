import { BodiesModule } from '#bodies';
import { CaseworkModule } from '#casework';
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
import { LeftoversSweep } from './store/leftovers-sweep.processor.js';
import { Leftovers } from './store/leftovers.query.js';
import { PlacementRows } from './store/placement-rows.query.js';
import { Uploads } from './store/uploads.query.js';
import { VersionRows } from './store/version-rows.query.js';
import { ListDifferences } from './versions/list-differences.handler.js';

const OFFERED = [ListReader, SubmitLists, ListRows, ListsAgain, ListReadModel, ListDifferences, QuarterOverview, Uploads, LeftoversSweep];

/** KLV lists: files in, rows beside the log, and what a quarter comes to. */
@Module({
  imports: [BodiesModule, CaseworkModule],
  providers: [...OFFERED, GatheredFacts, KeptLists, ListCases, PlacementRows, VersionRows, Leftovers],
  exports: OFFERED,
})
export class PlacementListsModule {}
