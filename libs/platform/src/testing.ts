import { randomUUID } from 'node:crypto';
import { instant } from '#kernel';
import type { Append, NewEvent } from './log/events.js';

/** The moment sample events bear: one millisecond before a Copenhagen day begins. */
export const SAMPLE_AT = instant('2026-03-10T22:59:59.999Z');

/** An event for tests, with what the test cares about changed. */
export function sampleEvent(change: Partial<NewEvent> = {}): NewEvent {
  const meta = { actor: { id: 'p1', role: 'secretariat' }, correlationId: 'c1', causationId: null, schema: 1 };
  return { id: randomUUID(), type: 'CaseReceived', at: SAMPLE_AT, data: {}, meta, ...change };
}

/** An append of one event to a new stream of the council `nj`, with what the test cares about changed. */
export function sampleAppend(change: Partial<Append> = {}): Append {
  const plain = { events: [sampleEvent()], state: {}, timers: { set: [], clear: [] }, idempotency: [] };
  return { council: 'nj', stream: randomUUID(), streamType: 'case', expected: 0, ...plain, ...change };
}

/** Waits until a condition holds. @throws when it does not within ten seconds */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error('It did not come true within ten seconds');
    await pause(10);
  }
}

/** Waits for so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
