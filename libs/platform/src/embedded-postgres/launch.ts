import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program, type Binaries } from './binaries.js';
import { ignoring } from './error-code.js';
import { readPostmasterPid, type PostmasterPid } from './postmaster-pid.js';
import { commandAs, type RunAs } from './run-as.js';
import { beginLog, tailOf } from './server-log.js';
import { serverArguments } from './settings.js';

const ATTEMPTS = 5;
const READY_MS = 180_000;
const PORT_TAKEN = 'could not create any TCP/IP sockets';

/** What a server is started with. */
export interface Launch {
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly folder: string;
  readonly logFile: string;
  readonly durable: boolean;
}

/**
 * Starts a server that outlives this process and waits until it is ready: on the port it had before, so that those who knew it
 * find it again, or on a free one.
 * @throws with the end of the server's log when it ends or is not ready within three minutes.
 */
export async function launch(what: Launch): Promise<PostmasterPid> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? await lastPortOf(what.folder) : 0);
    const server = await start(what, port);
    const ready = await untilReady(server, what.folder);
    if (ready !== undefined) return ready;
    const tail = await tailOf(what.logFile);
    if (!tail.includes(PORT_TAKEN) || attempt === ATTEMPTS)
      throw new Error(`PostgreSQL did not start on ${what.folder}. Its log ends:\n${tail}`);
  }
}

async function start({ binaries, runAs, folder, logFile, durable }: Launch, port: number): Promise<ChildProcess> {
  const command = commandAs(runAs, program(binaries, 'postgres'), serverArguments(folder, port, durable));
  const log = await beginLog(logFile);
  try {
    const stdio = ['ignore' as const, log.fd, log.fd];
    const server = spawn(command.file, [...command.args], { cwd: folder, detached: true, windowsHide: true, stdio, ...command.identity });
    server.once('error', (error) => void log.appendFile(String(error)).catch(() => undefined));
    await new Promise((resolve) => server.once('spawn', resolve).once('error', resolve));
    server.unref();
    return server;
  } finally {
    await log.close();
  }
}

async function untilReady(server: ChildProcess, folder: string): Promise<PostmasterPid | undefined> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(20)) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return undefined;
    const file = await readPostmasterPid(folder);
    if (file?.ready === true && file.pid === server.pid) return file;
  }
  server.kill('SIGINT');
  return undefined;
}

/** The port wanted when it is free, otherwise any. */
async function freePort(wanted: number): Promise<number> {
  const probe = createServer();
  const isTaken = await new Promise<boolean>((resolve, reject) => {
    probe.once('error', (fault) => (wanted === 0 ? reject(fault) : resolve(true)));
    probe.listen(wanted, '127.0.0.1', () => resolve(false));
  });
  if (isTaken) return freePort(0);
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}

/** The port in the arguments that the server was last started with; 0 when there are none. */
async function lastPortOf(folder: string): Promise<number> {
  const written = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(ignoring('ENOENT'));
  return Number(/"port=(\d{1,5})"/.exec(written ?? '')?.[1] ?? 0);
}
