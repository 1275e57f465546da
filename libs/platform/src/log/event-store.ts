import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { failpoint } from '../failpoint.js';
import { appendParameters, appendPlaceholders } from './append-parameters.js';
import { EVENT_COLUMNS, type EventRow, eventOf } from './event-row.js';
import type { Append, LoggedEvent } from './events.js';
import { parseFeedPosition } from './feed-position.js';
import { Upcasters } from './upcasters.js';

/** The channel that says the log has grown. */
export const LOG_CHANNEL = 'log';

/**
 * How an append ended: written; another was first or the stream is at another version (load and decide again, in a new
 * transaction); or a simultaneous twin has taken an idempotency key. In the last two nothing was written.
 */
export type Appended = 'appended' | 'conflict' | 'repeated';

/** How far to read a stream: up to a version, or up to a moment; both included. */
export type Until = { readonly version: number } | { readonly at: Instant };

/** A stream as its newest version left it. */
export interface StreamState<S> {
  readonly version: number;
  readonly state: S;
}

/** An answered request, by its key: the stream it wrote to and the version it led to. */
export interface KeptAnswer {
  readonly requestHash: string;
  readonly stream: string;
  readonly version: number;
}

const APPEND = `select append_events(${appendPlaceholders()}) as position`;
const MAX_VERSION = 2_147_483_647;
const KEY_TAKEN = 'SU001';

const STREAM = `select ${EVENT_COLUMNS} from event_log e
 where e.council = $1 and e.stream = $2 and e.version <= $3 and e.at <= $4 order by e.version`;

const FEED = `select ${EVENT_COLUMNS} from event_log e
 where e.council = $1 and (e.xid, e.position) > ($2::xid8, $3::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
 order by e.xid, e.position limit $4`;

const KEY = 'select request_hash as "requestHash", stream, version from idempotency where council = $1 and client = $2 and key = $3';

/** The event log of all councils. */
@Injectable()
export class EventStore {
  constructor(
    private readonly database: Database,
    private readonly upcasters: Upcasters,
  ) {}

  /** Writes all of an append in one statement, or nothing. @throws RangeError when the log could not hold it */
  async append(append: Append): Promise<Appended> {
    failpoint('before-commit');
    const ended = await outcomeOf(this.database.query({ name: 'append_events', text: APPEND, values: appendParameters(append) }));
    failpoint('after-commit');
    if (ended === 'appended') this.database.notify(LOG_CHANNEL);
    return ended;
  }

  /** The events of a stream in version order; none when there is no such stream. */
  async readStream(council: string, stream: string, until?: Until): Promise<readonly LoggedEvent[]> {
    const version = until !== undefined && 'version' in until ? until.version : MAX_VERSION;
    const at = until !== undefined && 'at' in until ? until.at : 'infinity';
    const statement = { name: 'read_stream', text: STREAM, values: [council, stream, version, at] };
    return this.lifted(await this.database.read<EventRow>(council, statement));
  }

  /** The state row of a stream. */
  async readState<S>(council: string, stream: string): Promise<StreamState<S> | undefined> {
    const statement = { name: 'load_state', text: 'select load_state($1, $2) as found', values: [council, stream] };
    const [row] = await this.database.query<{ readonly found: StreamState<S> | null }>(statement);
    return row?.found ?? undefined;
  }

  /** What a request with this idempotency key led to, when it was answered before. */
  async readAnswer(council: string, client: string, key: string): Promise<KeptAnswer | undefined> {
    const [row] = await this.database.read<KeptAnswer>(council, { name: 'read_answer', text: KEY, values: [council, client, key] });
    return row;
  }

  /**
   * One council's events after a position, at most `limit`, in an order that never changes: nothing appears before what
   * was read already, because no event above the oldest open transaction is shown.
   * @throws RangeError when `after` is no feed position
   */
  async readFeed(council: string, after: string, limit: number): Promise<readonly LoggedEvent[]> {
    const { xid, position } = parseFeedPosition(after);
    const statement = { name: 'read_feed', text: FEED, values: [council, xid, position, limit] };
    return this.lifted(await this.database.read<EventRow>(council, statement));
  }

  private lifted(rows: readonly EventRow[]): readonly LoggedEvent[] {
    return rows.map((row) => this.upcasters.lift(eventOf(row)));
  }
}

/** What a call of `append_events`, or of a function with the same body, came to; it selects one number as `position`. */
export async function outcomeOf(call: Promise<readonly unknown[]>): Promise<Appended> {
  try {
    const [row] = (await call) as readonly { readonly position: string }[];
    return row?.position === '-1' ? 'conflict' : 'appended';
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === KEY_TAKEN) return 'repeated';
    throw fault;
  }
}
