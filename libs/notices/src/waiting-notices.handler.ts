import { Queues, type Sweep, Ticker } from '#platform';
import { Injectable } from '@nestjs/common';
import { NoticeRows, type UnsettledNotice } from './notice-rows.query.js';

const OLDER_THAN_SECONDS = 5;
const AGAIN_AFTER_MS = { waiting: 15_000, failed: 300_000 } as const;

/**
 * Queues what has waited for some seconds, for the queue may have lost it. A job that waits, runs or is parked already is
 * left as it is; a failed notice is queued too, so that there is a job to retry even when the parked one is lost.
 */
@Injectable()
export class WaitingNotices implements Sweep {
  readonly name = 'waiting-notices';
  private announced: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly rows: NoticeRows,
    private readonly queues: Queues,
    private readonly ticker: Ticker,
  ) {}

  /** Begins to look every second. */
  start(): void {
    this.ticker.run(this);
  }

  async tick(): Promise<void> {
    const at = performance.now();
    const unsettled = await this.rows.unsettled(OLDER_THAN_SECONDS);
    const wanting = unsettled.filter((notice) => at - this.lastOf(notice) >= AGAIN_AFTER_MS[notice.state]);
    await this.queues.add(
      'notices',
      wanting.map(({ job }) => job),
    );
    const again = new Set(wanting.map(({ job }) => job.id));
    this.announced = new Map(unsettled.map((notice) => [notice.job.id, again.has(notice.job.id) ? at : this.lastOf(notice)]));
  }

  private lastOf({ job }: UnsettledNotice): number {
    return this.announced.get(job.id) ?? -Infinity;
  }
}
