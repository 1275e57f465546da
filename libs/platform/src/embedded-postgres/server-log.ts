import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { ignoring } from './error-code.js';

/** Begins a new server log and keeps the one before it beside it, under the ending `.previous`. */
export async function beginLog(path: string): Promise<FileHandle> {
  await rename(path, `${path}.previous`).catch(ignoring('ENOENT'));
  return open(path, 'a', 0o600);
}

/** The last lines of a server log; empty when there is none. */
export async function tailOf(path: string, lines = 20): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
