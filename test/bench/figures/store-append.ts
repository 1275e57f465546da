import { v7 } from 'uuid';
import type { CaseStore } from '#casework';
import type { Comparison } from '../measuring/comparison.js';
import type { Variant } from '../measuring/sample.js';
import { appendFirstByHand, appendNextByHand, openByHand } from '../setting/by-hand.js';
import { again } from '../setting/case-copies.js';
import { openCasework, type Recorded, typicalAppends } from '../setting/casework.js';
import type { Place } from '../setting/place.js';

const CALLERS = [1, 8] as const;
const BOUND = 1.3;

/** C5: the append of a case, with its hash and row-level security, against its rows in one statement without them. */
export async function* storeAppend(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('store_append');
  const typical = await typicalAppends(place, url);
  const { store } = openCasework(place, url);
  const pool = openByHand(place, url);
  for (const callers of CALLERS) {
    const figure = { figure: 'C5', callers, bound: BOUND, processorBound: BOUND };
    const first = again(typical.first);
    yield {
      ...figure,
      label: `first ${callers}`,
      ours: { work: () => kept(store, first()) },
      against: { work: () => appendFirstByHand(pool, first()) },
    };
    yield {
      ...figure,
      label: `next ${callers}`,
      ours: await nexts(typical, store, callers, (append) => kept(store, append)),
      against: await nexts(typical, store, callers, (append) => appendNextByHand(pool, append)),
    };
  }
}

/** Appends in turn to a case of each caller's own. */
async function nexts(
  { first, next }: { readonly first: Recorded; readonly next: Recorded },
  store: CaseStore,
  callers: number,
  append: (next: Recorded) => Promise<void>,
): Promise<Variant> {
  const make = again(first);
  const cases = Array.from({ length: callers }, make);
  for (const made of cases) await kept(store, made);
  const versions = cases.map((made) => made.append.events.length);
  const work = async (caller: number): Promise<void> => {
    const stream = cases[caller]?.append.stream ?? '';
    const expected = versions[caller] ?? 0;
    const events = next.append.events.map((event) => ({ ...event, id: v7() }));
    await append({ append: { ...next.append, stream, expected, events }, state: next.state });
    versions[caller] = expected + events.length;
  };
  return { work };
}

async function kept(store: CaseStore, { append, state }: Recorded): Promise<void> {
  const ended = await store.append(append, state);
  if (ended !== 'appended') throw new Error(`The append ended as ${ended}`);
}
