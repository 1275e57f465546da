import { caseTypes } from '#case-types';
import { CaseworkModule, HearingTimers } from '#casework';
import { Notices, NoticesModule } from '#notices';
import { DeadlineSweep, Ticker } from '#platform';
import { Module, type OnApplicationBootstrap } from '@nestjs/common';

/** What happens without anybody asking: deadlines, notices, and the subscriptions and queues behind them. */
@Module({ imports: [CaseworkModule, NoticesModule.forRoot({ caseTypes })] })
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly ticker: Ticker,
    private readonly deadlines: DeadlineSweep,
    private readonly hearings: HearingTimers,
    private readonly notices: Notices,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.hearings.start(), this.notices.start()]);
    this.ticker.run(this.deadlines);
  }
}
