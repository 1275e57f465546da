import type { Comparison } from '../measuring/comparison.js';
import type { Variant } from '../measuring/sample.js';
import { exampleOf } from '../../support/examples.js';
import type { RunningApp } from '../../support/processes.js';
import { openApi, peopleOf, sendCases, type People } from '../setting/api.js';
import { appendFirstByHand, insertThree, makeRawTables, openByHand } from '../setting/by-hand.js';
import { NOTE, typicalAppends } from '../setting/casework.js';
import { again } from '../setting/case-copies.js';
import { connections, requestOf } from '../setting/keep-alive.js';
import type { Place } from '../setting/place.js';

const CALLERS = [1, 8, 32] as const;
const BOUND = 1.25;

/**
 * C1: a command from HTTP to commit. A note, each caller on a case of its own, is held against BEGIN, three inserts into
 * bare tables, COMMIT; a new case against its rows in the tables of the product in one hand-written statement.
 */
export async function* fullCommand(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('full_command');
  const typical = await typicalAppends(place, url);
  const pool = openByHand(place, url);
  await makeRawTables(pool);
  const app = await openApi(place, url);
  const people = await peopleOf(app);
  for (const callers of CALLERS) {
    yield {
      ...{ figure: 'C1', label: `note ${callers}`, callers, bound: BOUND },
      ours: await noting(place, app, people, callers),
      against: { work: () => insertThree(pool, typical.next) },
    };
  }
  for (const callers of CALLERS) {
    const first = again(typical.first);
    yield {
      ...{ figure: 'C1', label: `submit ${callers}`, callers, bound: BOUND },
      ours: await submitting(place, app, people, callers),
      against: { work: () => appendFirstByHand(pool, first()) },
    };
  }
}

async function noting(place: Place, app: RunningApp, people: People, callers: number): Promise<Variant> {
  const lines = await connections(place, app.url, callers);
  const cases = await sendCases(people, callers);
  const { token } = people.secretariat;
  const requests = cases.map((id) => requestOf({ method: 'POST', path: `/api/v1/cases/${id}/note`, token, body: { text: NOTE } }));
  const work = async (caller: number): Promise<void> => lines[caller]?.ask(requests[caller] ?? Buffer.alloc(0), 200);
  return { work, nodes: [app.pid] };
}

async function submitting(place: Place, app: RunningApp, people: People, callers: number): Promise<Variant> {
  const lines = await connections(place, app.url, callers);
  const { token } = people.siri;
  const body = exampleOf('work-permit-opinion');
  const request = requestOf({ method: 'POST', path: '/api/v1/cases/work-permit-opinion', token, body });
  const work = async (caller: number): Promise<void> => lines[caller]?.ask(request, 201);
  return { work, nodes: [app.pid] };
}
