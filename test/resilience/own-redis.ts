import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';
import { eventually } from '../support/eventually.js';

const PLACES = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server'];

/** A redis-server of a test's own, on one port, that keeps nothing on disk. */
export class OwnRedis {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    private readonly port: number,
  ) {}

  /** Starts one on a free port. @throws when there is no redis-server on this machine: nothing here is skipped */
  static async start(): Promise<OwnRedis> {
    const program = PLACES.find((place) => existsSync(place));
    if (program === undefined) throw new Error(`This needs redis-server, and it is none of ${PLACES.join(', ')}.`);
    const redis = new OwnRedis(program, await freePort());
    await redis.begin();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it with nothing in it. */
  async begin(): Promise<void> {
    const given = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    this.process = spawn(this.program, given, { stdio: 'ignore', env: {} });
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

  /** Forgets everything while it runs. */
  async flush(): Promise<void> {
    await this.connected((client) => client.flushall());
  }

  private async answers(): Promise<boolean> {
    return this.connected((client) => client.ping()).then(
      () => true,
      () => false,
    );
  }

  private async connected(work: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = new Redis(this.url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await work(client);
    } finally {
      client.disconnect();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
