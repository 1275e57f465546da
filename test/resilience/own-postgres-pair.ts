import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/embedded-postgres.js';
import { isAlive } from '../../libs/platform/src/embedded-postgres/processes.js';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import type { Storage } from './installation.js';
import { cutPower, Standby } from './standby.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** Whether the primary waits for its standby before it acknowledges a commit. */
export type Waiting = 'synchronous' | 'asynchronous';

/**
 * A durable server and its standby behind one address, as a service of Patroni or CloudNativePG gives it: it leads to the
 * primary, and to the other when that has taken its place.
 */
export interface OwnPostgresPair {
  readonly storage: Storage;
  readonly standby: Standby;
  /** Takes the power from the primary; the address leads to the standby from now on, which can only be read. */
  readonly losePrimary: () => Promise<void>;
  /** Cuts the primary off from its standby and from those it serves, without a word: it lives on and knows nothing of it. */
  readonly cutOffPrimary: () => Promise<void>;
}

const STREAMING = "select sync_state as sync from pg_stat_replication where state = 'streaming'";

/** Starts such a pair; `storage.drop` stops it and deletes its data. */
export async function startOwnPostgresPair(waiting: Waiting): Promise<OwnPostgresPair> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-postgres-'));
  await chmod(dataDir, 0o711);
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, durable: true, database: 'sagsudvalg' });
  await start().then((server) => server.stop());
  const copy = await copied(dataDir);
  const primary = await start();
  const standby = await Standby.start(copy, primary.url).catch(async (fault: unknown) => {
    await primary.stop();
    throw fault;
  });
  const proxy = new TcpProxy(portOf(primary.url));
  const url = onPort(primary.url, await proxy.listen());
  const losePrimary = async (): Promise<void> => {
    await cutPower(primary.pid);
    await eventually(
      () => isAlive(primary.pid),
      (lives) => !lives,
    );
    proxy.leadTo(portOf(standby.url));
  };
  const cutOffPrimary = async (): Promise<void> => {
    proxy.loseSight();
    proxy.leadTo(portOf(standby.url));
    await standby.leave();
  };
  const drop = async (): Promise<void> => {
    await proxy.close();
    await Promise.all([standby.stop(), primary.stop()]);
    await rm(dataDir, { recursive: true, force: true });
  };
  await follows(primary.url, waiting);
  return { storage: { url, directUrl: url, drop }, standby, losePrimary, cutOffPrimary };
}

/** Copies the data of a server that is stopped, beside it. */
async function copied(dataDir: string): Promise<string> {
  const name = (await readdir(dataDir)).find((found) => /^postgres-\d+$/.test(found)) ?? '';
  const copy = join(dataDir, `standby-of-${name}`);
  await cp(join(dataDir, name), copy, { recursive: true });
  return copy;
}

/** Waits until the standby streams; from then on a synchronous primary waits for it. */
async function follows(url: string, waiting: Waiting): Promise<void> {
  await withClient(url, async (client) => {
    const ask = async (): Promise<string | undefined> => (await client.query<{ readonly sync: string }>(STREAMING)).rows[0]?.sync;
    await eventually(ask, (sync) => sync !== undefined, 60_000);
    if (waiting === 'asynchronous') return;
    await client.query("alter system set synchronous_standby_names = 'ANY 1 (standby)'");
    await client.query('select pg_reload_conf()');
    await eventually(ask, (sync) => sync === 'quorum');
  });
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function onPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}
