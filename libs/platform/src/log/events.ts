import type { Instant, JsonObject } from '#kernel';

/** Who caused an event and why: `causationId` is the event or job it follows from, `schema` the shape of its data (1 at first). */
export interface EventMeta {
  readonly actor: { readonly id: string; readonly role: string };
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly schema: number;
}

/** An event to be written: `id` a UUIDv7, `type` one line, no personal data anywhere. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly data: JsonObject;
  readonly meta: EventMeta;
}

/** An event as the log holds it, lifted to its newest schema. `position` is its place in the feed and sorts as text. */
export interface LoggedEvent extends NewEvent {
  readonly position: string;
  readonly council: string;
  readonly stream: string;
  readonly version: number;
}

/** A timer of a stream: at most one moment a kind. */
export interface Timer {
  readonly kind: string;
  readonly dueAt: Instant;
}

/** A request that must be answered once: `version` is that of the stream after the request's own events. */
export interface AnsweredRequest {
  readonly client: string;
  readonly key: string;
  readonly requestHash: string;
  readonly version: number;
}

/** Personal data an event refers to by `id`, kept outside the log. */
export interface PersonalData {
  readonly id: string;
  readonly data: JsonObject;
}

/**
 * All that one append writes together: one or more events after version `expected` (0 for a new stream), the state they
 * lead to, timers cleared then set, the requests they answer, and personal data.
 */
export interface Append {
  readonly council: string;
  readonly stream: string;
  readonly streamType: string;
  readonly expected: number;
  readonly events: readonly NewEvent[];
  readonly state: JsonObject;
  readonly timers: { readonly set: readonly Timer[]; readonly clear: readonly string[] };
  readonly idempotency: readonly AnsweredRequest[];
  readonly personal?: readonly PersonalData[];
}
