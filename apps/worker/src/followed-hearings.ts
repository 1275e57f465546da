import { HearingTimers } from '#casework';
import { HearingNotices } from '#notices';
import { Injectable } from '@nestjs/common';

/** Hearings are closed by the clock, and their members reminded by the log and the clock. */
@Injectable()
export class FollowedHearings {
  constructor(
    private readonly timers: HearingTimers,
    private readonly notices: HearingNotices,
  ) {}

  /** Begins; the platform ends it. */
  async start(): Promise<void> {
    await Promise.all([this.timers.start(), this.notices.start()]);
  }
}
