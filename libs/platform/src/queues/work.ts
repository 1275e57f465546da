import { failpoint } from '../failpoint.js';
import type { Backend, StoredJob, StoredWorker } from './backend.js';
import { closeWithin } from './closing.js';
import type { NewJob } from './job.js';
import type { QueueName } from './queue-name.js';
import { parkable } from './reason.js';

const PATIENCE_MS = 5_000;

/** What a worker works on, how, and how many jobs at once. */
export interface Work {
  readonly queue: QueueName;
  readonly handle: (job: NewJob) => Promise<void>;
  readonly concurrency: number;
}

/** Starts working on a queue; faults of the connection go to `onFault`, faults of a job to its reason. */
export function startWorker(backend: Backend, { queue, handle, concurrency }: Work, onFault: (fault: Error) => void): StoredWorker {
  const worker = backend.worker(queue, (job) => attempt(job, handle), concurrency);
  worker.on('error', onFault);
  return worker;
}

/** Lets the jobs that run finish for five seconds, then lets go of them. */
export async function stopWorker(worker: StoredWorker): Promise<void> {
  await closeWithin(PATIENCE_MS, worker);
}

async function attempt({ id = '', name, data }: StoredJob, handle: (job: NewJob) => Promise<void>): Promise<void> {
  try {
    failpoint('in-processor');
    await handle({ id, name, data });
    failpoint('in-processor');
  } catch (fault) {
    throw parkable(fault);
  }
}
