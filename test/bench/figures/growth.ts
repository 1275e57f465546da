import type { Comparison } from '../measuring/comparison.js';
import { CaseList } from '#casework';
import { v7 } from 'uuid';
import { secretariat } from '../../support/case-actors.js';
import { openByHand } from '../setting/by-hand.js';
import { openCasework, typicalAppends } from '../setting/casework.js';
import { fillCases, keepSample, someStreams } from '../setting/many-cases.js';
import type { Place } from '../setting/place.js';

const SMALL = 100_000;
const EVENTS_OF_EACH = 10;
const STREAMS = 5_000;
const LIMIT = 51;
const MIDDLE_BOUND = 1.15;
const WORST_BOUND = 1.5;
const ACTS = ['append', 'load', 'list'] as const;

type Act = (typeof ACTS)[number];

const ANY = {
  ...{ types: [], states: [], municipality: undefined, assignee: undefined, dueBefore: undefined, open: undefined, words: undefined },
  sort: 'received',
} as const;

/** G1: append, load and list on a log of many events against one of 100,000, by the middle and the worst latency. */
export async function* growth(place: Place): AsyncGenerator<Comparison> {
  const large = await grown(place, 'growth_large', place.options.events);
  const small = await grown(place, 'growth_small', SMALL);
  for (const act of ACTS) {
    const sides = { ours: { work: large[act] }, against: { work: small[act] }, callers: 1 };
    const figure = `${place.options.events}/${SMALL} ${act}`;
    yield { ...sides, figure: 'G1', label: `${figure} p50`, bound: MIDDLE_BOUND, by: 'p50' };
    yield { ...sides, figure: 'G1', label: `${figure} p99`, bound: WORST_BOUND, by: 'p99' };
  }
}

/** A database of so many events, and what is done to one case of it after another. */
async function grown(place: Place, name: string, events: number): Promise<Readonly<Record<Act, () => Promise<unknown>>>> {
  const url = await place.database(name);
  const pool = openByHand(place, url);
  const { next } = await typicalAppends(place, url);
  const [event = { type: '', data: {}, meta: {} }] = next.append.events;
  await keepSample(pool, { state: next.state, ...event });
  const cases = Math.ceil(events / EVENTS_OF_EACH);
  await fillCases(pool, cases, EVENTS_OF_EACH);
  const streams = await someStreams(pool, cases, STREAMS);
  const { store, database } = openCasework(place, url);
  const list = new CaseList(database);
  const versions = new Map<string, number>();
  let turn = 0;
  const nextStream = (): string => streams[turn++ % streams.length] ?? '';
  return {
    append: async () => {
      const stream = nextStream();
      const expected = versions.get(stream) ?? EVENTS_OF_EACH;
      const own = next.append.events.map((one) => ({ ...one, id: v7() }));
      const ended = await store.append({ ...next.append, stream, expected, events: own }, next.state);
      if (ended !== 'appended') throw new Error(`The append ended as ${ended}`);
      versions.set(stream, expected + own.length);
    },
    load: () => store.load('nj', nextStream(), []),
    list: () => list.page(secretariat, ANY, undefined, LIMIT),
  };
}
