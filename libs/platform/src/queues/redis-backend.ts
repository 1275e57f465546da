import { Queue, Worker } from 'bullmq';
import type { Backend } from './backend.js';
import { workerOptions } from './job-options.js';
import type { JobData } from './job.js';
import { redisConnections } from './redis-connections.js';

/** Queues in Redis. The keys carry the installation, so several may share one Redis; the braces keep them in one slot of a cluster. */
export function openRedisBackend(redisUrl: string, installation: string): Backend {
  const prefix = `{sagsudvalg:${installation}}`;
  const { asking, working, letGo, close } = redisConnections(redisUrl);
  return {
    queue: (name) => new Queue<JobData, void, string, JobData, void, string>(name, { connection: asking, prefix }),
    worker: (name, process, concurrency) =>
      new Worker<JobData, void>(name, process, { connection: working, prefix, ...workerOptions(concurrency) }),
    letGo,
    close,
  };
}
