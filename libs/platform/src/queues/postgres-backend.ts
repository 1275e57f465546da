import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
  withBackend,
} from 'bullmq';
import { Client } from 'pg';
import type { Backend } from './backend.js';
import { workerOptions } from './job-options.js';
import type { JobData } from './job.js';

const SCHEMA = 'bullmq';
const POOL_SIZE = 2;
const CONNECT_TIMEOUT_MS = 5_000;
/** An answer that has not come by then never will: without it a connection gone dead would be waited for without end. */
const LOST_AFTER_MS = 15_000;
const KEEP_ALIVE_MS = 10_000;

/** Queues in the database itself, in a schema of their own that is made or brought up to date first. */
export async function openPostgresBackend(databaseUrl: string): Promise<Backend> {
  await prepareSchema(databaseUrl);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const patience = { connectionTimeoutMillis: CONNECT_TIMEOUT_MS, query_timeout: LOST_AFTER_MS };
  const aliveness = { keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS };
  const connection = { connectionString: databaseUrl, schema: SCHEMA, max: POOL_SIZE, ...patience, ...aliveness };
  return {
    queue: (name) => new Queue<JobData, void>(name, { connection }),
    worker: (name, process, concurrency) => new Worker<JobData, void>(name, process, { connection, ...workerOptions(concurrency) }),
    letGo: () => undefined,
    close: () => undefined,
  };
}

async function prepareSchema(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    if (await isOutdated(client)) await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

async function isOutdated(client: Client): Promise<boolean> {
  return assertSchemaCompatibility(client, SCHEMA).then(
    (version) => version < LATEST_SCHEMA_VERSION,
    (fault: unknown) => {
      if (fault instanceof SchemaMigrationRequiredError) return true;
      throw fault;
    },
  );
}
