import type { Count } from '../measuring/report.js';
import { openApi, peopleOf, sendCases } from '../setting/api.js';
import { openByHand } from '../setting/by-hand.js';
import { NOTE } from '../setting/casework.js';
import type { Place } from '../setting/place.js';
import { statementsOf } from '../setting/statements.js';

const BOUND = 2;

/** N1: what a command over HTTP sends to PostgreSQL, when its process has done such a thing before. */
export async function* statementsPerCommand(place: Place): AsyncGenerator<Count> {
  const url = await place.database('statements_per_command');
  const pool = openByHand(place, url);
  const people = await peopleOf(await openApi(place, url));
  const [id = ''] = await sendCases(people, 2);
  const note = (): Promise<unknown> => people.secretariat.post(`cases/${id}/note`, { text: NOTE });
  await note();
  yield counted('note', await statementsOf(place, pool, note));
  yield counted('submit', await statementsOf(place, pool, () => sendCases(people, 1)));
  yield counted('read', await statementsOf(place, pool, () => people.secretariat.get(`cases/${id}`)));
}

function counted(label: string, names: readonly string[]): Count {
  return { figure: 'N1', label, count: names.length, bound: BOUND, good: names.length <= BOUND, names };
}
