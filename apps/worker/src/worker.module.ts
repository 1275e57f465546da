import { caseTypes } from '#case-types';
import { CaseworkModule } from '#casework';
import { Notices, NoticesModule } from '#notices';
import { PlacementListsModule } from '#placement-lists';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { FollowedHearings } from './followed-hearings.js';
import { FollowedQuarters } from './followed-quarters.js';
import { Sweeps } from './sweeps.js';

/** What happens without anybody asking: deadlines, notices, and the subscriptions and queues behind them. */
@Module({
  imports: [CaseworkModule, NoticesModule.forRoot({ caseTypes }), PlacementListsModule],
  providers: [Sweeps, FollowedQuarters, FollowedHearings],
})
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly hearings: FollowedHearings,
    private readonly quarters: FollowedQuarters,
    private readonly notices: Notices,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.hearings.start(), this.quarters.start(), this.notices.start()]);
    this.sweeps.start();
  }
}
