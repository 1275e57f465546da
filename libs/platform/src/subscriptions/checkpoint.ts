import type { ClientBase } from 'pg';
import { type Tx, rowsOf } from '../database/tx.js';
import type { LogPosition } from '../log/feed-position.js';

/** Where a subscription has come to; a new one stands before the first event. */
export async function readCheckpoint(client: Pick<ClientBase, 'query'>, name: string): Promise<LogPosition> {
  await client.query({ text: 'insert into checkpoint (name) values ($1) on conflict do nothing', values: [name] });
  const text = 'select xid::text as xid, position from checkpoint where name = $1';
  const [checkpoint] = await rowsOf<LogPosition>(client, { text, values: [name] });
  if (checkpoint === undefined) throw new Error(`The checkpoint of ${name} has gone`);
  return checkpoint;
}

/** Moves a checkpoint within a transaction. @throws when it is no longer where it was, because another process reads under this name */
export async function moveCheckpoint(tx: Tx, name: string, from: LogPosition, to: LogPosition): Promise<void> {
  const moved = await tx.query(
    `update checkpoint set xid = $2::xid8, position = $3, updated_at = clock_timestamp()
      where name = $1 and xid = $4::xid8 and position = $5 returning name`,
    [name, to.xid, to.position, from.xid, from.position],
  );
  if (moved.length === 0) throw new Error(`Another process has moved the checkpoint of ${name}`);
}
