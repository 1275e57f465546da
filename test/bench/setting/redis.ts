import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { eventually } from '../../support/eventually.js';
import { checkRedis } from '../../support/installed-servers.js';
import type { Place } from './place.js';

/** A Redis for this run alone. */
export interface RedisServer {
  readonly url: string;
  readonly pid: number;
}

/** Starts the installed Redis on a free port; undefined where there is none. */
export async function openRedis(place: Place): Promise<RedisServer | undefined> {
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', place.folder];
  const child = spawn('redis-server', ['--port', String(port), ...settings], { stdio: 'ignore' });
  const isThere = await Promise.race([once(child, 'spawn').then(() => true), once(child, 'error').then(() => false)]);
  if (!isThere) return undefined;
  place.atEnd(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  });
  const url = `redis://127.0.0.1:${port}`;
  const answers = (): Promise<boolean> =>
    checkRedis(url).then(
      () => true,
      () => false,
    );
  await eventually(answers, (answered) => answered);
  return { url, pid: child.pid ?? 0 };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
