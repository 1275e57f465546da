import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NAMESPACE = ['--user', '--map-user=65534', '--map-group=65534'];

/** How PostgreSQL's programs are run: as ourselves, as ourselves inside a user namespace, or as another user. */
export type RunAs =
  { readonly kind: 'self' } | { readonly kind: 'namespace' } | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

/** A program with its arguments and the identity to spawn it with. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/**
 * Chooses how to run PostgreSQL, which refuses to be root: root takes a user namespace, else the user postgres or nobody.
 * @throws when root may make no user namespace and the machine has neither user.
 */
export async function chooseRunAs(): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  if (await namespaceWorks()) return { kind: 'namespace' };
  const accounts = await readFile('/etc/passwd', 'utf8');
  const user = accountIn(accounts, 'postgres') ?? accountIn(accounts, 'nobody');
  if (user === undefined) throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.');
  return { kind: 'user', ...user };
}

/** Wraps a program so that it runs as chosen; a wrapped program keeps the process id that spawn reports. */
export function commandAs(runAs: RunAs, file: string, args: readonly string[]): Command {
  if (runAs.kind === 'namespace') return { file: 'unshare', args: [...NAMESPACE, file, ...args], identity: {} };
  if (runAs.kind === 'user') return { file, args, identity: { uid: runAs.uid, gid: runAs.gid } };
  return { file, args, identity: {} };
}

/** Runs a program as chosen until it ends. @throws with what it wrote to standard error when it fails. */
export async function runAsChosen(runAs: RunAs, file: string, args: readonly string[], cwd = '/'): Promise<string> {
  const command = commandAs(runAs, file, args);
  const { stdout } = await run(command.file, [...command.args], { cwd, ...command.identity });
  return stdout;
}

async function namespaceWorks(): Promise<boolean> {
  return run('unshare', [...NAMESPACE, 'true']).then(
    () => true,
    () => false,
  );
}

function accountIn(accounts: string, name: string): { readonly uid: number; readonly gid: number } | undefined {
  const fields = accounts.split('\n').map((line) => line.split(':'));
  const account = fields.find((field) => field[0] === name);
  return account === undefined ? undefined : { uid: Number(account[2]), gid: Number(account[3]) };
}
