import { Queue, Worker, type RedisOptions } from 'bullmq';
import type { Backend } from './backend.js';
import { workerOptions } from './job-options.js';
import type { JobData } from './job.js';

const LONGEST_PAUSE_MS = 2_000;
const CONNECT_TIMEOUT_MS = 5_000;

/** Queues in Redis. The keys carry the installation, so several may share one Redis; the braces keep them in one slot of a cluster. */
export function openRedisBackend(redisUrl: string, installation: string): Backend {
  const prefix = `{sagsudvalg:${installation}}`;
  const patience = { isOver: false };
  const asking = { ...connectionTo(redisUrl, patience), enableOfflineQueue: false, maxRetriesPerRequest: 1 };
  const working = { ...connectionTo(redisUrl, patience), maxRetriesPerRequest: null };
  return {
    queue: (name) => new Queue<JobData, void, string, JobData, void, string>(name, { connection: asking, prefix }),
    worker: (name, process, concurrency) =>
      new Worker<JobData, void>(name, process, { connection: working, prefix, ...workerOptions(concurrency) }),
    letGo: () => {
      patience.isOver = true;
    },
  };
}

/** A Redis that comes back is found within two seconds, however long it was away. */
function connectionTo(url: string, patience: { readonly isOver: boolean }): RedisOptions {
  const retryStrategy = (times: number): number | null => (patience.isOver ? null : Math.min(times * 100, LONGEST_PAUSE_MS));
  return { url, connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy };
}
