import { QuarterSubscription, QuarterTimers } from '#placement-lists';
import { Injectable } from '@nestjs/common';

/** Quarters are followed by the log and by the clock. */
@Injectable()
export class FollowedQuarters {
  constructor(
    private readonly timers: QuarterTimers,
    private readonly subscription: QuarterSubscription,
  ) {}

  /** Begins; the platform ends it. */
  async start(): Promise<void> {
    await this.timers.start();
    this.subscription.start();
  }
}
