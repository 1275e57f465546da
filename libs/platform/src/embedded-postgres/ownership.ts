import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runAsChosen, type RunAs } from './run-as.js';

/** Gives a folder and all it holds to whom PostgreSQL runs as; does nothing when it is theirs or when we are not root. */
export async function giveTo(runAs: RunAs, folder: string): Promise<void> {
  if (runAs.kind === 'self') return;
  const { uid, gid } = runAs.kind === 'user' ? runAs : { uid: 0, gid: 0 };
  if ((await stat(folder)).uid === uid) return;
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), uid, gid);
  await chown(folder, uid, gid);
}

/** Makes sure that PostgreSQL, run as chosen, can enter a folder. @throws when a folder above it is closed to it. */
export async function checkReach(runAs: RunAs, folder: string): Promise<void> {
  if (runAs.kind === 'self') return;
  await runAsChosen(runAs, '/bin/sh', ['-c', 'cd "$0"', folder]).catch(() => {
    throw new Error(
      `PostgreSQL cannot run as root, and without root's rights it cannot enter ${folder}. Choose another folder or another user.`,
    );
  });
}
