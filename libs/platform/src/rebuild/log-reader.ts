import type { Tx } from '../database/tx.js';
import { EVENT_COLUMNS, type EventRow } from '../log/event-row.js';

/** An event with the hash of its chain, in hexadecimal. */
export type HashedRow = EventRow & { readonly hash: string };

const PAGE = 1000;
const COLUMNS = `${EVENT_COLUMNS}, encode(e.hash, 'hex') as hash`;
const ORDER = `order by e.council, e.stream, e.version limit ${String(PAGE)}`;
const FIRST_PLACE = { council: '', stream: '00000000-0000-0000-0000-000000000000', version: 0 };

const ALL = `select ${COLUMNS} from event_log e where (e.council, e.stream, e.version) > ($1, $2::uuid, $3) ${ORDER}`;
const ONE = `select ${COLUMNS} from event_log e where e.council = $1 and e.stream = $2 and e.version > $3 ${ORDER}`;

/** Every event, stream after stream, each in version order; a page at a time and in no transaction, so it may run for hours. */
export async function* allEvents(tx: Tx): AsyncGenerator<HashedRow> {
  yield* pages(tx, ALL, FIRST_PLACE);
}

/** The events of one stream in version order. */
export async function* eventsOf(tx: Tx, council: string, stream: string): AsyncGenerator<HashedRow> {
  yield* pages(tx, ONE, { council, stream, version: 0 });
}

async function* pages(tx: Tx, text: string, from: typeof FIRST_PLACE): AsyncGenerator<HashedRow> {
  let after = from;
  for (;;) {
    const rows = await tx.query<HashedRow>(text, [after.council, after.stream, after.version]);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last;
  }
}
