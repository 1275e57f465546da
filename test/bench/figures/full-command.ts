import type { Comparison } from '../measuring/comparison.js';
import { openApi, peopleOf } from '../setting/api.js';
import { appendFirstByHand, insertThree, makeRawTables, openByHand } from '../setting/by-hand.js';
import { again } from '../setting/case-copies.js';
import { typicalAppends } from '../setting/casework.js';
import { noting, submitting } from '../setting/commands.js';
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
  const ours = { app, people: await peopleOf(app), path: '/api/v1/cases' };
  for (const callers of CALLERS) {
    yield {
      ...{ figure: 'C1', label: `note ${callers}`, callers, bound: BOUND },
      ours: await noting(place, ours, callers),
      against: { work: () => insertThree(pool, typical.next) },
    };
  }
  for (const callers of CALLERS) {
    const first = again(typical.first);
    yield {
      ...{ figure: 'C1', label: `submit ${callers}`, callers, bound: BOUND },
      ours: await submitting(place, ours, callers),
      against: { work: () => appendFirstByHand(pool, first()) },
    };
  }
}
