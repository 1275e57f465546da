import { createPostgresBackend, Queue, withBackend } from 'bullmq';
import { withClient } from '../support/installed-servers.js';
import type { OwnRedis } from './own-redis.js';

/** What an operator can do to a queue with a tool of the queues' own. */
export type QueueTool = Pick<Queue, 'pause' | 'resume' | 'close'>;

const QUEUES = ['hearings', 'notices'] as const;

/** The queues of an installation as the tool of an operator opens them. */
export async function queuesOf(url: string, redis: OwnRedis | undefined): Promise<readonly QueueTool[]> {
  if (redis === undefined) {
    const { Queue: OnPostgres } = withBackend(createPostgresBackend);
    return QUEUES.map((name) => new OnPostgres(name, { connection: { connectionString: url, schema: 'bullmq', max: 2 } }));
  }
  const text = 'select id from installation';
  const { rows } = await withClient(url, (client) => client.query<{ readonly id: string }>(text));
  const options = { connection: { url: redis.url }, prefix: `{sagsudvalg:${rows[0]?.id ?? ''}}` };
  return QUEUES.map((name) => new Queue(name, options));
}
