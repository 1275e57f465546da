import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, signIn } from './client.js';
import { startApp } from './processes.js';
import { createTestDatabase } from './test-postgres.js';

/** The API alone on a database of its own: nothing happens but what is asked. */
export interface ApiSetting {
  readonly urls: readonly string[];
  readonly databaseUrl: string;
  /** A client for a persona, signed in once. */
  readonly as: (persona: string) => Promise<Client>;
  readonly stop: () => Promise<void>;
}

/** Starts it; `stop` fails when the process does not end well. */
export async function startApi(): Promise<ApiSetting> {
  return startOwn('api');
}

/** Starts the API, or everything in one process, on a database and a data folder of its own. */
export async function startOwn(app: 'api' | 'standalone'): Promise<ApiSetting & { readonly dataDir: string }> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  const running = await startApp(app, { DATABASE_URL: database.url, DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '100000' });
  const urls = [running.url];
  const clients = new Map<string, Promise<Client>>();
  const as = (persona: string): Promise<Client> => {
    const client = clients.get(persona) ?? signIn(urls, persona);
    clients.set(persona, client);
    return client;
  };
  const stop = async (): Promise<void> => {
    const code = await running.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the process ended with ${String(code)}`);
  };
  return { urls, databaseUrl: database.url, dataDir, as, stop };
}
