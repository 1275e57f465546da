import { setTimeout as sleep } from 'node:timers/promises';
import { isServerOf } from './data-folder.js';
import { isAlive } from './processes.js';

const FAST_MS = 30_000;
const IMMEDIATE_MS = 10_000;

/**
 * Stops the server of a data folder, sessions and all: a fast shutdown first, an immediate one when that takes longer than 30 s.
 * Does nothing when the process is gone or is no longer that server.
 * @throws when the server lives on.
 */
export async function shutDown(pid: number, folder: string): Promise<void> {
  if (!(await isServerOf(pid, folder))) return;
  if (await endedBy(pid, 'SIGINT', FAST_MS)) return;
  if (await endedBy(pid, 'SIGQUIT', IMMEDIATE_MS)) return;
  throw new Error(`The PostgreSQL server ${String(pid)} on ${folder} does not stop.`);
}

async function endedBy(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch {
    return !(await isAlive(pid));
  }
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(20)) if (!(await isAlive(pid))) return true;
  return false;
}
