import { v7 } from 'uuid';
import type { Recorded } from './casework.js';

let numbers = 0;

/** Makes the same append again for a new case, under an id and a number of its own. */
export function again({ append, state }: Recorded): () => Recorded {
  return () => {
    numbers += 1;
    const stream = v7();
    const own = { id: stream, number: `NJ-${numbers}` };
    const events = append.events.map((event) => ({ ...event, id: v7() }));
    return { append: { ...append, stream, events, state: { ...append.state, ...own } }, state: { ...state, ...own } };
  };
}
