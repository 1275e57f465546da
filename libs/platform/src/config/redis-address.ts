/** Who signs in to Redis; what is left out is not sent. */
export interface RedisLogin {
  readonly username?: string;
  readonly password?: string;
}

/** A server by its host, a name or an IP without brackets, and its port. */
export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** Any nodes of a Redis Cluster, from which the others are learnt. */
export interface RedisCluster {
  readonly kind: 'cluster';
  readonly nodes: readonly RedisNode[];
  readonly login: RedisLogin;
  readonly tls: boolean;
}

/** The sentinels that know where the server called `name` is just now; `sentinelLogin` is for themselves. */
export interface RedisBehindSentinels {
  readonly kind: 'sentinel';
  readonly sentinels: readonly RedisNode[];
  readonly name: string;
  readonly database: number;
  readonly login: RedisLogin;
  readonly sentinelLogin: RedisLogin;
  readonly tls: boolean;
}

/** Where Redis is: one server by its own address, a cluster, or whatever server the sentinels name. */
export type RedisAddress = { readonly kind: 'server'; readonly url: string } | RedisCluster | RedisBehindSentinels;

const MANY = /^redis(s?)\+(cluster|sentinel):\/\/(?:([^/?#]*)@)?([^/?#@]*)(\/[^?#]*)?(?:\?([^#]*))?$/;
const ONE = /^rediss?:\/\//;
const MASTER = /^\/([^/]+)(?:\/(\d{1,4}))?$/;
const SENTINEL_LOGIN = ['sentinelUsername', 'sentinelPassword'];

interface Parts {
  readonly tls: boolean;
  readonly login: RedisLogin;
  readonly hosts: string;
  readonly path: string;
  readonly parameters: URLSearchParams;
}

/**
 * Reads an address: `redis://…`, `redis+cluster://login@host:port,host:port` or
 * `redis+sentinel://login@host:port,host:port/name/database`, each with `rediss` for TLS.
 * @throws RangeError saying what is wrong with it, and no secret
 */
export function readRedisAddress(text: string): RedisAddress {
  if (text.includes('#')) throw new RangeError('it holds a #, which is written %23');
  const found = MANY.exec(text);
  if (found === null) return server(text);
  const [, tls, kind, login = '', hosts = '', path = '', query = ''] = found;
  const parts = { tls: tls === 's', login: loginOf(login), hosts, path, parameters: new URLSearchParams(query) };
  return kind === 'cluster' ? cluster(parts) : sentinel(parts);
}

function server(url: string): RedisAddress {
  if (!ONE.test(url)) throw new RangeError('it begins with another word');
  if (url.split('@').at(-1)?.includes(',') === true) throw new RangeError('several hosts are a +cluster or +sentinel');
  if (!URL.canParse(url)) throw new RangeError('it is no address');
  return { kind: 'server', url };
}

function cluster({ tls, login, hosts, path, parameters }: Parts): RedisCluster {
  if (path.length > 1) throw new RangeError('a cluster has one database, so nothing follows its hosts');
  refuseParameters(parameters, []);
  return { kind: 'cluster', nodes: nodesOf(hosts, 6379), login, tls };
}

function sentinel({ tls, login, hosts, path, parameters }: Parts): RedisBehindSentinels {
  const [, name, database = '0'] = MASTER.exec(path) ?? [];
  if (name === undefined) throw new RangeError('after the sentinels comes a slash and the name of the server that they watch');
  refuseParameters(parameters, SENTINEL_LOGIN);
  const sentinelLogin = given(parameters.get('sentinelUsername') ?? '', parameters.get('sentinelPassword') ?? '');
  const sentinels = nodesOf(hosts, 26379);
  return { kind: 'sentinel', sentinels, name: decoded(name), database: Number(database), login, sentinelLogin, tls };
}

function nodesOf(hosts: string, usualPort: number): readonly RedisNode[] {
  return hosts.split(',').map((text) => {
    const address = `redis://${text}`;
    if (!URL.canParse(address)) throw new RangeError('its hosts are not host:port,host:port');
    const { hostname, port } = new URL(address);
    if (hostname === '') throw new RangeError('its hosts are not host:port,host:port');
    return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usualPort : Number(port) };
  });
}

function loginOf(text: string): RedisLogin {
  const colon = text.indexOf(':');
  return colon === -1 ? given(decoded(text), '') : given(decoded(text.slice(0, colon)), decoded(text.slice(colon + 1)));
}

function given(username: string, password: string): RedisLogin {
  return { ...(username === '' ? {} : { username }), ...(password === '' ? {} : { password }) };
}

function refuseParameters(parameters: URLSearchParams, known: readonly string[]): void {
  const all = [...parameters.keys()];
  if (all.some((name, index) => !known.includes(name) || all.indexOf(name) !== index))
    throw new RangeError(known.length === 0 ? 'it takes no parameters' : `it takes no parameters but ${known.join(' and ')}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RangeError('a % in it is not followed by two digits');
  }
}
