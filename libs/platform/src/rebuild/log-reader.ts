import type { Tx } from '../database/tx.js';
import { EVENT_COLUMNS, type EventRow } from '../log/event-row.js';

/** An event with the hash of its chain, in hexadecimal. */
export type HashedRow = EventRow & { readonly hash: string };

const PAGE = 1000;
const COLUMNS = `${EVENT_COLUMNS}, encode(e.hash, 'hex') as hash`;
const ORDER = `order by e.council, e.stream, e.version limit ${String(PAGE)}`;
const FIRST_PLACE = { council: '', stream: '00000000-0000-0000-0000-000000000000', version: 0 };

const ALL = `select ${COLUMNS} from event_log e where (e.council, e.stream, e.version) > ($1, $2::uuid, $3) ${ORDER}`;
/** The fence of `offset 0` makes the server look every stream up by its key, however large the log. */
const SOME = `select e.* from unnest($4::text[], $5::uuid[]) as n (council, stream) cross join lateral (
  select ${COLUMNS} from event_log e where e.council = n.council and e.stream = n.stream
     and (e.council, e.stream, e.version) > ($1, $2::uuid, $3) offset 0) e ${ORDER}`;

/** Every event, stream after stream, each in version order; a page at a time and in no transaction, so it may run for hours. */
export async function* allEvents(tx: Tx): AsyncGenerator<HashedRow> {
  yield* pages(tx, ALL, []);
}

/** The events of some streams in the same order. */
export async function* eventsOf(
  tx: Tx,
  streams: readonly { readonly council: string; readonly stream: string }[],
): AsyncGenerator<HashedRow> {
  yield* pages(tx, SOME, [streams.map(({ council }) => council), streams.map(({ stream }) => stream)]);
}

async function* pages(tx: Tx, text: string, names: readonly unknown[]): AsyncGenerator<HashedRow> {
  let after = FIRST_PLACE;
  for (;;) {
    const rows = await tx.query<HashedRow>(text, [after.council, after.stream, after.version, ...names]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last;
  }
}
