import { type NewJob, PoisonedJob, TimerWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CALENDAR_STREAM_TYPE } from './calendar.state.js';
import { Quarters } from './follow-quarters.handler.js';
import { QUARTER_STREAM_TYPE } from './quarter.state.js';

/** Looks at quarters when the sweep has announced that their time has come. */
@Injectable()
export class QuarterTimers {
  constructor(
    private readonly timers: TimerWork,
    private readonly quarters: Quarters,
  ) {}

  /** Begins to work on them. */
  async start(): Promise<void> {
    await this.timers.on(CALENDAR_STREAM_TYPE, (job) => this.quarters.count(placeOf(job).council, job.id));
    await this.timers.on(QUARTER_STREAM_TYPE, (job) => this.review(job));
  }

  private async review(job: NewJob): Promise<void> {
    const { council, stream } = placeOf(job);
    const quarter = await this.quarters.quarterOf(council, stream);
    if (quarter === undefined) throw new PoisonedJob('a timer names the stream of a quarter');
    await this.quarters.review(council, quarter, job.id);
  }
}

function placeOf({ data: { council, stream } }: NewJob): { readonly council: string; readonly stream: string } {
  if (council === undefined || stream === undefined) throw new PoisonedJob('a timer names its council and its stream');
  return { council, stream };
}
