import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { Installation } from '../clock/installation.js';
import { Config } from '../config/config.js';
import { failpoint } from '../failpoint.js';
import { UnavailableFault } from '../problems/unavailable-fault.js';
import type { StoredQueue, StoredWorker } from './backend.js';
import { DEFAULT_RETRIES, toStored, type Retries } from './job-options.js';
import { searchJobs } from './job-search.js';
import type { JobFilter, JobView, NewJob, QueueOverview } from './job.js';
import { closeQueues, openQueues, type OpenQueues } from './open-queues.js';
import { overviewOf } from './overview.js';
import { QUEUE_NAMES, type QueueName } from './queue-name.js';
import { retryJob } from './retry-job.js';
import { startWorker, stopWorker } from './work.js';
import { within } from './time-limit.js';

const ANSWER_WITHIN_MS = 5_000;

/** Injection token: how patient the queues are with a job that fails; left out, `DEFAULT_RETRIES`. */
export const QUEUE_RETRIES = Symbol('QUEUE_RETRIES');

/**
 * The one owner of the queues, kept in Redis or in the database alike. Nothing here is the truth: the log is, and what a
 * lost queue held is announced again. Every question is answered within five seconds or ends in an UnavailableFault.
 */
@Injectable()
export class Queues {
  private readonly logger = new Logger('queues');
  private readonly workers: StoredWorker[] = [];
  private opening: Promise<OpenQueues> | undefined;
  private closing: Promise<void> | undefined;
  private lastFault = '';

  constructor(
    private readonly config: Config,
    private readonly installation: Installation,
    @Optional() @Inject(QUEUE_RETRIES) private readonly retries: Retries = DEFAULT_RETRIES,
  ) {}

  /** Where the queues are kept. */
  get kept(): 'postgresql' | 'redis' {
    return this.config.redisUrl === undefined ? 'postgresql' : 'redis';
  }

  /** Adds jobs. One whose id waits, runs or is parked already is left as it is; one that is done runs again. */
  async add(queue: QueueName, jobs: readonly NewJob[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.ask(queue, (stored) => stored.addBulk(jobs.map((job) => toStored(job, this.retries))));
    failpoint('after-enqueue');
  }

  /**
   * Has this process work on a queue, `concurrency` jobs at once, until `close`. A job may run twice, so `handle` must
   * bear it; a fault is tried again and then parked, a PoisonedJob parked at once. A database or a Redis that is away is
   * waited for, however long.
   */
  async work(queue: QueueName, handle: (job: NewJob) => Promise<void>, concurrency: number): Promise<void> {
    const { backend } = await this.open();
    const worker = startWorker(backend, { queue, handle, concurrency, pauseMs: this.retries.pauseMs }, this.onFault);
    this.workers.push(worker);
    await this.answered(worker.waitUntilReady()).catch(this.onFault);
  }

  /** How full each queue is; the jobs of a paused queue count as waiting. */
  async overview(): Promise<readonly QueueOverview[]> {
    return Promise.all(QUEUE_NAMES.map((name) => this.ask(name, (stored) => overviewOf(name, stored, Date.now()))));
  }

  /** The jobs of a queue that a filter asks for, at most 200. */
  async jobs(queue: QueueName, filter: JobFilter): Promise<readonly JobView[]> {
    return this.ask(queue, (stored) => searchJobs(stored, filter));
  }

  /** Has a parked job tried anew with all its attempts; `false` when no such job is parked. */
  async retry(queue: QueueName, id: string): Promise<boolean> {
    return this.ask(queue, (stored) => retryJob(stored, id));
  }

  /** Takes no more jobs and waits up to five seconds for those that run; they are taken up elsewhere when it is over. */
  async stopWork(): Promise<void> {
    const opened = await this.opening?.catch(() => undefined);
    opened?.backend.letGo();
    await Promise.all(this.workers.splice(0).map(stopWorker));
  }

  /** Stops working and closes every connection; may be repeated. Nothing can be asked afterwards. */
  async close(): Promise<void> {
    this.closing ??= this.shut();
    await this.closing;
  }

  private async shut(): Promise<void> {
    await this.stopWork();
    const opened = await this.opening?.catch(() => undefined);
    if (opened !== undefined) await closeQueues(opened);
  }

  private async ask<T>(queue: QueueName, question: (stored: StoredQueue) => Promise<T>): Promise<T> {
    return this.answered(this.open().then(({ queues }) => question(queues[queue])));
  }

  private async answered<T>(work: Promise<T>): Promise<T> {
    return within(ANSWER_WITHIN_MS, 'The queue', work);
  }

  /** Opened when first used; a start that failed is tried again by the next who asks. */
  private async open(): Promise<OpenQueues> {
    if (this.closing !== undefined) throw new UnavailableFault('The queues are closed');
    const opening = (this.opening ??= openQueues(this.config, () => this.installation.id(), this.onFault));
    try {
      return await opening;
    } catch (fault) {
      if (this.opening === opening) this.opening = undefined;
      throw fault;
    }
  }

  /** A lost connection tells of itself at every try: the same fault is logged once in a row. */
  private readonly onFault = (fault: Error): void => {
    if (this.closing === undefined && fault.message !== this.lastFault) this.logger.warn(`Queue: ${fault.message}`);
    this.lastFault = fault.message;
  };
}
