import { transformFile } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const SOURCE = join(ROOT, 'libs/platform/src/embedded-postgres');
const SCRIPT = `
import { startEmbeddedPostgres } from './embedded-postgres.js';
const server = await startEmbeddedPostgres({ dataDir: process.argv[2], durable: false, database: 'cases' });
console.log(JSON.stringify(server));
setInterval(() => undefined, 1000);
`;

/** A copy of the embedded PostgreSQL's code that Node runs outside Jest, for tests that kill the process it runs in. */
export interface Starter {
  readonly script: string;
  readonly remove: () => Promise<void>;
}

/** A server that a child process started, and that child; `remove` of the starter ends the child. */
export interface StartedInChild {
  readonly url: string;
  readonly adopted: boolean;
  readonly pid: number;
  readonly process: ChildProcess;
}

const children = new Set<ChildProcess>();

/** Compiles the code to a folder of its own inside node_modules, so that it finds its packages. */
export async function compileForNode(): Promise<Starter> {
  const cache = join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'embedded-starter-'));
  for (const file of (await readdir(SOURCE)).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
    const { code } = await transformFile(join(SOURCE, file), { configFile: join(ROOT, '.swcrc') });
    await writeFile(join(folder, file.replace(/ts$/, 'js')), code);
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'start.js'), SCRIPT);
  return { script: join(folder, 'start.js'), remove: () => remove(folder) };
}

/** Starts the server in a child process, which stays alive until it is killed or the starter removed. @throws when the child ends early. */
export async function startInChild(starter: Starter, dataDir: string, env: NodeJS.ProcessEnv = process.env): Promise<StartedInChild> {
  const child = spawn(process.execPath, [starter.script, dataDir], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  for await (const line of createInterface({ input: child.stdout })) return { ...parse(line), process: child };
  throw new Error('The process that should have started a server ended.');
}

function parse(line: string): Omit<StartedInChild, 'process'> {
  const value: unknown = JSON.parse(line);
  if (!isServer(value)) throw new Error(`Not a server: ${line}`);
  return value;
}

function isServer(value: unknown): value is Omit<StartedInChild, 'process'> {
  return typeof value === 'object' && value !== null && 'url' in value && 'adopted' in value && 'pid' in value;
}

async function remove(folder: string): Promise<void> {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await rm(folder, { recursive: true });
}
