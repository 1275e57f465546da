import { printable } from './printable.js';
import { readConfig } from './read-config.js';

describe('the settings as printed', () => {
  it('star every password and keep the rest', () => {
    const config = readConfig({
      DATABASE_URL: 'postgres://sag:hemmelig-1@db:5432/sag?sslmode=require&sslpassword=hemmelig-2&password=hemmelig-3',
      REDIS_URL: 'redis://:hemmelig-4@redis:6379/2',
      SMTP_URL: 'smtps://post:hemmelig-5@mail.example.org',
    });
    const shown = printable(config);
    expect(JSON.stringify(shown)).not.toContain('hemmelig');
    expect(shown).toMatchObject({
      databaseUrl: 'postgres://sag:***@db:5432/sag?sslmode=require&sslpassword=***&password=***',
      redisUrl: 'redis://:***@redis:6379/2',
      smtpUrl: 'smtps://post:***@mail.example.org',
    });
  });

  it.each([
    ['rediss+cluster://sag:hemmelig-1@a:7000,b:7001,[::1]:7002', 'rediss+cluster://sag:***@a:7000,b:7001,[::1]:7002'],
    [
      'redis+sentinel://:hemmelig-1@a,b:26380/vagt/2?sentinelPassword=hemmelig-2',
      'redis+sentinel://:***@a,b:26380/vagt/2?sentinelPassword=***',
    ],
    ['redis+cluster://a:7000,b:7001', 'redis+cluster://a:7000,b:7001'],
    ['redis://:hem@melig@redis', 'redis://:***@redis'],
  ])('name every host of Redis and no password: %s', (redisUrl, shown) => {
    expect(printable(readConfig({ REDIS_URL: redisUrl }))).toMatchObject({ redisUrl: shown });
  });

  it('show what is not set as null, and name every setting', () => {
    const config = readConfig({});
    expect(printable(config)).toMatchObject({ databaseUrl: null, redisUrl: null, smtpUrl: null, oidc: null, metricsPort: null });
    expect(Object.keys(printable(config)).sort()).toEqual(Object.keys(config).sort());
  });
});
