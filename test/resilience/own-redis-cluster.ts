import { eventually } from '../support/eventually.js';
import { freePorts, RedisProcess } from './redis-process.js';

const MASTERS = 3;
const SLOTS = 16_384;
const NODE_TIMEOUT_MS = 2000;
const SETTINGS = {
  'cluster-enabled': 'yes',
  'cluster-node-timeout': String(NODE_TIMEOUT_MS),
  'cluster-replica-validity-factor': '0',
  'repl-diskless-sync-delay': '0',
  save: '""',
  appendonly: 'no',
};

/** Three masters of a test's own, each with a replica when there are six nodes, that keep nothing on disk but who they are. */
export class OwnRedisCluster {
  private constructor(readonly nodes: readonly RedisProcess[]) {}

  /** Starts the nodes, makes them known to each other and waits until they are a cluster. */
  static async start(size: 3 | 6): Promise<OwnRedisCluster> {
    const ports = await freePorts(2 * size);
    const buses = ports.slice(size);
    const start = (port: number, index: number): Promise<RedisProcess> =>
      RedisProcess.start(port, { ...SETTINGS, 'cluster-port': String(buses[index]) });
    const nodes = await Promise.all(ports.slice(0, size).map(start));
    await shareSlots(nodes.slice(0, MASTERS));
    await introduce(nodes, buses);
    await followMasters(nodes);
    const cluster = new OwnRedisCluster(nodes);
    await cluster.isWell();
    return cluster;
  }

  get url(): string {
    return `redis+cluster://${this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}`;
  }

  /** Which node is the master of a key just now. */
  async masterOf(key: string): Promise<RedisProcess> {
    const living = this.nodes.filter(({ isAlive }) => isAlive);
    const slot = (await living[0]?.ask('cluster', 'keyslot', key)) as number;
    const ranges = (await living[0]?.ask('cluster', 'slots')) as readonly (readonly [number, number, readonly [string, number]])[];
    const port = ranges.find(([first, last]) => first <= slot && slot <= last)?.[2][1];
    const found = this.nodes.find((node) => node.port === port);
    if (found === undefined) throw new Error(`no node is the master of slot ${slot}`);
    return found;
  }

  /** The keys of every living node. */
  async keys(): Promise<readonly { readonly port: number; readonly keys: readonly string[] }[]> {
    const living = this.nodes.filter(({ isAlive }) => isAlive);
    return Promise.all(living.map(async (node) => ({ port: node.port, keys: (await node.ask('keys', '*')) as readonly string[] })));
  }

  /** Waits until every living node says that all slots are served, and every replica has what its master has. */
  async isWell(): Promise<void> {
    for (const node of this.nodes.filter(({ isAlive }) => isAlive)) {
      const ask = async (): Promise<string> =>
        `${String(await node.ask('cluster', 'info'))}${String(await node.ask('info', 'replication'))}`;
      await eventually(ask, (told) => told.includes('cluster_state:ok') && !told.includes('master_link_status:down'), 30_000);
    }
  }

  async remove(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.remove()));
  }
}

async function shareSlots(masters: readonly RedisProcess[]): Promise<void> {
  const first = (index: number): number => Math.floor((index * SLOTS) / masters.length);
  await Promise.all(masters.map((node, index) => node.ask('cluster', 'addslotsrange', first(index), first(index + 1) - 1)));
}

async function introduce(nodes: readonly RedisProcess[], buses: readonly number[]): Promise<void> {
  await Promise.all(nodes.map((node, index) => node.ask('cluster', 'set-config-epoch', index + 1)));
  for (const [index, node] of nodes.entries()) await nodes[0]?.ask('cluster', 'meet', '127.0.0.1', node.port, buses[index] ?? 0);
  for (const node of nodes) {
    const known = async (): Promise<string> => String(await node.ask('cluster', 'nodes'));
    await eventually(known, (told) => told.trim().split('\n').length === nodes.length && !told.includes('handshake'));
  }
}

async function followMasters(nodes: readonly RedisProcess[]): Promise<void> {
  for (const [index, replica] of nodes.slice(MASTERS).entries()) {
    const master = String(await nodes[index]?.ask('cluster', 'myid'));
    const isKnown = async (): Promise<boolean> => String(await replica.ask('cluster', 'nodes')).includes(`${master} `);
    await eventually(isKnown, Boolean);
    await replica.ask('cluster', 'replicate', master);
  }
}
