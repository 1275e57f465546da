import { isIPv6 } from 'node:net';
import { FAILPOINTS, parseFailpoint } from '../failpoint.js';
import { ConfigFault } from './config-fault.js';
import { Config, DATABASE_CONNECTIONS, type LogLevel, type OidcSettings, type Settings } from './config.js';
import { Environment } from './environment.js';
import { isLoopback } from './loopback.js';
import { readRedisAddress } from './redis-address.js';

const LOG_LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const LINE_BREAK = /[\r\n]/;

/**
 * Reads the settings from environment variables; secrets (`DATABASE_URL REDIS_URL SMTP_URL`) also from `…_FILE`.
 * @throws ConfigFault naming every fault at once
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = new Environment(env);
  const production = env['NODE_ENV'] === 'production';
  const settings: Settings = { ...whereItListens(read), ...whereThingsAre(read), ...whoSignsIn(read, production), ...howMuchIsTaken(read) };
  refuseDemoInTheOpen(settings, read);
  refuseFailpoint(read, production);
  if (read.faults.length > 0) throw new ConfigFault(read.faults);
  return new Config(settings);
}

function whereItListens(read: Environment): Pick<Settings, 'host' | 'port' | 'metricsPort' | 'publicUrl'> {
  const host = read.text('HOST') ?? '127.0.0.1';
  const port = read.port('PORT') ?? 3000;
  const given = read.url('PUBLIC_URL', read.text('PUBLIC_URL'), ['http', 'https']);
  const publicUrl = (given ?? `http://${isIPv6(host) ? `[${host}]` : host}:${port}`).replace(/\/+$/, '');
  return { host, port, metricsPort: read.port('METRICS_PORT'), publicUrl };
}

function howMuchIsTaken(read: Environment): Pick<Settings, 'requestsPerMinute' | 'requestsAtOnce'> {
  return { requestsPerMinute: read.count('RATE_LIMIT_PER_MINUTE', 600), requestsAtOnce: read.count('RATE_LIMIT_AT_ONCE', 200) };
}

type Places = Pick<Settings, 'dataDir' | 'databaseUrl' | 'databaseConnections' | 'redisUrl' | 'smtpUrl' | 'mailFrom' | 'logLevel'>;

function whereThingsAre(read: Environment): Places {
  return {
    dataDir: read.text('DATA_DIR') ?? '.data',
    databaseUrl: read.url('DATABASE_URL', read.secret('DATABASE_URL'), ['postgres', 'postgresql']),
    databaseConnections: read.count('DATABASE_CONNECTIONS', DATABASE_CONNECTIONS),
    redisUrl: redisUrl(read),
    smtpUrl: read.url('SMTP_URL', read.secret('SMTP_URL'), ['smtp', 'smtps']),
    mailFrom: sender(read),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

function redisUrl(read: Environment): string | undefined {
  const text = read.secret('REDIS_URL');
  try {
    if (text !== undefined) readRedisAddress(text);
    return text;
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    return read.fault(`REDIS_URL must be redis://…, redis+cluster://… or redis+sentinel://… (rediss for TLS): ${fault.message}`);
  }
}

function whoSignsIn(read: Environment, production: boolean): Pick<Settings, 'auth' | 'clock' | 'oidc' | 'production'> {
  const auth = read.choice('AUTH', ['demo', 'oidc'], production ? 'oidc' : 'demo');
  const clock = read.choice('CLOCK', ['system', 'demo'], auth === 'demo' ? 'demo' : 'system');
  return { auth, clock, oidc: auth === 'oidc' ? oidc(read) : undefined, production };
}

function oidc(read: Environment): OidcSettings {
  const required = (name: string): string => read.text(name) ?? read.fault(`${name} is required with AUTH=oidc`) ?? '';
  return { issuer: secureUrl(read, 'OIDC_ISSUER'), audience: required('OIDC_AUDIENCE'), jwksUrl: secureUrl(read, 'OIDC_JWKS_URL') };

  function secureUrl(from: Environment, name: string): string {
    const url = from.url(name, required(name) || undefined, ['http', 'https']);
    if (url !== undefined && !isProtected(new URL(url))) from.fault(`${name} must begin with https:// unless it is on this machine`);
    return url ?? '';
  }
}

function isProtected(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}

function sender(read: Environment): string {
  const from = read.text('MAIL_FROM') ?? 'Sagsudvalget <sagsudvalg@localhost>';
  if (LINE_BREAK.test(from) || !from.includes('@')) read.fault('MAIL_FROM must be one mail address');
  return from;
}

function refuseDemoInTheOpen({ auth, host, production }: Settings, read: Environment): void {
  if (auth !== 'demo') return;
  if (production) read.fault('AUTH=demo lets anyone be anyone: it is refused with NODE_ENV=production');
  if (!isLoopback(host)) read.fault('AUTH=demo lets anyone be anyone: HOST must be a loopback address such as 127.0.0.1');
}

function refuseFailpoint(read: Environment, production: boolean): void {
  const text = read.text('FAILPOINT');
  if (text === undefined) return;
  if (production) read.fault('FAILPOINT ends the process on purpose: it is refused with NODE_ENV=production');
  if (parseFailpoint(text) === undefined)
    read.fault(`FAILPOINT must be one of ${FAILPOINTS.join(', ')}, or such a word, a colon and a count`);
}
