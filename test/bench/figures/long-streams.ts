import { v7 } from 'uuid';
import type { Comparison } from '../measuring/comparison.js';
import type { Variant } from '../measuring/sample.js';
import { secretariat } from '../../support/case-actors.js';
import { done, request } from '../../support/casework-setting.js';
import { again } from '../setting/case-copies.js';
import { type Casework, NOTE, openCasework, type Recorded, typicalAppends } from '../setting/casework.js';
import type { Place } from '../setting/place.js';

const LONG = 5_000;
const SHORT = 50;
const PER_APPEND = 50;
const BOUND = 1.1;

/** C8: a command to a case of 5,000 events against one of 50. */
export async function* longStreams(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('long_streams');
  const typical = await typicalAppends(place, url);
  const casework = openCasework(place, url);
  const copy = again(typical.first);
  const noteTo = async (length: number): Promise<Variant> => {
    const first = copy();
    const { stream } = first.append;
    await casework.store.append(first.append, first.state);
    await lengthen(
      casework,
      { append: { ...typical.next.append, stream, state: first.append.state }, state: first.state },
      first.append.events.length,
      length,
    );
    const note = request(stream, secretariat, { type: 'note', data: { text: NOTE } });
    return { work: () => done(casework.existing.handle(note)) };
  };
  yield { figure: 'C8', label: `${LONG}/${SHORT}`, callers: 1, bound: BOUND, ours: await noteTo(LONG), against: await noteTo(SHORT) };
}

async function lengthen({ store }: Casework, { append, state }: Recorded, from: number, to: number): Promise<void> {
  for (let version = from; version < to; version += PER_APPEND) {
    const count = Math.min(PER_APPEND, to - version);
    const events = Array.from({ length: count }, () => append.events.map((event) => ({ ...event, id: v7() }))).flat();
    const ended = await store.append({ ...append, expected: version, events }, state);
    if (ended !== 'appended') throw new Error(`The append ended as ${ended}`);
  }
}
