import { execFile } from 'node:child_process';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf } from '../../libs/platform/src/embedded-postgres/error-code.js';

const run = promisify(execFile);
const SLICE = Buffer.alloc(64 * 1024, 1);
const CRUMB = Buffer.alloc(1024, 1);

/** A file system of its own, small enough to be filled. */
export class SmallDisk {
  private constructor(readonly folder: string) {}

  /** Mounts one in memory. @throws when this process may not mount: nothing here is skipped */
  static async mount(megabytes: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'sagsudvalg-disk-'));
    const options = `size=${String(megabytes)}m,mode=711`;
    await run('mount', ['-t', 'tmpfs', '-o', options, 'sagsudvalg-test', folder]).catch((fault: unknown) => {
      throw new Error(`This mounts a small file system, so it must run on Linux as root: ${String(fault)}`, { cause: fault });
    });
    return new SmallDisk(folder);
  }

  /** Leaves no room for another byte. */
  async fill(): Promise<void> {
    const ballast = await open(this.ballast, 'a');
    try {
      for (const part of [SLICE, CRUMB]) while (await fits(ballast.write(part)));
    } finally {
      await ballast.close();
    }
  }

  /** Makes room again. */
  async clear(): Promise<void> {
    await rm(this.ballast, { force: true });
  }

  /** Takes it away with all that is on it. */
  async remove(): Promise<void> {
    await run('umount', [this.folder]);
    await rm(this.folder, { recursive: true });
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}

async function fits(writing: Promise<unknown>): Promise<boolean> {
  return writing.then(
    () => true,
    (fault: unknown) => {
      if (codeOf(fault) === 'ENOSPC') return false;
      throw fault;
    },
  );
}
