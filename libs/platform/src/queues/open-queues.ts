import type { Config } from '../config/config.js';
import type { Backend, StoredQueue } from './backend.js';
import { closeWithin } from './closing.js';
import { openPostgresBackend } from './postgres-backend.js';
import { QUEUE_NAMES, type QueueName } from './queue-name.js';
import { openRedisBackend } from './redis-backend.js';

const CLOSED_WITHIN_MS = 1_000;

/** The queues once they are open, and where they are kept. */
export interface OpenQueues {
  readonly backend: Backend;
  readonly queues: Readonly<Record<QueueName, StoredQueue>>;
}

/** Opens the queues: in Redis when an address is set, else in the database. @throws when neither is set or the database is away */
export async function openQueues(
  config: Config,
  installation: () => Promise<string>,
  onFault: (fault: Error) => void,
): Promise<OpenQueues> {
  const backend = await openBackend(config, installation);
  const open = (name: QueueName): StoredQueue => {
    const queue = backend.queue(name);
    queue.on('error', onFault);
    return queue;
  };
  return { backend, queues: { hearings: open('hearings'), notices: open('notices') } };
}

/** Closes the queues; those that cannot be reached are cut off. */
export async function closeQueues({ backend, queues }: OpenQueues): Promise<void> {
  await Promise.all(QUEUE_NAMES.map((name) => closeWithin(CLOSED_WITHIN_MS, queues[name])));
  backend.close();
}

async function openBackend({ redisUrl, databaseUrl, databaseConnections }: Config, installation: () => Promise<string>): Promise<Backend> {
  if (redisUrl !== undefined) return openRedisBackend(redisUrl, await installation());
  if (databaseUrl === undefined) throw new Error('No database address is set');
  return openPostgresBackend(databaseUrl, databaseConnections);
}
