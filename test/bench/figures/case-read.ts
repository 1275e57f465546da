import { startProcess } from '../../support/processes.js';
import type { Comparison } from '../measuring/comparison.js';
import type { Variant } from '../measuring/sample.js';
import { openApi, peopleOf, sendCases } from '../setting/api.js';
import { connections, requestOf } from '../setting/keep-alive.js';
import type { Place } from '../setting/place.js';

const CALLERS = [1, 8, 32] as const;
const CASES = 32;
const BOUND = 1.5;

/** H1: a case read over HTTP by somebody signed in, against a bare server that looks it up. */
export async function* caseRead(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('case_read');
  const app = await openApi(place, url);
  const bare = await startProcess(['dist/test/bench/bare-fastify.js'], process.cwd(), { DATABASE_URL: url });
  place.atEnd(() => bare.stop());
  const people = await peopleOf(app);
  const cases = await sendCases(people, CASES);
  const { token } = people.secretariat;
  const reading = async (server: typeof app, requests: readonly Buffer[], callers: number): Promise<Variant> => {
    const lines = await connections(place, server.url, callers);
    const work = async (caller: number): Promise<void> => lines[caller]?.ask(requests[caller] ?? Buffer.alloc(0), 200);
    return { work, nodes: [server.pid] };
  };
  const ours = cases.map((id) => requestOf({ method: 'GET', path: `/api/v1/cases/${id}`, token }));
  const against = cases.map((id) => requestOf({ method: 'GET', path: `/cases/${id}` }));
  for (const callers of CALLERS) {
    yield {
      ...{ figure: 'H1', label: `${callers}`, callers, bound: BOUND },
      ours: await reading(app, ours, callers),
      against: await reading(bare, against, callers),
    };
  }
}
