import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { compileForNode, startInChild, type Starter } from '../../../../test/support/embedded-starter.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { pidFileOf, readPostmasterPid } from './postmaster-pid.js';
import { holdersOf, isAlive } from './processes.js';

async function query(url: string, sql: string): Promise<readonly unknown[][]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

async function ended(pid: number): Promise<void> {
  while (await isAlive(pid)) await sleep(20);
}

describe('an embedded PostgreSQL', () => {
  let starter: Starter;
  let dataDir: string;
  let folder: string;

  const start = (durable = false): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, durable, database: 'cases' });

  beforeAll(async () => {
    starter = await compileForNode();
  });

  afterAll(() => starter.remove());

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'embedded-'));
    await chmod(dataDir, 0o711);
    folder = join(dataDir, 'postgres-18');
  });

  afterEach(async () => {
    const left = await readPostmasterPid(folder).catch(() => undefined);
    if (left !== undefined && (await holdersOf(folder)).some(({ pid }) => pid === left.pid)) {
      process.kill(left.pid, 'SIGQUIT');
      await ended(left.pid);
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  it('goes to another port when another has taken its own meanwhile', async () => {
    const first = await start();
    await first.stop();
    const taken = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    await once(taken, 'listening');
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    expect(await query(second.url, 'select 42')).toEqual([[42]]);
    taken.close();
  });

  it('makes the database that is asked for and keeps what is written through a stop', async () => {
    const first = await start();
    await query(first.url, 'create table note as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select answer, current_database() from note')).toEqual([[42, 'cases']]);
    expect([first.adopted, second.adopted]).toEqual([false, false]);
    expect(second.url).toBe(first.url);
  });

  it('is reached from this machine only, and with its password only', async () => {
    const { url } = await start();
    const settings = `select current_setting('listen_addresses'), current_setting('unix_socket_directories')`;
    expect(await query(url, settings)).toEqual([['127.0.0.1', '']]);
    expect((await stat(join(folder, 'superuser-password'))).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('knows Danish letters without any locale of the machine', async () => {
    const { url } = await start();
    expect(await query(url, `select lower('ÆØÅ'), to_tsvector('danish', 'Ålborg')::text`)).toEqual([['æøå', `'ålborg':1`]]);
  });

  it.each([
    [true, 'on'],
    [false, 'off'],
  ])('that is asked to be durable: %s has its safeguards %s', async (durable, state) => {
    const { url } = await start(durable);
    const settings = `select current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes')`;
    expect(await query(url, settings)).toEqual([[state, state, state]]);
  });

  it('does not pass for durable when it was started otherwise', async () => {
    await start(false);
    await expect(start(true)).rejects.toThrow('without durability');
  });

  it('survives kill -9 of the process that started it, and is adopted by the next', async () => {
    const parent = await startInChild(starter, dataDir);
    await query(parent.url, 'create table note as select 42 as answer');
    parent.process.kill('SIGKILL');
    await ended(parent.process.pid ?? 0);
    const found = await start();
    expect({ adopted: found.adopted, pid: found.pid, url: found.url }).toEqual({ adopted: true, pid: parent.pid, url: parent.url });
    expect(await query(found.url, 'select answer from note')).toEqual([[42]]);
  });

  it('recovers what was committed when it is itself killed with -9', async () => {
    const first = await start(true);
    await query(first.url, 'create table note as select 42 as answer');
    process.kill(first.pid, 'SIGKILL');
    const second = await start(true);
    expect([second.adopted, second.pid === first.pid]).toEqual([false, false]);
    expect(await query(second.url, 'select answer from note')).toEqual([[42]]);
  });

  it('starts beside a stale pid file that says ready and names a living stranger', async () => {
    await (await start()).stop();
    const stale = [process.pid, folder, 1795000000, 5432, '', '127.0.0.1', '  1234567   98304', 'ready   ', ''];
    await writeFile(pidFileOf(folder), stale.join('\n'));
    const { adopted, url } = await start();
    expect(adopted).toBe(false);
    expect(await query(url, 'select 1')).toEqual([[1]]);
  });

  it('leaves a stale pid file alone while any process works in the data folder', async () => {
    await (await start()).stop();
    await writeFile(pidFileOf(folder), `${String(2 ** 22 + 1)}\n`);
    const holder = spawn('sleep', ['60'], { cwd: folder, stdio: 'ignore' });
    const starting = start();
    await sleep(700);
    expect((await readPostmasterPid(folder))?.pid).toBe(2 ** 22 + 1);
    holder.kill('SIGKILL');
    expect((await starting).adopted).toBe(false);
  });

  it('is one server when three processes start it at the same time', async () => {
    const found = await Promise.all([startInChild(starter, dataDir), startInChild(starter, dataDir), start()]);
    expect(new Set(found.map(({ url }) => url)).size).toBe(1);
    expect(found.map(({ adopted }) => adopted).sort()).toEqual([false, true, true]);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres-18', 'postgres-18.log']);
  });

  it('is gone after a stop, sessions and all, and stopping again does nothing', async () => {
    const server = await start();
    const session = new Client({ connectionString: server.url });
    const broken = new Promise((resolve) => session.on('error', resolve));
    await session.connect();
    await server.stop();
    await broken;
    await server.stop();
    expect(await isAlive(server.pid)).toBe(false);
    expect(await holdersOf(folder)).toEqual([]);
  });

  it('runs until the last of those who use it has left', async () => {
    const [first, second] = [await start(), await start()];
    const [leaveFirst, leaveSecond] = [await first.use(), await second.use()];
    await leaveFirst();
    await leaveFirst();
    expect(await query(second.url, 'select 1')).toEqual([[1]]);
    await leaveSecond();
    expect(await isAlive(second.pid)).toBe(false);
  });

  it('runs whether or not this machine offers user namespaces', async () => {
    const server = await startInChild(starter, dataDir, { PATH: '/nowhere' });
    expect(await query(server.url, 'select 1')).toEqual([[1]]);
  });

  it('says what its log says when it cannot start', async () => {
    await (await start()).stop();
    await appendFile(join(folder, 'postgresql.conf'), 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow('unrecognized configuration parameter "no_such_setting"');
  });

  it('refuses data of a version it has no programs for', async () => {
    await mkdir(join(dataDir, 'postgres-9'));
    await expect(start()).rejects.toThrow('PostgreSQL 9, which made the data folder');
  });
});
