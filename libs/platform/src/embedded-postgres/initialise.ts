import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { program, type Binaries } from './binaries.js';
import { giveTo } from './ownership.js';
import { runAsChosen, type RunAs } from './run-as.js';

const PASSWORD_FILE = 'superuser-password';

/** The name of the superuser of an embedded server. */
export const SUPERUSER = 'postgres';

/**
 * Makes a data folder with a random superuser password: in a side folder first, then renamed, so that it is there whole or not at all.
 * @throws with what initdb said when it fails.
 */
export async function initialise(binaries: Binaries, runAs: RunAs, folder: string, durable: boolean): Promise<void> {
  const side = await mkdtemp(`${folder}.new-`);
  try {
    const made = join(side, 'data');
    const secret = join(side, PASSWORD_FILE);
    await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await giveTo(runAs, side);
    await runAsChosen(
      runAs,
      program(binaries, 'initdb'),
      [...initdbArguments(binaries.major, made, secret), ...(durable ? [] : ['--no-sync'])],
      side,
    );
    await rename(secret, join(made, PASSWORD_FILE));
    await rename(made, folder);
  } finally {
    await rm(side, { recursive: true, force: true });
  }
}

/** Reads the superuser's password from a data folder. @throws when the folder was not made by `initialise`. */
export async function readPassword(folder: string): Promise<string> {
  const path = join(folder, PASSWORD_FILE);
  await chmod(path, 0o600);
  return (await readFile(path, 'utf8')).trim();
}

/** Character classes of all Unicode without a locale of the machine: built in from version 17 on, before that the system's own. */
function localeArguments(major: number): readonly string[] {
  return major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C.UTF-8'];
}

function initdbArguments(major: number, folder: string, secret: string): readonly string[] {
  const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${secret}`];
  return ['-D', folder, '--encoding=UTF8', ...localeArguments(major), ...access, '--no-instructions'];
}
