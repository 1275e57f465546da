import {
  assertSchemaCompatibility,
  createPostgresBackend,
  LATEST_SCHEMA_VERSION,
  runMigrations,
  SchemaMigrationRequiredError,
  withBackend,
} from 'bullmq';
import { Client, type ClientBase } from 'pg';
import { withRoom } from '../database/pools.js';
import { watchSilence } from '../database/silence.js';
import type { Backend } from './backend.js';
import { workerOptions } from './job-options.js';
import type { JobData } from './job.js';

const SCHEMA = 'bullmq';
/** Every job a worker ends is a statement, and no more wait at once than there are connections. */
const WORKER_POOL_SIZE = 4;
const POOL_SIZE = 2;
/** A queue that works may have one connection for so many that the process has for commands and reads; one that is asked, half as many. */
const A_SHARE = 4;
const CONNECT_TIMEOUT_MS = 5_000;
const STATEMENT_TIMEOUT_MS = 6_000;
/** How long a connection may be silent that owes an answer: longer than any statement of a queue may take. */
const SILENT_MS = STATEMENT_TIMEOUT_MS + 2_500;
/** The connection by which a worker listens is opened by BullMQ itself, so that only its answers can be timed. */
const LOST_AFTER_MS = 15_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * No commit of a queue is waited for until it is on disk: what a crash of the server takes from a queue is announced again,
 * as after the loss of a Redis.
 */
const SOON_ON_DISK = '-c synchronous_commit=off';

/** Queues in the database itself, in a schema of their own that is made or brought up to date first. */
export async function openPostgresBackend(databaseUrl: string, connections: number): Promise<Backend> {
  await prepareSchema(databaseUrl);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = connectionTo(databaseUrl);
  const share = Math.ceil(connections / A_SHARE);
  const asking = { ...connection, max: Math.min(POOL_SIZE, Math.ceil(share / 2)) };
  const working = { ...connection, max: Math.min(WORKER_POOL_SIZE, share) };
  return {
    queue: (name) => new Queue<JobData, void>(name, { connection: asking }),
    worker: (name, process, concurrency) =>
      new Worker<JobData, void>(name, process, { connection: working, ...workerOptions(concurrency) }),
    letGo: () => undefined,
    close: () => undefined,
  };
}

function connectionTo(databaseUrl: string) {
  const limits = { statement_timeout: STATEMENT_TIMEOUT_MS, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, query_timeout: LOST_AFTER_MS };
  const aliveness = { keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS };
  const onConnect = (client: ClientBase): void => watchSilence(client, SILENT_MS);
  return { ...addressOf(databaseUrl), schema: SCHEMA, ...limits, ...aliveness, onConnect };
}

/** Options of the address would win over those given beside it, the schema's among them: they are taken out of it. */
function addressOf(databaseUrl: string): { readonly connectionString: string; readonly options: string } {
  const address = new URL(databaseUrl);
  const given = address.searchParams.get('options');
  address.searchParams.delete('options');
  return { connectionString: address.href, options: [...(given === null ? [] : [given]), SOON_ON_DISK].join(' ') };
}

async function prepareSchema(databaseUrl: string): Promise<void> {
  const client = await withRoom(() => connected(databaseUrl));
  try {
    if (await isOutdated(client)) await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

async function connected(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  return client;
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
