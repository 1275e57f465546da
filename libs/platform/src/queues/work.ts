import { DelayedError } from 'bullmq';
import { failpoint } from '../failpoint.js';
import { isUnavailable } from '../problems/fault-code.js';
import type { Backend, StoredJob, StoredWorker } from './backend.js';
import { closeWithin } from './closing.js';
import type { NewJob } from './job.js';
import type { QueueName } from './queue-name.js';
import { parkable } from './reason.js';

const PATIENCE_MS = 5_000;

/** What a worker works on, how, and how many jobs at once; `pauseMs` is how long a job waits for what is away. */
export interface Work {
  readonly queue: QueueName;
  readonly handle: (job: NewJob) => Promise<void>;
  readonly concurrency: number;
  readonly pauseMs: number;
}

/** Starts working on a queue; faults of the connection go to `onFault`, faults of a job to its reason. */
export function startWorker(backend: Backend, work: Work, onFault: (fault: Error) => void): StoredWorker {
  const worker = backend.worker(work.queue, (job, token) => attempt(job, token, work), work.concurrency);
  worker.on('error', onFault);
  return worker;
}

/** Lets the jobs that run finish for five seconds, then lets go of them. */
export async function stopWorker(worker: StoredWorker): Promise<void> {
  await closeWithin(PATIENCE_MS, worker);
}

async function attempt(job: StoredJob, token: string | undefined, { handle, pauseMs }: Work): Promise<void> {
  const { id = '', name, data } = job;
  try {
    failpoint('in-processor');
    await handle({ id, name, data });
    failpoint('in-processor');
  } catch (fault) {
    if (isUnavailable(fault) && (await isPostponed(job, token, pauseMs))) throw new DelayedError();
    throw parkable(fault);
  }
}

/** That a database or a disk is away is no fault of the job: it waits and keeps its attempts, unless its queue is away as well. */
async function isPostponed(job: StoredJob, token: string | undefined, pauseMs: number): Promise<boolean> {
  return job.moveToDelayed(Date.now() + pauseMs, token).then(
    () => true,
    () => false,
  );
}
