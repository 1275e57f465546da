import { exampleOf } from '../../support/examples.js';
import type { RunningApp } from '../../support/processes.js';
import type { Variant } from '../measuring/sample.js';
import type { People } from './api.js';
import { NOTE } from './casework.js';
import { connections, requestOf } from './keep-alive.js';
import type { Place } from './place.js';

/** An application that takes commands to cases over HTTP, and where. */
export interface Commanded {
  readonly app: RunningApp;
  readonly people: People;
  readonly path: string;
}

/** Notes over HTTP, each caller on a case of its own. */
export async function noting(place: Place, { app, people, path }: Commanded, callers: number): Promise<Variant> {
  const lines = await connections(place, app.url, callers);
  const ids = await received(people, path, callers);
  const { token } = people.secretariat;
  const requests = ids.map((id) => requestOf({ method: 'POST', path: `${path}/${id}/note`, token, body: { text: NOTE } }));
  const work = async (caller: number): Promise<void> => lines[caller]?.ask(requests[caller] ?? Buffer.alloc(0), 200);
  return { work, nodes: [app.pid] };
}

/** New cases over HTTP. */
export async function submitting(place: Place, { app, people, path }: Commanded, callers: number): Promise<Variant> {
  const lines = await connections(place, app.url, callers);
  const { token } = people.siri;
  const request = requestOf({ method: 'POST', path: `${path}/work-permit-opinion`, token, body: exampleOf('work-permit-opinion') });
  const work = async (caller: number): Promise<void> => lines[caller]?.ask(request, 201);
  return { work, nodes: [app.pid] };
}

async function received({ siri }: People, path: string, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const { status, body } = await siri.post<{ readonly id: string }>(`${path}/work-permit-opinion`, exampleOf('work-permit-opinion'));
    if (status !== 201) throw new Error(`A case was not taken: ${JSON.stringify(body)}`);
    ids.push(body.id);
  }
  return ids;
}
