import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBinaries, program } from '../../libs/platform/src/embedded-postgres/binaries.js';
import { giveTo } from '../../libs/platform/src/embedded-postgres/ownership.js';
import { chooseRunAs, commandAs } from '../../libs/platform/src/embedded-postgres/run-as.js';
import { serverArguments } from '../../libs/platform/src/embedded-postgres/settings.js';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import { freePorts } from './redis-process.js';

/** A server that follows another, until it is told to take its place. */
export class Standby {
  private constructor(
    readonly url: string,
    private readonly primary: string,
    private readonly process: ChildProcess,
  ) {}

  /** Starts a copy of the data of a primary, made while that was stopped, to follow it from now on. */
  static async start(folder: string, primaryUrl: string): Promise<Standby> {
    await writeFile(join(folder, 'standby.signal'), '');
    const { username, password, port: primaryPort } = new URL(primaryUrl);
    const primary = `host=127.0.0.1 port=${primaryPort} user=${username} password=${password} application_name=standby`;
    await appendFile(join(folder, 'postgresql.auto.conf'), `primary_conninfo = '${primary}'\nwal_retrieve_retry_interval = '200ms'\n`);
    const [port = 0] = await freePorts(1);
    const server = await launch(folder, port);
    const url = new URL(primaryUrl);
    url.port = String(port);
    const standby = new Standby(url.href, primary, server);
    await eventually(() => standby.answers(), Boolean, 60_000);
    return standby;
  }

  /** Takes the place of the server that it followed. */
  async promote(): Promise<void> {
    await withClient(this.url, (client) => client.query('select pg_promote(true, 60)'));
  }

  /** Takes in nothing more of what the primary writes. */
  async leave(): Promise<void> {
    await this.follow('');
    await eventually(
      () => this.receivers(),
      (count) => count === 0,
    );
  }

  /** Takes it in again, and what was missed. */
  async rejoin(): Promise<void> {
    await this.follow(this.primary);
    await eventually(
      () => this.receivers(),
      (count) => count === 1,
    );
  }

  /** Ends it, sessions and all. */
  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    if (this.process.kill('SIGINT')) await ended;
  }

  private async follow(primary: string): Promise<void> {
    await withClient(this.url, async (client) => {
      await client.query(`alter system set primary_conninfo = '${primary}'`);
      await client.query('select pg_reload_conf()');
    });
  }

  private async receivers(): Promise<number> {
    const { rowCount } = await withClient(this.url, (client) => client.query('select from pg_stat_wal_receiver'));
    return rowCount ?? 0;
  }

  private async answers(): Promise<boolean> {
    return this.receivers().then(
      () => true,
      () => false,
    );
  }
}

/** Ends a server as a machine ends that loses its power: the processes of its sessions with it, in the same instant. */
export async function cutPower(pid: number): Promise<void> {
  process.kill(pid, 'SIGSTOP');
  const children = (await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')).trim().split(' ').map(Number);
  for (const each of [...children, pid]) process.kill(each, 'SIGKILL');
}

async function launch(folder: string, port: number): Promise<ChildProcess> {
  const runAs = await chooseRunAs();
  await giveTo(runAs, folder);
  const binaries = await findBinaries(runAs, [], () => undefined);
  const { file, args, identity } = commandAs(runAs, program(binaries, 'postgres'), serverArguments(folder, port, true));
  const log = await open(`${folder}.log`, 'a', 0o600);
  const server = spawn(file, [...args], { cwd: folder, stdio: ['ignore', log.fd, log.fd], ...identity });
  await once(server, 'spawn');
  await log.close();
  return server;
}
