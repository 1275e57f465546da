import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { startApp } from '../support/processes.js';
import { createTestDatabase } from '../support/test-postgres.js';

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

const APPS = ['standalone', 'api', 'web', 'worker'] as const;
const NO_DATABASE = 'postgres://sagsudvalg:secret-word@127.0.0.1:1/sagsudvalg';

/** Runs a program that is expected to give up; its first word on standard error is what people read. */
async function run(app: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const main = join(process.cwd(), `dist/apps/${app}/src/main.js`);
  const options = { env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env }, timeout: 20_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [main], options, (fault, _out, said) => resolve({ code: fault?.code ?? 0, said }));
  });
}

describe('a process', () => {
  it.each(APPS)(
    '%s ends with 1 and names the settings that cannot be used',
    async (app) => {
      const [open, production, port] = await Promise.all([
        run(app, { HOST: '0.0.0.0' }),
        run(app, { NODE_ENV: 'production', AUTH: 'demo' }),
        run(app, { PORT: 'x', REDIS_URL: 'http://x' }),
      ]);
      expect([open.code, production.code, port.code]).toEqual([1, 1, 1]);
      expect(open.said).toMatch(/^The settings cannot be used:\n {2}- AUTH=demo .* HOST must be a loopback address/);
      expect(production.said).toMatch(/^The settings cannot be used:\n {2}- AUTH=demo .* NODE_ENV=production/);
      expect(port.said).toMatch(/^The settings cannot be used:\n {2}- PORT must .*\n {2}- REDIS_URL must /);
    },
    60_000,
  );

  it.each(['api', 'web', 'worker'])(
    '%s says that it needs a database, and when it is away',
    async (app) => {
      const [none, away] = await Promise.all([run(app, {}), run(app, { DATABASE_URL: NO_DATABASE })]);
      expect([none.code, away.code]).toEqual([1, 1]);
      expect(none.said).toMatch(/^The settings cannot be used:\n {2}- DATABASE_URL must name the database/);
      expect(away.said).toBe('The process cannot start: connect ECONNREFUSED 127.0.0.1:1\n');
    },
    60_000,
  );

  it('that serves pages lets them use their own style sheet and nothing else, and ends with 0 when asked to', async () => {
    const database = await createTestDatabase();
    const web = await startApp('web', { DATABASE_URL: database.url });
    const page = await fetch(web.url);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect([page.status, (await fetch(`${web.url}/log-ind`)).status]).toEqual([200, 200]);
    expect(policy).toMatch(/^default-src 'none'; style-src 'self'; /);
    expect((await fetch(`${web.url}/findes-ikke`)).headers.get('content-security-policy')).not.toContain('style-src');
    expect(await web.stop()).toBe(0);
    await database.drop();
  }, 60_000);
});
