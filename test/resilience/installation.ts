import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/embedded-postgres.js';
import { createTestDatabase } from '../support/test-postgres.js';
import { KeptProcess, type Part } from './kept-process.js';

/** Where an installation keeps its data. `url` is what its processes use, `directUrl` what the test looks into. */
export interface Storage {
  readonly url: string;
  readonly directUrl: string;
  readonly drop: () => Promise<void>;
}

/** Processes that work on one database and one data folder, each started again when it ends. */
export interface Installation {
  readonly dataDir: string;
  readonly directUrl: string;
  readonly processes: readonly KeptProcess[];
  /** Where it can be asked now. */
  readonly urls: () => readonly string[];
  readonly isRemoved: () => boolean;
  /** Ends every process in good order, then removes the data. @throws when one did not end well */
  readonly remove: () => Promise<void>;
}

const PATIENT = { RATE_LIMIT_PER_MINUTE: '1000000', RATE_LIMIT_AT_ONCE: '1000000' };

/** A database of the test's own on the server of the test run. */
export async function testStorage(): Promise<Storage> {
  const { url, drop } = await createTestDatabase();
  return { url, directUrl: url, drop };
}

/** Starts an installation of these parts. */
export async function install(parts: readonly Part[], storage: Storage, env: Env = {}): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  const remove = async (): Promise<void> => {
    await storage.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const processes = await started(parts, { DATABASE_URL: storage.url, DATA_DIR: dataDir, ...env }, remove);
  return installed(processes, { dataDir, directUrl: storage.directUrl, remove });
}

/** Starts the product as one process that brings its own database, in a data folder that is there already and stays. */
export async function installAlone(dataDir: string): Promise<Installation> {
  const processes = await started(['standalone'], { DATA_DIR: dataDir }, () => Promise.resolve());
  const { url } = await startEmbeddedPostgres({ dataDir, durable: true, database: 'sagsudvalg' });
  return installed(processes, { dataDir, directUrl: url, remove: () => Promise.resolve() });
}

type Env = Readonly<Record<string, string>>;

interface Place {
  readonly dataDir: string;
  readonly directUrl: string;
  readonly remove: () => Promise<void>;
}

async function started(parts: readonly Part[], env: Env, remove: () => Promise<void>): Promise<readonly KeptProcess[]> {
  const processes = parts.map((part) => new KeptProcess(part, { ...PATIENT, ...env }));
  await Promise.all(processes.map((process) => process.start()));
  if (processes.every(({ pid }) => pid !== undefined)) return processes;
  await Promise.all(processes.map((process) => process.stop()));
  await remove();
  throw new Error(`a process did not start:\n${wordsOf(processes)}`);
}

function installed(processes: readonly KeptProcess[], place: Place): Installation {
  let isRemoved = false;
  const remove = async (): Promise<void> => {
    isRemoved = true;
    const codes = await Promise.all(processes.map((process) => process.stop()));
    await place.remove();
    if (codes.some((code) => code !== 0)) throw new Error(`a process did not end well: ${codes.join(' ')}\n${wordsOf(processes)}`);
  };
  const urls = (): readonly string[] => processes.flatMap(({ url }) => url ?? []);
  return { dataDir: place.dataDir, directUrl: place.directUrl, processes, urls, isRemoved: () => isRemoved, remove };
}

function wordsOf(processes: readonly KeptProcess[]): string {
  return processes.flatMap(({ lastWords }) => lastWords.slice(-1)).join('\n');
}
