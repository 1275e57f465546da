import type { Tx } from '../database/tx.js';
import type { Remade } from './stream-folds.js';

/**
 * The state row of a stream beside its events: the `same`, an `other` state, `absent`, at a `later` version because the
 * stream has grown since it was read, or with a `head` that is not the last event, which no rebuild may repair.
 */
export type StateFound = 'same' | 'other' | 'absent' | 'later' | 'head';

const JUDGED = `select x.council, x.stream,
    case when s.version is null then 'absent'
         when s.version > x.version then 'later'
         when s.version < x.version or s.hash <> decode(x.hash, 'hex') or s.stream_type <> x.type then 'head'
         when s.state = x.state then 'same' else 'other' end as found
  from jsonb_to_recordset($1::jsonb) as x (council text, stream uuid, version int, hash text, type text, state jsonb)
  left join stream_state s on s.council = x.council and s.stream = x.stream`;

const LOCK = `select from stream_state s
  where (s.council, s.stream) in (select n.council, n.stream from unnest($1::text[], $2::uuid[]) as n (council, stream))
  order by s.council, s.stream for update of s`;

const INSERT = `insert into stream_state (council, stream, stream_type, version, last_xid, hash, state)
  values ($1, $2, $3, $4, $5::xid8, decode($6, 'hex'), $7::jsonb)`;

/** What is found of streams, by {@link streamKey}. */
export async function stateRowsOf(tx: Tx, streams: readonly Remade[]): Promise<ReadonlyMap<string, StateFound>> {
  const asked = streams.map(({ council, stream, version, hash, model, state }) => {
    return { council, stream, version, hash, type: model.streamType, state };
  });
  const rows = await tx.query<{ readonly council: string; readonly stream: string; readonly found: StateFound }>(JUDGED, [
    JSON.stringify(asked),
  ]);
  return new Map(rows.map((row) => [streamKey(row), row.found]));
}

/** Whether the events and the head of a stream disagree, so that neither may be taken for the truth. */
export function isBeyondRepair(found: StateFound): boolean {
  return found === 'head' || found === 'later';
}

/** Locks the state rows of streams against appends until the transaction ends; always in the same order. */
export async function lockStates(tx: Tx, streams: readonly Remade[]): Promise<void> {
  await tx.query(LOCK, [streams.map(({ council }) => council), streams.map(({ stream }) => stream)]);
}

/** Writes the state of a stream whose row is locked, or is not there. What guards the order of appends is left as it is. */
export async function writeState(
  tx: Tx,
  { council, stream, version, hash, lastXid, model, state }: Remade,
  found: StateFound,
): Promise<void> {
  const json = JSON.stringify(state);
  if (found === 'absent') await tx.query(INSERT, [council, stream, model.streamType, version, lastXid, hash, json]);
  else await tx.query('update stream_state set state = $3::jsonb where council = $1 and stream = $2', [council, stream, json]);
}

/** A name for a stream among all councils. */
export function streamKey({ council, stream }: { readonly council: string; readonly stream: string }): string {
  return `${council}/${stream}`;
}
