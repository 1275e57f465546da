import { EventStore, type NewEvent, Upcasters } from '#platform';
import { v7 } from 'uuid';
import type { Comparison } from '../measuring/comparison.js';
import type { Variant } from '../measuring/sample.js';
import { openCasework, typicalAppends } from '../setting/casework.js';
import { openCastore, openEmmett, openMessageDb, type OtherStore } from '../setting/other-stores.js';
import type { Place } from '../setting/place.js';

const CALLERS = [1, 8] as const;
const OTHERS = [
  { name: 'emmett', open: openEmmett, bound: 0.5 },
  { name: 'message-db', open: openMessageDb, bound: 1 },
  { name: 'castore', open: openCastore, bound: 1 },
] as const;

/**
 * C4: one event appended to a stream if it is at the version expected, against the stores of others on the same server. Ours
 * writes more: the state that the event leads to, a hash, and all of it behind row-level security.
 */
export async function* otherStores(place: Place): AsyncGenerator<Comparison> {
  const ours = await ownStore(place);
  for (const { name, open, bound } of OTHERS) {
    const other = await open(place);
    for (const callers of CALLERS) {
      yield {
        ...{ figure: 'C4', label: `${name} ${callers}`, callers, bound },
        ours: growing(ours.append, ours.event, callers),
        against: growing(other, ours.event, callers),
      };
    }
  }
}

/** The store of the platform, given what a note to a case gives it. */
async function ownStore(place: Place): Promise<{ readonly append: OtherStore; readonly event: NewEvent }> {
  const url = await place.database('other_stores');
  const { next } = await typicalAppends(place, url);
  const [event] = next.append.events;
  if (event === undefined) throw new Error('A note made no event');
  const store = new EventStore(openCasework(place, url).database, new Upcasters());
  const append: OtherStore = async (stream, expected, one) => {
    const ended = await store.append({ ...next.append, stream, expected, events: [one] });
    if (ended !== 'appended') throw new Error(`The append ended as ${ended}`);
  };
  return { append, event };
}

/** Each caller appends to a stream of its own. */
function growing(append: OtherStore, event: NewEvent, callers: number): Variant {
  const streams = Array.from({ length: callers }, () => ({ id: v7(), version: 0 }));
  const work = async (caller: number): Promise<void> => {
    const stream = streams[caller];
    if (stream === undefined) throw new RangeError('There are fewer streams than callers');
    await append(stream.id, stream.version, { ...event, id: v7() });
    stream.version += 1;
  };
  return { work };
}
