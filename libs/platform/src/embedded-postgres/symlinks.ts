import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ignoring } from './error-code.js';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the symbolic links between shared libraries that npm cannot carry, so that no install script has to run.
 * Safe to repeat and to run from several processes at once.
 * @throws when a link is missing and the package's folder cannot be written to.
 */
export async function makeSymlinks(packageDir: string): Promise<void> {
  for (const { source, target } of await readLinks(packageDir)) {
    const at = join(packageDir, target);
    await symlink(relative(dirname(at), join(packageDir, source)) || basename(source), at).catch(ignoring('EEXIST'));
  }
}

async function readLinks(packageDir: string): Promise<readonly Link[]> {
  const text = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: unknown = JSON.parse(text);
  return Array.isArray(links) ? links.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}
