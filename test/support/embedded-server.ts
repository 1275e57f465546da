import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/embedded-postgres.js';
import { readPostmasterPid } from '../../libs/platform/src/embedded-postgres/postmaster-pid.js';
import { isAlive } from '../../libs/platform/src/embedded-postgres/processes.js';
import { shutDown } from '../../libs/platform/src/embedded-postgres/shutdown.js';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 1024 ** 3;
const FOLDER = /^sagsudvalg-test-(\d+)-/;

/** An embedded server for one test run; `remove` stops it and deletes its data. */
export interface EmbeddedServer {
  readonly url: string;
  readonly remove: () => Promise<void>;
}

/** Starts a server without durability, in memory when there is room, and clears away what killed runs have left. */
export async function startEmbeddedServer(): Promise<EmbeddedServer> {
  const root = await roomiest();
  await removeAbandoned(root);
  const dataDir = await mkdtemp(join(root, `sagsudvalg-test-${process.pid}-`));
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false, database: 'test', onLog: warnOfFallBack });
  const remove = async (): Promise<void> => {
    await server.stop();
    await rm(dataDir, { recursive: true });
  };
  return { url: server.url, remove };
}

async function roomiest(): Promise<string> {
  const memory = await statfs(MEMORY).catch(() => undefined);
  return memory !== undefined && memory.bavail * memory.bsize >= ENOUGH_BYTES ? MEMORY : tmpdir();
}

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const owner = FOLDER.exec(name)?.[1];
    if (owner === undefined || (await isAlive(Number(owner)))) continue;
    await removeServers(join(root, name)).catch((error: unknown) => {
      process.stderr.write(`The folder of an earlier test run cannot be removed: ${String(error)}\n`);
    });
  }
}

async function removeServers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const file = await readPostmasterPid(join(dataDir, name)).catch(() => undefined);
    if (file !== undefined) await shutDown(file.pid, join(dataDir, name));
  }
  await rm(dataDir, { recursive: true });
}

function warnOfFallBack(line: string): void {
  if (line.includes('passed over')) process.stderr.write(`${line}\n`);
}
