import type { StoredQueue } from './backend.js';
import type { QueueOverview } from './job.js';
import type { QueueName } from './queue-name.js';

/** So many of the oldest are looked at, lest the very oldest is taken by a worker between counting and looking. */
const OLDEST = 20;

/** Counts a queue at the moment `now`, in milliseconds of system time. A paused queue's jobs are `paused` on PostgreSQL and `waiting` on Redis. */
export async function overviewOf(name: QueueName, queue: StoredQueue, now: number): Promise<QueueOverview> {
  const counts = await queue.getJobCounts('waiting', 'paused', 'active', 'delayed', 'failed');
  const waiting = (counts['waiting'] ?? 0) + (counts['paused'] ?? 0);
  return {
    name,
    waiting,
    active: counts['active'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    failed: counts['failed'] ?? 0,
    oldestWaitingSeconds: waiting === 0 ? null : await oldestAge(queue, waiting, now),
  };
}

async function oldestAge(queue: StoredQueue, waiting: number, now: number): Promise<number | null> {
  const oldest = await queue.getJobs('waiting', Math.max(0, waiting - OLDEST), waiting - 1, false);
  const added = oldest.flatMap((job) => (job === undefined ? [] : [job.timestamp]));
  return added.length === 0 ? null : Math.max(0, Math.floor((now - Math.min(...added)) / 1000));
}
