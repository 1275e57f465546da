import type { JsonObject } from '#kernel';
import type { Config } from './config.js';

const STARS = '***';
const STAND_IN = 'several-hosts.invalid';
const SECRET_PARAMETER = /pass|secret|token|key/i;
/** What names several hosts is no URL to Node: up to the last @ of what comes before a slash, then the hosts. */
const HOSTS = /^([a-z+]+:\/\/(?:[^/?]*@)?)([^/?]*)/;

/** The settings as they may be printed and logged: no password, neither in the user part nor in the query of an address. */
export function printable(config: Config): JsonObject {
  return {
    host: config.host,
    port: config.port,
    publicUrl: config.publicUrl,
    dataDir: config.dataDir,
    databaseUrl: withoutSecrets(config.databaseUrl),
    databaseConnections: config.databaseConnections,
    redisUrl: withoutSecrets(config.redisUrl),
    smtpUrl: withoutSecrets(config.smtpUrl),
    mailFrom: config.mailFrom,
    auth: config.auth,
    clock: config.clock,
    oidc: config.oidc === undefined ? null : { ...config.oidc },
    metricsPort: config.metricsPort ?? null,
    logLevel: config.logLevel,
    production: config.production,
    requestsPerMinute: config.requestsPerMinute,
    requestsAtOnce: config.requestsAtOnce,
  };
}

function withoutSecrets(address: string | undefined): string | null {
  if (address === undefined) return null;
  const hosts = HOSTS.exec(address)?.[2] ?? '';
  const url = new URL(address.replace(HOSTS, `$1${STAND_IN}`));
  if (url.password !== '') url.password = STARS;
  for (const name of new Set(url.searchParams.keys())) if (SECRET_PARAMETER.test(name)) url.searchParams.set(name, STARS);
  return url.href.replace(STAND_IN, () => hosts);
}
