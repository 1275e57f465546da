import { copenhagenDayOf, type Day, type Instant } from '#kernel';
import { Queues, type Sweep } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OpenHearings } from './open-hearings.query.js';

/**
 * Has every open hearing looked at when a day begins, and when the process does: seats change hands by the day, which no event
 * of a case tells, and nobody may be left to wait for.
 */
@Injectable()
export class TurnOfDay implements Sweep {
  readonly name = 'turn-of-day';
  private lookedOn: Day | undefined;

  constructor(
    private readonly hearings: OpenHearings,
    @Inject(Queues) private readonly queues: Pick<Queues, 'add'>,
  ) {}

  async tick(now: Instant): Promise<void> {
    const today = copenhagenDayOf(now);
    if (today === this.lookedOn) return;
    for await (const batch of this.hearings.batches()) {
      const jobs = batch.map(({ council, stream }) => ({
        id: `${stream}_hearing-close_${today}`,
        name: 'hearing-close',
        data: { council, stream },
      }));
      await this.queues.add('hearings', jobs);
    }
    this.lookedOn = today;
  }
}
