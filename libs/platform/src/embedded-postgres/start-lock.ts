import { randomUUID } from 'node:crypto';
import { link, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ignoring } from './error-code.js';
import { birthOf, isAlive } from './processes.js';

const WAIT_MS = 180_000;
const ABANDONED_MS = 10_000;

interface Owner {
  readonly pid: number;
  readonly birth: string;
  readonly token: string;
}

/**
 * Runs work while holding a lock file, so that one process at a time starts or stops a server. A lock whose owner has died is broken.
 * @throws when the lock stays taken for three minutes.
 */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const release = await take(path);
  try {
    return await work();
  } finally {
    await release();
  }
}

async function take(path: string): Promise<() => Promise<void>> {
  const me: Owner = { pid: process.pid, birth: await birthOf(process.pid), token: randomUUID() };
  const draft = `${path}.${me.token}`;
  try {
    await writeFile(draft, JSON.stringify(me));
    for (const end = Date.now() + WAIT_MS; !(await linked(draft, path)); await sleep(50)) {
      const owner = await ownerOf(path);
      if (owner !== undefined && !(await lives(owner))) await breakLock(path, owner);
      if (Date.now() > end) throw new Error(`Process ${String(owner?.pid)} has held the lock ${path} for too long.`);
    }
  } finally {
    await unlink(draft).catch(ignoring('ENOENT'));
  }
  return () => unlink(path);
}

/** Only who links the dead owner's lock to a name of its own may remove it, and only when it is still that owner's. */
async function breakLock(path: string, owner: Owner): Promise<void> {
  const grave = `${path}.${owner.token}.dead`;
  if (!(await linked(path, grave))) {
    const since = await stat(grave).then(
      (found) => found.ctimeMs,
      () => Infinity,
    );
    if (Date.now() - since > ABANDONED_MS) await unlink(grave).catch(ignoring('ENOENT'));
    return;
  }
  if ((await ownerOf(grave))?.token === owner.token) await unlink(path).catch(ignoring('ENOENT'));
  await unlink(grave).catch(ignoring('ENOENT'));
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    ignoring('EEXIST', 'ENOENT')(error);
    return false;
  }
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const owner: unknown = text === undefined ? undefined : JSON.parse(text);
  return isOwner(owner) ? owner : undefined;
}

function isOwner(value: unknown): value is Owner {
  return typeof value === 'object' && value !== null && 'pid' in value && 'birth' in value && 'token' in value;
}

async function lives(owner: Owner): Promise<boolean> {
  return (await isAlive(owner.pid)) && (await birthOf(owner.pid)) === owner.birth;
}
