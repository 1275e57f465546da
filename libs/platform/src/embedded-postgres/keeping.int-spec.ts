import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../testing.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { type KeptPostgres, keepEmbeddedPostgres } from './keeping.js';
import { readPostmasterPid } from './postmaster-pid.js';
import { isAlive } from './processes.js';

describe('an embedded PostgreSQL that is kept', () => {
  let dataDir: string;
  let kept: KeptPostgres;
  let said: string[];

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kept-'));
    await chmod(dataDir, 0o711);
    said = [];
    kept = await keepEmbeddedPostgres(options(), (words) => said.push(words));
  });

  afterEach(async () => {
    await kept.release();
    await rm(dataDir, { recursive: true, force: true });
  });

  const options = () => ({ dataDir, durable: true, database: 'cases' });

  const pid = async (): Promise<number> => (await readPostmasterPid(join(dataDir, 'postgres-18')))?.pid ?? 0;

  async function answer(sql = 'select 42 as answer'): Promise<unknown> {
    const client = new Client({ connectionString: kept.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows[0];
    } finally {
      await client.end();
    }
  }

  const isBack = () => eventually(() => said.includes('The database was gone and is back'));

  it('is there again under the same address when its server was killed', async () => {
    await answer('create table note as select 42 as answer');
    const before = await pid();
    process.kill(before, 'SIGKILL');
    await isBack();
    await expect(answer('select answer from note')).resolves.toEqual({ answer: 42 });
    expect(await pid()).not.toBe(before);
  }, 60_000);

  it('stays in use through a restart of the server by itself, so that nobody else stops it', async () => {
    const { pid: session } = (await answer('select pid from pg_stat_activity where backend_type = $$checkpointer$$')) as { pid: number };
    const before = await pid();
    process.kill(session, 'SIGKILL');
    await isBack();
    const other = await startEmbeddedPostgres(options());
    await (
      await other.use()
    )();
    await expect(answer()).resolves.toEqual({ answer: 42 });
    expect(await pid()).toBe(before);
  }, 60_000);

  it('is not started again once it is let go of', async () => {
    const before = await pid();
    await kept.release();
    expect(await isAlive(before)).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await pid()).toBe(0);
    expect(said).toEqual([]);
    await expect(kept.release()).resolves.toBeUndefined();
  }, 60_000);

  it('that cannot be started again is told of once, and begun again when it can', async () => {
    const { url } = kept;
    await chmod(join(dataDir, 'postgres-18'), 0o777);
    process.kill(await pid(), 'SIGKILL');
    await eventually(() => said.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(said).toEqual([expect.stringMatching(/^The database is gone and cannot be started again: .*permissions/s)]);
    await chmod(join(dataDir, 'postgres-18'), 0o700);
    await isBack();
    expect(kept.url).toBe(url);
    await expect(answer()).resolves.toEqual({ answer: 42 });
  }, 60_000);
});
