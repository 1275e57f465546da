import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ignoring } from './error-code.js';

/** What a server says about itself in the file postmaster.pid of its data folder. */
export interface PostmasterPid {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The path of a data folder's pid file. */
export function pidFileOf(folder: string): string {
  return join(folder, 'postmaster.pid');
}

/** Reads a data folder's pid file; undefined when there is none. A file left by a dead server reads like a living one's. */
export async function readPostmasterPid(folder: string): Promise<PostmasterPid | undefined> {
  const text = await readFile(pidFileOf(folder), 'utf8').catch(ignoring('ENOENT'));
  return text === undefined ? undefined : parsePostmasterPid(text);
}

/** Parses the lines of postmaster.pid: 1 is the process id, 4 the port, 8 the status; lines not yet written read as not ready. */
export function parsePostmasterPid(text: string): PostmasterPid {
  const lines = text.split('\n');
  return { pid: Math.abs(Number(lines[0]?.trim())) || 0, port: Number(lines[3]?.trim()) || 0, ready: lines[7]?.trim() === 'ready' };
}
