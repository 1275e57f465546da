import { readConfig } from '#platform';
import { exampleOf } from '../../support/examples.js';
import { type Client, signIn } from '../../support/client.js';
import { type RunningApp, startProcess } from '../../support/processes.js';
import type { Place } from './place.js';

const NO_LIMIT = '999999999';

/** The API as a process of its own on a database, with the connections it has by default; its limits are out of the way. */
export async function openApi(place: Place, databaseUrl: string): Promise<RunningApp> {
  const limits = { RATE_LIMIT_PER_MINUTE: NO_LIMIT, RATE_LIMIT_AT_ONCE: NO_LIMIT };
  const { profile } = place.options;
  const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const settings = {
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: String(readConfig({}).databaseConnections),
    DATA_DIR: place.folder,
    ...limits,
  };
  const app = await startProcess([...flags, 'dist/apps/api/src/main.js'], process.cwd(), settings);
  place.atEnd(() => app.stop());
  return app;
}

/** Two who work on cases: an agency that sends them, and the secretariat. */
export interface People {
  readonly siri: Client;
  readonly secretariat: Client;
}

/** Signs them in. */
export async function peopleOf({ url }: RunningApp): Promise<People> {
  const [siri, secretariat] = await Promise.all([signIn([url], 'siri'), signIn([url], 'secretariat')]);
  return { siri, secretariat };
}

/** Sends so many cases and answers their ids. */
export async function sendCases({ siri }: People, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    const { status, body } = await siri.post<{ readonly id: string }>('cases/work-permit-opinion', exampleOf('work-permit-opinion'));
    if (status !== 201) throw new Error(`A case was not taken: ${JSON.stringify(body)}`);
    ids.push(body.id);
  }
  return ids;
}
