import { Injectable } from '@nestjs/common';
import type { NewJob } from '../queues/job.js';
import { Queues } from '../queues/queues.js';

const CONCURRENCY = 16;

/** What is done when a timer has been announced. It may run twice, and asks the clock itself. */
export type TimerHandler = (job: NewJob) => Promise<void>;

/** The work on timers that the sweep announces: each kind has its own, and all of it is done from one queue. */
@Injectable()
export class TimerWork {
  private readonly handlers = new Map<string, TimerHandler>();
  private working: Promise<void> | undefined;

  constructor(private readonly queues: Queues) {}

  /** Has this process work on timers of a kind; the first one begins the work on the queue. */
  async on(kind: string, handle: TimerHandler): Promise<void> {
    this.handlers.set(kind, handle);
    this.working ??= this.queues.work('hearings', (job) => this.handle(job), CONCURRENCY);
    await this.working;
  }

  /** A kind that this process does not know, or not yet, is left to be tried again. */
  private async handle(job: NewJob): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (handler === undefined) throw new Error(`nothing here works on timers of the kind ${job.name}`);
    await handler(job);
  }
}
