import type { Actor } from '#kernel';
import { SignJWT } from 'jose';
import { randomBytes } from 'node:crypto';
import { secretariat } from '../../support/case-actors.js';
import { siri } from '../../support/casework-setting.js';
import { clientWith } from '../../support/client.js';
import { startProcess } from '../../support/processes.js';
import type { Commanded } from './commands.js';
import type { Place } from './place.js';

/** The ordinary application as a process of its own, on a database of its own, and those who work with it. */
export async function openPeer(place: Place): Promise<Commanded> {
  const key = randomBytes(32).toString('hex');
  const url = await place.emptyDatabase('peer');
  const app = await startProcess(['dist/test/bench/peer/main.js'], process.cwd(), { DATABASE_URL: url, PEER_KEY: key });
  place.atEnd(() => app.stop());
  const client = async (actor: Actor) => clientWith([app.url], await tokenOf(actor, key));
  return { app, path: '/cases', people: { siri: await client(siri), secretariat: await client(secretariat) } };
}

function tokenOf(actor: Actor, key: string): Promise<string> {
  return new SignJWT({ actor }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h').sign(new TextEncoder().encode(key));
}
