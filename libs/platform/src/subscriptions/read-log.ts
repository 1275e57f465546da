import type { ClientBase } from 'pg';
import { rowsOf } from '../database/tx.js';
import { EVENT_COLUMNS, type EventRow } from '../log/event-row.js';
import type { LogPosition } from '../log/feed-position.js';

const BATCH = 1000;

const READ = `select ${EVENT_COLUMNS} from event_log e
 where (e.xid, e.position) > ($1::xid8, $2::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
 order by e.xid, e.position limit ${String(BATCH)}`;

/** The next events of all councils, at most 1000, none above the oldest open transaction; read outside any transaction. */
export async function readLog(client: Pick<ClientBase, 'query'>, after: LogPosition): Promise<readonly EventRow[]> {
  return rowsOf<EventRow>(client, { name: 'read_log', text: READ, values: [after.xid, after.position] });
}
