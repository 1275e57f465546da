import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, type Binaries } from './binaries.js';
import { checkServer, ensureDatabase, urlOf } from './connection.js';
import { settle } from './data-folder.js';
import { ignoring } from './error-code.js';
import { initialise } from './initialise.js';
import { launch } from './launch.js';
import { checkReach, giveTo } from './ownership.js';
import type { PostmasterPid } from './postmaster-pid.js';
import { chooseRunAs, type RunAs } from './run-as.js';
import { shutDown } from './shutdown.js';
import { withStartLock } from './start-lock.js';
import { markUsed } from './usage.js';

/** Where and how a server is wanted; without `durable` a crash of the machine may lose everything, which suits tests. */
export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  readonly durable: boolean;
  readonly database: string;
  readonly onLog?: (line: string) => void;
}

/** A running server: the address of the wanted database, and whether the server was found running rather than started. */
export interface EmbeddedPostgres {
  readonly url: string;
  readonly adopted: boolean;
  readonly pid: number;
  /** Stops the server for everyone who uses it, and waits until it has ended; safe to repeat. */
  readonly stop: () => Promise<void>;
  /**
   * Marks the server as used by this process; what is returned ends that, and stops the server when nobody else uses it; safe to
   * repeat. `onLost` is called when the mark is lost, because the server has ended or restarted.
   */
  readonly use: (onLost?: () => void) => Promise<() => Promise<void>>;
}

/**
 * Starts PostgreSQL on `<dataDir>/postgres-<major>`, reachable from this machine only, or adopts the server that already runs there.
 * The server outlives this process until it is stopped. Processes that start at once get the same server.
 * @throws when no PostgreSQL can be run, or when the server does not start; the end of its log is in the message.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const lock = join(dataDir, 'postgres.lock');
  return withStartLock(lock, async () => {
    const found = await startLocked({ ...options, dataDir });
    await ensureDatabase(found, options.database);
    const url = await urlOf(found, options.database);
    const stop = (): Promise<void> => withStartLock(lock, () => shutDown(found.pid, found.folder));
    return { url, adopted: found.adopted, pid: found.pid, stop, use: (onLost) => useServer(url, found, lock, onLost) };
  });
}

async function useServer(
  url: string,
  { pid, folder }: Started,
  lock: string,
  onLost = (): void => undefined,
): Promise<() => Promise<void>> {
  const unmark = await markUsed(url, onLost);
  const leave = async (): Promise<void> => {
    if (await unmark()) await shutDown(pid, folder);
  };
  let left: Promise<void> | undefined;
  return () => (left ??= leaveLocked(lock, leave));
}

/** On a full disk nobody can take the lock, so that nobody can start a server either: it is left all the same. */
async function leaveLocked(lock: string, leave: () => Promise<void>): Promise<void> {
  const isLeft = await withStartLock(lock, async () => {
    await leave();
    return true;
  }).catch(ignoring('ENOSPC', 'EDQUOT'));
  if (isLeft !== true) await leave();
}

interface Started extends PostmasterPid {
  readonly folder: string;
  readonly adopted: boolean;
}

async function startLocked({ dataDir, durable, onLog = () => undefined }: EmbeddedPostgresOptions): Promise<Started> {
  const runAs = await chooseRunAs();
  await checkReach(runAs, dataDir);
  const existing = await existingMajors(dataDir);
  const binaries = await findBinaries(runAs, existing, onLog);
  const folder = join(dataDir, `postgres-${String(binaries.major)}`);
  if (!existing.includes(binaries.major)) await initialise(binaries, runAs, folder, durable);
  const running = await settle(folder);
  const server = running ?? (await launchOwned(binaries, runAs, folder, durable));
  await checkServer({ folder, port: server.port }, durable);
  onLog(
    `PostgreSQL ${String(binaries.major)} ${running ? 'was found running' : 'runs'} on 127.0.0.1:${String(server.port)}, data in ${folder}`,
  );
  return { ...server, folder, adopted: running !== undefined };
}

async function launchOwned(binaries: Binaries, runAs: RunAs, folder: string, durable: boolean): Promise<PostmasterPid> {
  await giveTo(runAs, folder);
  return launch({ binaries, runAs, folder, logFile: `${folder}.log`, durable });
}

async function existingMajors(dataDir: string): Promise<readonly number[]> {
  const names = await readdir(dataDir);
  return names.flatMap((name) => /^postgres-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
}
