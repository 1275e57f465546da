import { PoisonedJob, TimerWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reminders } from './reminders.handler.js';
import { REMINDING_STREAM_TYPE } from './reminding.state.js';

/** Reminds members when the sweep has announced that their time has come. */
@Injectable()
export class RemindingTimers {
  constructor(
    private readonly timers: TimerWork,
    private readonly reminders: Reminders,
  ) {}

  /** Begins to work on them. */
  async start(): Promise<void> {
    await this.timers.on(REMINDING_STREAM_TYPE, async ({ id, data: { council, stream } }) => {
      if (council === undefined || stream === undefined) throw new PoisonedJob('a timer names its council and its stream');
      await this.reminders.remind(council, stream, { id });
    });
  }
}
