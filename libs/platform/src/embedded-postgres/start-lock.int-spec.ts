import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withStartLock } from './start-lock.js';

describe('a start lock', () => {
  let folder: string;
  let lock: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-lock-'));
    lock = join(folder, 'lock');
  });

  afterEach(() => rm(folder, { recursive: true }));

  const highestAtOnce = async (workers: number): Promise<number> => {
    let inside = 0;
    let highest = 0;
    const work = async (): Promise<void> => {
      highest = Math.max(highest, (inside += 1));
      await sleep(5);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: workers }, () => withStartLock(lock, work)));
    return highest;
  };

  it('lets one at a time in, and leaves nothing behind', async () => {
    expect(await highestAtOnce(8)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a process that has ended', { pid: 2 ** 30, birth: '1', token: 'gone' }],
    ['an earlier process that had the same id', { pid: process.pid, birth: 'long ago', token: 'gone' }],
  ])('is broken once, whoever sees it, when it was left by %s', async (_owner, left) => {
    await writeFile(lock, JSON.stringify(left));
    expect(await highestAtOnce(8)).toBe(1);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(withStartLock(lock, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
    expect(await readdir(folder)).toEqual([]);
  });
});
