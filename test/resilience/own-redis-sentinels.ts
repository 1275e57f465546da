import { eventually } from '../support/eventually.js';
import { freePorts, RedisProcess } from './redis-process.js';

const NAME = 'sagsudvalg';
const SENTINELS = 3;
const QUORUM = 2;
const DOWN_AFTER_MS = 1500;
const FORGETFUL = { save: '""', appendonly: 'no', 'repl-diskless-sync-delay': '0' };

/** A Redis and its replica of a test's own, watched by three sentinels. */
export class OwnRedisSentinels {
  private constructor(
    private readonly servers: readonly RedisProcess[],
    private readonly sentinels: readonly RedisProcess[],
  ) {}

  /** Starts all five and waits until the sentinels know each other and the replica. */
  static async start(): Promise<OwnRedisSentinels> {
    const [first = 0, second = 0, ...others] = await freePorts(2 + SENTINELS);
    const server = await RedisProcess.start(first, FORGETFUL);
    const replica = await RedisProcess.start(second, { ...FORGETFUL, replicaof: `127.0.0.1 ${first}` });
    const sentinels = await Promise.all(others.map((port) => RedisProcess.start(port, watching(first), ['--sentinel'])));
    const pair = new OwnRedisSentinels([server, replica], sentinels);
    await pair.isWell();
    return pair;
  }

  get url(): string {
    return `redis+sentinel://${this.sentinels.map(({ port }) => `127.0.0.1:${port}`).join(',')}/${NAME}`;
  }

  /** The server that the sentinels name just now. */
  async master(): Promise<RedisProcess> {
    const [, port] = (await this.sentinels[0]?.ask('sentinel', 'get-master-addr-by-name', NAME)) as readonly [string, string];
    const found = this.servers.find((server) => server.port === Number(port));
    if (found === undefined) throw new Error(`the sentinels name port ${port}`);
    return found;
  }

  /** Has the sentinels put the other server in the place of the one that is well. */
  async changeOver(): Promise<void> {
    const ask = async (): Promise<unknown> => this.sentinels[0]?.ask('sentinel', 'failover', NAME).catch((refused: unknown) => refused);
    await eventually(ask, (answer) => answer === 'OK', 60_000);
  }

  /** Waits until every sentinel counts the replica and the two others, and the replica follows. */
  async isWell(): Promise<void> {
    for (const sentinel of this.sentinels) {
      const ask = async (): Promise<string> => String(await sentinel.ask('info', 'sentinel'));
      await eventually(ask, (told) => told.includes(`status=ok`) && told.includes(`slaves=1,sentinels=${SENTINELS}`), 30_000);
    }
    const replicas = async (): Promise<string> => String(await (await this.master()).ask('info', 'replication'));
    await eventually(replicas, (told) => told.includes('state=online'), 30_000);
  }

  async remove(): Promise<void> {
    await Promise.all([...this.sentinels, ...this.servers].map((process) => process.remove()));
  }
}

function watching(port: number): Readonly<Record<string, string>> {
  return {
    [`sentinel monitor ${NAME}`]: `127.0.0.1 ${port} ${QUORUM}`,
    [`sentinel down-after-milliseconds ${NAME}`]: String(DOWN_AFTER_MS),
    [`sentinel failover-timeout ${NAME}`]: '10000',
  };
}
