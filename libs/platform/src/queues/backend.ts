import type { JobsOptions } from 'bullmq';
import type { JobData } from './job.js';
import type { QueueName } from './queue-name.js';

/** A job as both backends give it. Moments are milliseconds of system time. */
export interface StoredJob {
  readonly id?: string | undefined;
  readonly name: string;
  readonly data: JobData;
  readonly timestamp: number;
  readonly attemptsMade: number;
  readonly failedReason?: string;
  isFailed(): Promise<boolean>;
  moveToDelayed(at: number, token?: string): Promise<void>;
  retry(state: 'failed', options: { readonly resetAttemptsMade: boolean }): Promise<void>;
}

/**
 * The part of a BullMQ queue that is used here. Counted states are strings because BullMQ's type leaves out `paused`; jobs
 * are listed newest first, since a page of the oldest first is another on PostgreSQL than on Redis.
 */
export interface StoredQueue {
  addBulk(jobs: { name: string; data: JobData; opts: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...states: string[]): Promise<Record<string, number>>;
  getJobs(
    state: 'waiting' | 'active' | 'delayed' | 'failed',
    start: number,
    end: number,
    ascending: false,
  ): Promise<readonly (StoredJob | undefined)[]>;
  getJob(id: string): Promise<StoredJob | undefined>;
  on(event: 'error', listener: (fault: Error) => void): unknown;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

/** The part of a BullMQ worker that is used here. */
export interface StoredWorker {
  on(event: 'error', listener: (fault: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

/** What a worker does with a job, which it holds by a token; a thrown fault is a failed attempt. */
export type Process = (job: StoredJob, token?: string) => Promise<void>;

/** Where the queues are kept: Redis or PostgreSQL. */
export interface Backend {
  queue(name: QueueName): StoredQueue;
  worker(name: QueueName, process: Process, concurrency: number): StoredWorker;
  /** From now on a lost connection is not looked for again. */
  letGo(): void;
  /** Cuts connections that several queues and workers share, once those are closed. */
  close(): void;
}
