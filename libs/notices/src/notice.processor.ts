import { type NewJob, PoisonedJob, Queues } from '#platform';
import { Injectable } from '@nestjs/common';
import { NoticeCommands } from './notice-commands.handler.js';
import { NoticeDelivery } from './notice-delivery.handler.js';
import { NoticeFailure } from './notice-failure.handler.js';
import { NoticeRows } from './notice-rows.query.js';
import type { Delivered, Notice } from './notice.state.js';

const CONCURRENCY = 4;
/** Longer than the longest sending, and no longer than a queue needs to see that a worker has died. */
const HELD_SECONDS = 15;

/** Sends what is queued, once; it may be killed anywhere and run again. */
@Injectable()
export class NoticeProcessor {
  constructor(
    private readonly queues: Queues,
    private readonly rows: NoticeRows,
    private readonly delivery: NoticeDelivery,
    private readonly commands: NoticeCommands,
  ) {}

  /** Begins to work on the queue. */
  async start(): Promise<void> {
    await this.queues.work('notices', (job) => this.process(job), CONCURRENCY);
  }

  /** Sends the notice of one job. @throws when it is to be tried again, or PoisonedJob when that is of no use */
  async process({ data }: NewJob): Promise<void> {
    const { council, notice: id } = data;
    if (council === undefined || id === undefined) throw new PoisonedJob('a job of this queue names its council and its notice');
    const notice = await this.rows.claim(council, id, HELD_SECONDS);
    if (notice === 'done') return;
    if (notice === 'held') throw new Error('another process has this notice in hand');
    try {
      await this.settle(notice);
    } catch (fault) {
      throw await this.faulted(notice, fault);
    }
  }

  /** A letter is done with once it is on the case: that it was sent is for the secretariat to confirm. */
  private async settle(notice: Notice): Promise<void> {
    const delivered = notice.sentAt === undefined ? await this.deliver(notice) : 'mailed';
    if (delivered === 'superseded') return this.rows.settled(notice, 'superseded');
    if (delivered === 'mailed' && notice.dispatchId !== undefined) await this.commands.confirm(notice, notice.dispatchId);
    await this.rows.settled(notice, 'sent');
  }

  private async deliver(notice: Notice): Promise<Delivered['kind']> {
    const delivered = await this.delivery.deliver(notice);
    if (delivered.kind === 'mailed') await this.rows.gone(notice, delivered.at);
    return delivered.kind;
  }

  private async faulted(notice: Notice, fault: unknown): Promise<unknown> {
    const failure = fault instanceof NoticeFailure ? fault : undefined;
    const isFinal = failure?.isFinal === true;
    await this.rows.faulted(notice, failure?.fault ?? 'internal', isFinal);
    return isFinal ? new PoisonedJob(failure.message) : fault;
  }
}
