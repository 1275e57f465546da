import type { Instant, JsonObject } from '#kernel';
import type { EventMeta, LoggedEvent } from './events.js';
import { type LogPosition, feedPosition } from './feed-position.js';

/** The columns of an event; the transaction is called `x`, because `xid` in an order clause would then be its text. */
export const EVENT_COLUMNS = 'e.xid::text as x, e.position, e.council, e.stream, e.version, e.id, e.type, e.at, e.data, e.meta';

/** An event as {@link EVENT_COLUMNS} selects it. */
export interface EventRow {
  readonly x: string;
  readonly position: string;
  readonly council: string;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly data: JsonObject;
  readonly meta: EventMeta;
}

/** The place of a row in the log. */
export function positionOf({ x, position }: EventRow): LogPosition {
  return { xid: x, position };
}

/** The event of a row, in the schema it was written in. */
export function eventOf({ x, position, ...event }: EventRow): LoggedEvent {
  return { ...event, position: feedPosition({ xid: x, position }) };
}
