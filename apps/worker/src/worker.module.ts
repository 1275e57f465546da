import { caseTypes } from '#case-types';
import { CaseworkModule, HearingTimers } from '#casework';
import { Notices, NoticesModule } from '#notices';
import { PlacementListsModule } from '#placement-lists';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Sweeps } from './sweeps.js';

/** What happens without anybody asking: deadlines, notices, and the subscriptions and queues behind them. */
@Module({ imports: [CaseworkModule, NoticesModule.forRoot({ caseTypes }), PlacementListsModule], providers: [Sweeps] })
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly hearings: HearingTimers,
    private readonly notices: Notices,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.hearings.start(), this.notices.start()]);
    this.sweeps.start();
  }
}
