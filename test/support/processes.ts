import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A part of the product running as a process of its own. */
export interface RunningApp {
  /** Where it listens; empty for a worker. */
  readonly url: string;
  readonly pid: number;
  readonly output: () => string;
  /** When it has ended, however it did. */
  readonly ended: Promise<void>;
  /** Asks it to end and waits until it has. Answers its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Ends it without a word. */
  readonly kill: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;
/** Several processes and other tests share one server, which may have no more than a hundred. */
const DATABASE_CONNECTIONS = '2';
const READY = /(?:is|are) ready(?: on (http:\/\/\S+))?/;

/** Starts a built app on a free port of the loopback and waits until it says that it is ready. */
export async function startApp(app: 'standalone' | 'api' | 'web' | 'worker', env: Readonly<Record<string, string>>): Promise<RunningApp> {
  return startProcess([join(process.cwd(), `dist/apps/${app}/src/main.js`)], process.cwd(), env);
}

/** Starts several at once; when one cannot, the others are ended. @throws the first reason */
export async function startApps(
  apps: readonly ('standalone' | 'api' | 'web' | 'worker')[],
  env: Readonly<Record<string, string>>,
): Promise<readonly RunningApp[]> {
  const started = await Promise.allSettled(apps.map((app) => startApp(app, env)));
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed === undefined) return running;
  await Promise.all(running.map((app) => app.kill()));
  throw failed.reason;
}

/** The same for a build in another folder. */
export async function startProcess(args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<RunningApp> {
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', DATABASE_CONNECTIONS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await ready(child, output);
  return {
    url,
    pid: child.pid ?? 0,
    output,
    ended,
    stop: () => end(child, 'SIGTERM'),
    kill: async () => {
      await end(child, 'SIGKILL');
    },
  };
}

function collect(child: ChildProcess): () => string {
  const parts: string[] = [];
  child.stdout?.on('data', (part: Buffer) => parts.push(part.toString()));
  child.stderr?.on('data', (part: Buffer) => parts.push(part.toString()));
  return () => parts.join('');
}

async function ready(child: ChildProcess, output: () => string): Promise<string> {
  const until = performance.now() + READY_WITHIN_MS;
  for (;;) {
    const found = READY.exec(output());
    if (found !== null) return found[1] ?? '';
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the process did not become ready:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}
