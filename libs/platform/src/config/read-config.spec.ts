import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFault } from './config-fault.js';
import { readConfig } from './read-config.js';

const OIDC = {
  AUTH: 'oidc',
  OIDC_ISSUER: 'https://login.example.org/',
  OIDC_AUDIENCE: 'sagsudvalg',
  OIDC_JWKS_URL: 'https://login.example.org/jwks',
};

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults;
    throw fault;
  }
}

describe('the settings', () => {
  it('of an empty environment are the demo on this machine', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.data',
      databaseUrl: undefined,
      databaseConnections: 16,
      redisUrl: undefined,
      smtpUrl: undefined,
      auth: 'demo',
      clock: 'demo',
      metricsPort: undefined,
      logLevel: 'info',
      publicUrl: 'http://127.0.0.1:3000',
      oidc: undefined,
      production: false,
    });
  });

  it('are read from the environment', () => {
    const env = {
      ...OIDC,
      PORT: '8080',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://u:p@db/s',
      DATABASE_CONNECTIONS: '40',
      REDIS_URL: 'rediss://redis:6380/1',
      SMTP_URL: 'smtp://mail:25',
      METRICS_PORT: '9100',
      LOG_LEVEL: 'warn',
      PUBLIC_URL: 'https://sag.example.org/',
      MAIL_FROM: 'sag@example.org',
      NODE_ENV: 'production',
    };
    expect(readConfig(env)).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: 'postgres://u:p@db/s',
      databaseConnections: 40,
      redisUrl: 'rediss://redis:6380/1',
      smtpUrl: 'smtp://mail:25',
      auth: 'oidc',
      clock: 'system',
      metricsPort: 9100,
      logLevel: 'warn',
      publicUrl: 'https://sag.example.org',
      mailFrom: 'sag@example.org',
      oidc: { issuer: 'https://login.example.org/', audience: 'sagsudvalg', jwksUrl: 'https://login.example.org/jwks' },
      production: true,
    });
  });

  it.each(['redis+cluster://a:7000,b:7001', 'rediss+sentinel://:p@a,b/vagt'])('take several hosts of Redis: %s', (redisUrl) => {
    expect(readConfig({ REDIS_URL: redisUrl }).redisUrl).toBe(redisUrl);
  });

  it('take an empty value for none', () => {
    expect(readConfig({ PORT: '', REDIS_URL: ' ', AUTH: '' })).toMatchObject({ port: 3000, redisUrl: undefined, auth: 'demo' });
  });

  it('put an IPv6 host in brackets', () => {
    expect(readConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['METRICS_PORT', '1.5'],
    ['DATABASE_URL', 'mysql://db/s'],
    ['DATABASE_URL', 'db'],
    ['DATABASE_URL', 'postgres://u:p#w@db/s'],
    ['REDIS_URL', 'http://redis'],
    ['REDIS_URL', 'redis://u:p#w@redis'],
    ['REDIS_URL', 'redis+cluster://a:7000,b:x'],
    ['REDIS_URL', 'redis+sentinel://a:26379,b:26379'],
    ['SMTP_URL', 'mail:25'],
    ['AUTH', 'none'],
    ['CLOCK', 'fast'],
    ['LOG_LEVEL', 'loud'],
    ['PUBLIC_URL', 'ftp://x'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'a@b.dk\r\nBcc: c@d.dk'],
  ])('refuse %s=%s, and say which it is', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} must be `))]);
  });

  it('tell every fault at once, and no secret', () => {
    const faults = faultsOf({ PORT: 'x', DATABASE_URL: 'mysql://u:hemmelig@db', AUTH: 'oidc', CLOCK: 'later' });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'CLOCK',
      'OIDC_ISSUER',
      'OIDC_AUDIENCE',
      'OIDC_JWKS_URL',
    ]);
    expect(faults.join()).not.toContain('hemmelig');
  });

  it('accept the highest port', () => {
    expect(readConfig({ PORT: '65535', METRICS_PORT: '0' })).toMatchObject({ port: 65_535, metricsPort: 0 });
  });

  it.each(['OIDC_ISSUER', 'OIDC_JWKS_URL'])('refuse %s without protection, but on this machine', (name) => {
    expect(faultsOf({ ...OIDC, [name]: 'http://login.example.org' })).toHaveLength(1);
    expect(faultsOf({ ...OIDC, [name]: 'http://127.0.0.1:9000' })).toEqual([]);
    expect(faultsOf({ ...OIDC, [name]: 'http://[::1]:9000' })).toEqual([]);
  });
});

describe('the demo identity', () => {
  it.each(['0.0.0.0', '::', '192.168.1.5', '10.0.0.1', 'demo.example.org', '128.0.0.1'])('is refused on %s', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([expect.stringContaining('HOST')]);
    expect(faultsOf({ ...OIDC, HOST: host })).toEqual([]);
  });

  it.each(['127.0.0.1', '127.3.2.1', '::1', 'localhost', 'LOCALHOST'])('is allowed on %s', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([]);
  });

  it('is refused with NODE_ENV=production, where signing in is the default', () => {
    expect(faultsOf({ NODE_ENV: 'production', AUTH: 'demo' })).toEqual([expect.stringContaining('NODE_ENV=production')]);
    expect(readConfig({ ...OIDC, AUTH: undefined, NODE_ENV: 'production' }).auth).toBe('oidc');
    expect(readConfig({ AUTH: 'demo', NODE_ENV: 'development' }).auth).toBe('demo');
  });

  it('brings the demo clock, and signing in the real one', () => {
    expect(readConfig({ CLOCK: 'system' }).clock).toBe('system');
    expect(readConfig(OIDC).clock).toBe('system');
    expect(readConfig({ ...OIDC, CLOCK: 'demo' }).clock).toBe('demo');
  });
});

describe('a failpoint in the settings', () => {
  it('is taken on a machine that is not in production', () => {
    expect(faultsOf({ FAILPOINT: 'after-commit:3' })).toEqual([]);
  });

  it('is refused when it is no place in the code', () => {
    expect(faultsOf({ FAILPOINT: 'somewhere' })).toEqual([expect.stringContaining('FAILPOINT must be one of before-commit')]);
  });

  it('is refused in production', () => {
    const faults = faultsOf({ ...OIDC, NODE_ENV: 'production', FAILPOINT: 'after-commit' });
    expect(faults).toEqual([expect.stringContaining('refused with NODE_ENV=production')]);
  });
});

describe('a secret in a file', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function file(content: string): string {
    const path = join(folder, 'secret');
    writeFileSync(path, content);
    return path;
  }

  it.each([
    ['DATABASE_URL', 'postgres://u:p@db/s', 'databaseUrl'],
    ['REDIS_URL', 'redis://:p@redis', 'redisUrl'],
    ['SMTP_URL', 'smtps://u:p@mail', 'smtpUrl'],
  ] as const)('is read for %s, without the line break at its end', (name, secret, setting) => {
    expect(readConfig({ [`${name}_FILE`]: file(`${secret}\n`) })[setting]).toBe(secret);
  });

  it('is refused beside the setting itself', () => {
    expect(faultsOf({ REDIS_URL: 'redis://a', REDIS_URL_FILE: file('redis://b') })).toEqual([expect.stringContaining('both set')]);
  });

  it('is refused when it is empty, missing, or no address', () => {
    expect(faultsOf({ REDIS_URL_FILE: file('\n') })).toEqual(['REDIS_URL_FILE names an empty file']);
    expect(faultsOf({ REDIS_URL_FILE: join(folder, 'nothing') })).toEqual(['REDIS_URL_FILE names a file that cannot be read']);
    expect(faultsOf({ REDIS_URL_FILE: file('hemmelig') })).toEqual([expect.stringMatching(/^REDIS_URL must (?!.*hemmelig)/)]);
  });
});
