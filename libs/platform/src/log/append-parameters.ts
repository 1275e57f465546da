import type { Append } from './events.js';
import { writableJson } from './unwritable.js';

const APPEND_PARAMETER_COUNT = 19;

/**
 * The parameters of `append_events`, in its order; a function with the same body and more columns takes these first.
 * @throws RangeError for an append without events, a type of several lines, or values the log cannot hold
 */
export function appendParameters(append: Append): readonly unknown[] {
  const { events, timers, idempotency, personal = [] } = append;
  if (events.length === 0) throw new RangeError('An append needs at least one event');
  if (events.some(({ type }) => type === '' || type.includes('\n'))) throw new RangeError('An event type is one line');
  return [
    ...[append.council, append.stream, append.streamType, append.expected],
    ...[events.map(({ id }) => id), events.map(({ type }) => type), events.map(({ at }) => at)],
    ...[events.map(({ data }) => writableJson(data)), events.map(({ meta }) => writableJson(meta)), writableJson(append.state)],
    ...[timers.set.map(({ kind }) => kind), timers.set.map(({ dueAt }) => dueAt), timers.clear],
    ...[idempotency.map(({ client }) => client), idempotency.map(({ key }) => key)],
    ...[idempotency.map(({ requestHash }) => requestHash), idempotency.map(({ version }) => version)],
    ...[personal.map(({ id }) => id), personal.map(({ data }) => writableJson(data))],
  ];
}

/** The placeholders of {@link appendParameters}: `$1, $2, …`; `more` adds that many after them. */
export function appendPlaceholders(more = 0): string {
  return Array.from({ length: APPEND_PARAMETER_COUNT + more }, (_, index) => `$${String(index + 1)}`).join(', ');
}
