import type { Instant } from '#kernel';
import type { QueueName } from './queue-name.js';

/** What a job carries: ids and codes, never personal data. */
export type JobData = Readonly<Record<string, string>>;

/** Work to be done at least once. `id` is unique in its queue, holds a digit and another sign, no colon and no space, at most 200 signs; `name` is the kind of work. */
export interface NewJob {
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
}

/** Where a job is: `waiting` for a worker, `active` with one, `delayed` before its next attempt, `failed` = parked until someone retries it. */
export type JobState = (typeof JOB_STATES)[number];

/** The states a job can be in, in the order people read them. */
export const JOB_STATES = ['failed', 'active', 'delayed', 'waiting'] as const;

/** Which jobs to list: those of a state, and those whose id, name or data hold any of some words, upper and lower case alike; without words all. */
export interface JobFilter {
  readonly state: JobState | undefined;
  readonly anyOf: readonly string[];
}

/** A job as people see it. `addedAt` is system time; `reason` says why the last attempt failed. */
export interface JobView {
  readonly id: string;
  readonly name: string;
  readonly state: JobState;
  readonly data: JobData;
  readonly attempts: number;
  readonly addedAt: Instant;
  readonly reason: string | null;
}

/** How full a queue is. `oldestWaitingSeconds` is the age of the first job that waits, in whole seconds of system time. */
export interface QueueOverview {
  readonly name: QueueName;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  readonly oldestWaitingSeconds: number | null;
}
