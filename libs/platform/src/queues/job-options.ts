import type { JobsOptions, WorkerOptions } from 'bullmq';
import type { NewJob } from './job.js';

/** How often a job is tried: `attempts` times, with pauses that begin at `pauseMs` and double. */
export interface Retries {
  readonly attempts: number;
  readonly pauseMs: number;
}

/** The usual patience: five attempts over half a minute, then the job is parked. */
export const DEFAULT_RETRIES: Retries = { attempts: 5, pauseMs: 2_000 };

const LOCK_MS = 15_000;
const STALLED_CHECK_MS = 5_000;
/** A worker that is told of no job asks by itself: the connection by which it is told may have gone dead without a word. */
const ASKS_EVERY_SECONDS = 2;

/** Redis keeps jobs beside keys such as `wait` and `meta`, and BullMQ gives out numbers itself: neither can be an id. */
const JOB_ID = /^(?=.*\d)(?=.*\D)[^:\s]{1,200}$/;

/**
 * A job as BullMQ takes it: gone once done, so that its id can be announced again; kept with its reason when it is parked.
 * @throws RangeError when the id cannot be used
 */
export function toStored(job: NewJob, { attempts, pauseMs }: Retries): { name: string; data: NewJob['data']; opts: JobsOptions } {
  if (!JOB_ID.test(job.id)) throw new RangeError(`Not an id of a job: ${job.id}`);
  const backoff = { type: 'exponential', delay: pauseMs };
  return {
    name: job.name,
    data: job.data,
    opts: { jobId: job.id, attempts, backoff, removeOnComplete: true, removeOnFail: false, stackTraceLimit: 0 },
  };
}

/** A job whose worker died is taken up again within 25 seconds; one that ends its worker five times is parked. */
export function workerOptions(concurrency: number): Omit<WorkerOptions, 'connection'> {
  const patience = { lockDuration: LOCK_MS, stalledInterval: STALLED_CHECK_MS, maxStalledCount: DEFAULT_RETRIES.attempts };
  return { concurrency, drainDelay: ASKS_EVERY_SECONDS, ...patience };
}
