import type { RedisOptions } from 'bullmq';
import { Cluster, type ClusterOptions } from 'ioredis';
import { readRedisAddress, type RedisBehindSentinels, type RedisCluster } from '../config/redis-address.js';

const CONNECT_TIMEOUT_MS = 5_000;
const LONGEST_PAUSE_MS = 2_000;
/** A master that died is replaced within the cluster's node timeout and an election; commands are sent again for so long, and not refused. */
const MOST_RESENDS = 1_000;

/**
 * How the queues reach Redis: `asking` fails at once while Redis is away, `working` waits for it. A Redis that comes back is
 * found within two seconds, however long it was away.
 */
export interface RedisConnections {
  readonly asking: RedisOptions | Cluster;
  readonly working: RedisOptions | Cluster;
  /** From now on a lost connection is not looked for again. */
  readonly letGo: () => void;
  /** Cuts what BullMQ does not close itself. */
  readonly close: () => void;
}

type Pause = (times: number) => number | null;

/** How to connect to one server, to a cluster or through sentinels, as an address says. */
export function redisConnections(address: string): RedisConnections {
  let isOver = false;
  const pause: Pause = (times) => (isOver ? null : Math.min(times * 100, LONGEST_PAUSE_MS));
  const letGo = (): void => {
    isOver = true;
  };
  const place = readRedisAddress(address);
  if (place.kind === 'cluster') return { ...clusterConnections(place, pause), letGo };
  const server = place.kind === 'server' ? { url: place.url } : throughSentinels(place, pause);
  const patience = { ...server, connectTimeout: CONNECT_TIMEOUT_MS, retryStrategy: pause };
  const asking = { ...patience, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
  return { asking, working: { ...patience, maxRetriesPerRequest: null }, letGo, close: () => undefined };
}

function throughSentinels({ sentinels, name, database, login, sentinelLogin, tls }: RedisBehindSentinels, pause: Pause): RedisOptions {
  const { username, password } = sentinelLogin;
  return {
    sentinels: [...sentinels],
    name,
    db: database,
    ...login,
    ...(username === undefined ? {} : { sentinelUsername: username }),
    ...(password === undefined ? {} : { sentinelPassword: password }),
    ...(tls ? { tls: {}, sentinelTLS: {}, enableTLSForSentinelMode: true } : {}),
    sentinelRetryStrategy: pause,
  };
}

/**
 * BullMQ makes no cluster client itself; it leaves those that it is given open. The ready check is left out because a connect
 * that it puts off never settles, and a worker would wait for it without end; a cluster that is down says so to each command.
 */
function clusterConnections({ nodes, login, tls }: RedisCluster, pause: Pause): Omit<RedisConnections, 'letGo'> {
  const open = (options: ClusterOptions): Cluster => {
    const perNode = { connectTimeout: CONNECT_TIMEOUT_MS, maxRetriesPerRequest: null, ...login, ...(tls ? { tls: {} } : {}) };
    const cluster = new Cluster([...nodes], { ...options, enableReadyCheck: false, clusterRetryStrategy: pause, redisOptions: perNode });
    cluster.on('error', () => undefined);
    return cluster;
  };
  const asking = open({ enableOfflineQueue: false });
  const working = open({ maxRedirections: MOST_RESENDS });
  const close = (): void => {
    for (const cluster of [asking, working]) cluster.disconnect();
  };
  return { asking, working, close };
}
