import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What `npm run rebuild` had to repair or could not: nothing, when what was kept is what the log says. */
export async function rebuildFaults(url: string, dataDir: string): Promise<readonly string[]> {
  const env = { PATH: process.env['PATH'] ?? '', DATABASE_URL: url, DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const script = join(process.cwd(), 'dist/apps/standalone/src/rebuild.js');
  const child = spawn(process.execPath, ['--enable-source-maps', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part.toString()));
  child.stderr.on('data', (part: Buffer) => said.push(part.toString()));
  await once(child, 'exit');
  return child.exitCode === 0 ? [] : [`the rebuild ended with ${String(child.exitCode)}: ${said.join('')}`];
}
