import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Email } from 'postal-mime';
import type { ApiSetting } from './api-setting.js';
import { mailsAbout } from './case-story.js';
import { signIn, type Client } from './client.js';
import { startApp } from './processes.js';
import { createTestDatabase } from './test-postgres.js';

/** Everything in one process on a database of its own: what is owed is sent, and what is due happens. */
export interface WholeSetting extends ApiSetting {
  /** The mails written so far about a case, by its number. */
  readonly mailsAbout: (number: string) => Promise<readonly Email[]>;
}

/** Starts it; `stop` fails when the process does not end well. */
export async function startWhole(): Promise<WholeSetting> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  const app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '100000' });
  const urls = [app.url];
  const clients = new Map<string, Promise<Client>>();
  const as = (persona: string): Promise<Client> => {
    const client = clients.get(persona) ?? signIn(urls, persona);
    clients.set(persona, client);
    return client;
  };
  const stop = async (): Promise<void> => {
    const code = await app.stop();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the process ended with ${String(code)}`);
  };
  return { urls, databaseUrl: database.url, as, stop, mailsAbout: (number) => mailsAbout(dataDir, number) };
}
