import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/embedded-postgres.js';
import { eventually } from '../support/eventually.js';
import type { Storage } from './installation.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** A durable server of a test's own behind a proxy: what uses it keeps its address, however often it is killed. */
export interface OwnPostgres {
  readonly storage: Storage;
  readonly proxy: TcpProxy;
  /** Ends the server without a word, stays away for so long, and starts it again on the same data. */
  readonly crash: (awayMs: number) => Promise<void>;
}

/** Starts such a server; `storage.drop` stops it and deletes its data. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-postgres-'));
  await chmod(dataDir, 0o711);
  const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, durable: true, database: 'sagsudvalg' });
  let server = await start();
  const proxy = new TcpProxy(portOf(server.url));
  const address = onPort(server.url, await proxy.listen());
  const crash = async (awayMs: number): Promise<void> => {
    const { pid } = server;
    process.kill(pid, 'SIGKILL');
    await eventually(() => Promise.resolve(isGone(pid)), Boolean);
    await new Promise((resolve) => setTimeout(resolve, awayMs));
    server = await start();
    proxy.leadTo(portOf(server.url));
  };
  const drop = async (): Promise<void> => {
    await proxy.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { storage: { url: address, directUrl: address, drop }, proxy, crash };
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

function onPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}
