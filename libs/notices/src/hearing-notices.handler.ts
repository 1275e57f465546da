import type { Hearing } from '#casework';
import { Injectable } from '@nestjs/common';
import { RemindingSubscription } from './reminding/reminding-subscription.handler.js';
import { RemindingTimers } from './reminding/reminding-timers.processor.js';
import { type UnreachedSeat, UnreachedSeats } from './unreached/unreached-seats.handler.js';

/** Follows hearings by the log and by the clock, so that members are reminded; and tells whom no mail reaches. */
@Injectable()
export class HearingNotices {
  constructor(
    private readonly timers: RemindingTimers,
    private readonly subscription: RemindingSubscription,
    private readonly seats: UnreachedSeats,
  ) {}

  /** For workers: begins; the platform ends it. */
  async start(): Promise<void> {
    await this.timers.start();
    this.subscription.start();
  }

  /** The seats of a hearing whose holders do not know that it waits for them; a retry of the job may still reach them. */
  unreached(council: string, caseId: string, hearing: Hearing): Promise<readonly UnreachedSeat[]> {
    return this.seats.in(council, caseId, hearing);
  }
}
