import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from '../support/eventually.js';

const BINARY = '/usr/bin/redis-server';
const HOST = '127.0.0.1';

/** What a process is started with: the lines of its configuration file. */
type Settings = Readonly<Record<string, string>>;

/** A redis-server of a test's own in a folder of its own, which may be killed and started again; only its configuration outlives it. */
export class RedisProcess {
  private process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly args: readonly string[],
  ) {}

  /** Writes the settings down and starts it; `args` go before its answering port is asked. */
  static async start(port: number, settings: Settings, args: readonly string[] = []): Promise<RedisProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'sagsudvalg-redis-'));
    const lines = Object.entries({ port: String(port), bind: HOST, dir: folder, ...settings });
    await writeFile(join(folder, 'redis.conf'), lines.map(([name, value]) => `${name} ${value}\n`).join(''));
    const redis = new RedisProcess(port, folder, args);
    await redis.begin();
    return redis;
  }

  get isAlive(): boolean {
    return this.process !== undefined;
  }

  /** Starts it with nothing in it. @throws when it does not answer */
  async begin(): Promise<void> {
    this.process = spawn(BINARY, [join(this.folder, 'redis.conf'), ...this.args], { stdio: 'ignore', env: {} });
    await eventually(() => this.answers(), Boolean);
  }

  /** Ends it without a word. */
  async kill(): Promise<void> {
    const { process } = this;
    this.process = undefined;
    if (process === undefined) return;
    const ended = once(process, 'exit');
    process.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Asks it one command. */
  async ask(command: string, ...args: readonly (string | number)[]): Promise<unknown> {
    const client = new Redis({ host: HOST, port: this.port, lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.call(command, ...args);
    } finally {
      client.disconnect();
    }
  }

  private async answers(): Promise<boolean> {
    return this.ask('ping').then(
      (answer) => answer === 'PONG',
      () => false,
    );
  }
}

/** So many ports that nobody listens on. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, HOST));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
