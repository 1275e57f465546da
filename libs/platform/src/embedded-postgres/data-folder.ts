import { unlink } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidFileOf, readPostmasterPid, type PostmasterPid } from './postmaster-pid.js';
import { holdersOf, isAlive, type Holder } from './processes.js';

const FIRST_SIGN_MS = 15_000;
const RECOVERY_MS = 180_000;
const SERVER_NAMES = ['postgres', 'postmaster', 'unshare'];

/**
 * Waits until a data folder is at rest: a server on it is ready (which is returned), or nothing runs on it.
 * A pid file left by a dead server is removed once no process has the folder as its working folder.
 * @throws when a process neither becomes ready nor leaves the folder.
 */
export async function settle(folder: string): Promise<PostmasterPid | undefined> {
  const begin = Date.now();
  for (;;) {
    const file = await readPostmasterPid(folder);
    const holders = await holdersOf(folder);
    const server = file !== undefined && (await runsOn(file.pid, holders));
    if (server && file.ready) return file;
    if (!server && !blocks(holders, file !== undefined)) {
      if (file !== undefined) await unlink(pidFileOf(folder));
      return undefined;
    }
    if (Date.now() - begin > (server ? RECOVERY_MS : FIRST_SIGN_MS)) throw new Error(blockedBy(folder, holders));
    await sleep(50);
  }
}

/** True when a process is the server of a data folder: alive, a PostgreSQL, and working in that folder. */
export async function isServerOf(pid: number, folder: string): Promise<boolean> {
  return runsOn(pid, await holdersOf(folder));
}

async function runsOn(pid: number, holders: readonly Holder[]): Promise<boolean> {
  if (process.platform !== 'linux') return isAlive(pid);
  return holders.some((holder) => holder.pid === pid && SERVER_NAMES.includes(holder.name));
}

/** With a pid file, any process in the folder may be a server's; without one, only a server that is just starting counts. */
function blocks(holders: readonly Holder[], hasPidFile: boolean): boolean {
  return holders.some((holder) => hasPidFile || SERVER_NAMES.includes(holder.name));
}

function blockedBy(folder: string, holders: readonly Holder[]): string {
  const names = holders.map((holder) => `${String(holder.pid)} (${holder.name})`).join(', ');
  return `The data folder ${folder} is held by a process that is not a ready PostgreSQL server: ${names || 'unknown'}. End it, then start again.`;
}
