import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { codeOf } from './error-code.js';

/** A living process and the name of its program. */
export interface Holder {
  readonly pid: number;
  readonly name: string;
}

/** True when a process runs; one that has ended but was not yet collected by its parent does not. */
export async function isAlive(pid: number): Promise<boolean> {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return (await statOf(pid))?.[0] !== 'Z';
}

/** When a process began, as an opaque text that tells two processes of the same id apart; empty where the system has no /proc. */
export async function birthOf(pid: number): Promise<string> {
  return (await statOf(pid))?.[19] ?? '';
}

/** The living processes that have a folder as their working folder; empty where the system has no /proc. */
export async function holdersOf(folder: string): Promise<readonly Holder[]> {
  const real = await realpath(folder);
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger);
  const found = await Promise.all(pids.map((pid) => holderIn(real, pid)));
  return found.filter((holder) => holder !== undefined);
}

async function holderIn(folder: string, pid: number): Promise<Holder | undefined> {
  const cwd = await readlink(`/proc/${String(pid)}/cwd`).catch(() => undefined);
  if (cwd !== folder || !(await isAlive(pid))) return undefined;
  const name = await readFile(`/proc/${String(pid)}/comm`, 'utf8').catch(() => '');
  return { pid, name: name.trim() };
}

async function statOf(pid: number): Promise<readonly string[] | undefined> {
  const text = await readFile(`/proc/${String(pid)}/stat`, 'utf8').catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}
