import type { StoredQueue } from './backend.js';

/** Puts a parked job back among those that wait; `false` when it is not parked, or someone else was quicker. */
export async function retryJob(queue: StoredQueue, id: string): Promise<boolean> {
  const job = await queue.getJob(id);
  if (job === undefined || !(await job.isFailed())) return false;
  try {
    await job.retry('failed', { resetAttemptsMade: true });
    return true;
  } catch (fault) {
    if (await job.isFailed()) throw fault;
    return false;
  }
}
