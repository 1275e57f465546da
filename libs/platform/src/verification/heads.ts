import { createHash } from 'node:crypto';
import type { Instant } from '#kernel';
import { rowsOf } from '../database/tx.js';
import { batchesOf } from '../upkeep/batches.js';
import type { OwnerConnection } from '../upkeep/owner-connection.js';
import type { LogFault } from './log-fault.js';

/** All heads of the log at one moment, by the system's time: how many streams and events, and the SHA-256 over every head in order. */
export interface LogDigest {
  readonly at: Instant;
  readonly streams: number;
  readonly events: number;
  readonly sha256: string;
}

/** The last event of a stream beside what `stream_state` says of it; either side may be absent. Hashes in hexadecimal. */
interface HeadRow {
  readonly council: string;
  readonly stream: string;
  readonly version: number | null;
  readonly position: string | null;
  readonly hash: string | null;
  readonly stateVersion: number | null;
  readonly stateHash: string | null;
}

const HEADS = `
  select coalesce(l.council, s.council) collate "C" as council, coalesce(l.stream, s.stream) as stream,
         l.version, l.position, encode(l.hash, 'hex') as hash, s.version as "stateVersion", encode(s.hash, 'hex') as "stateHash"
    from (select distinct on (e.council, e.stream) e.council, e.stream, e.version, e.position, e.hash
            from event_log e order by e.council desc, e.stream desc, e.version desc) l
    full join stream_state s on s.council = l.council and s.stream = l.stream
   order by 1, 2`;

const LOG = 'select now() as at, count(*)::float8 as events from event_log';

/**
 * Reads every head in the order of council and stream, inside a transaction that sees one moment. What is wrong with a
 * head is told to `report`; the digest covers the heads that the log itself has.
 */
export async function readHeads(client: OwnerConnection, report: (fault: LogFault) => void = () => undefined): Promise<LogDigest> {
  const digest = createHash('sha256');
  let streams = 0;
  for await (const heads of batchesOf<HeadRow>(client, HEADS)) {
    for (const head of heads) {
      const fault = faultOf(head);
      if (fault !== undefined) report(fault);
      if (head.version === null) continue;
      streams += 1;
      digest.update(`${head.council}\n${head.stream}\n${String(head.version)}\n${head.hash ?? ''}\n`, 'utf8');
    }
  }
  const [log] = await rowsOf<{ readonly at: Instant; readonly events: number }>(client, { text: LOG, values: [] });
  if (log === undefined) throw new Error('The log could not be counted');
  return { ...log, streams, sha256: digest.digest('hex') };
}

function faultOf({ council, stream, version, position, hash, stateVersion, stateHash }: HeadRow): LogFault | undefined {
  const name = { council, stream };
  if (version === null || position === null) return { kind: 'stream-missing', ...name, until: stateVersion ?? 0 };
  if (stateVersion === null) return { kind: 'head-missing', ...name, version, position };
  if (version < stateVersion) return { kind: 'tail-missing', ...name, version, position, until: stateVersion };
  if (version > stateVersion) return { kind: 'tail-unknown', ...name, version, position };
  return hash === stateHash ? undefined : { kind: 'head-differs', ...name, version, position };
}

/** The digest in one line, to be kept where nobody who can change the database can change it. */
export function digestLine({ at, streams, events, sha256 }: LogDigest): string {
  return `${at} streams=${String(streams)} events=${String(events)} sha256=${sha256}`;
}
