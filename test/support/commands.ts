import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What a command came to. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a built command for operators to its end. */
export async function runOperators(
  command: 'verify-log' | 'rebuild' | 'backup' | 'restore',
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ended> {
  const script = join(process.cwd(), `dist/apps/standalone/src/${command}.js`);
  const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: string[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => parts.push(part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: parts.join('') };
}
