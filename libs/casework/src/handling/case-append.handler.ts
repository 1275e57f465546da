import type { JsonObject } from '#kernel';
import { type Append, type NewEvent, newId, type PersonalData } from '#platform';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { timersOf } from '../reading/register.projection.js';
import type { PersonalFields } from './batch.policy.js';
import type { Asked } from './case-request.state.js';

const FIRST_SCHEMA = 1;

/** The stream of a case, and the version it must be at. */
export function caseStream(state: CaseState, expected: number) {
  return { council: state.council, stream: state.id, streamType: 'case', expected };
}

/** An event of a case as the log takes it. */
export function newEvent(event: CaseEvent, { actor, correlationId, causationId }: Asked): NewEvent {
  return {
    id: newId(),
    type: event.type,
    at: event.at,
    data: plain(event.data),
    meta: { actor: { id: actor.id, role: actor.role }, correlationId, causationId: causationId ?? null, schema: FIRST_SCHEMA },
  };
}

/** The timers a case wants after a change, and those it no longer does. */
export function timersFor(before: CaseState | undefined, after: CaseState): Append['timers'] {
  const set = timersOf(after);
  const wanted = set.map((timer) => timer.kind);
  const had = before === undefined ? [] : timersOf(before).map((timer) => timer.kind);
  return { set, clear: had.filter((kind) => !wanted.includes(kind)) };
}

/** Personal fields as they are kept. */
export function personalData(fields: readonly PersonalFields[]): readonly PersonalData[] {
  return fields.map(({ id, fields: data }) => ({ id, data: plain(data) }));
}

/** A value of plain members as JSON; what has no value is left out when it is written. */
export function plain(value: object): JsonObject {
  return value as JsonObject;
}
