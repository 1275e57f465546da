import { batchesOf } from '../upkeep/batches.js';
import { type OwnerConnection, asOwner, atOneMoment } from '../upkeep/owner-connection.js';
import { refusePartialView } from '../upkeep/whole-view.js';
import { type LogDigest, readHeads } from './heads.js';
import type { LogFault } from './log-fault.js';

/** What a verification found: how much there is, the digest of all heads, and how many faults were reported. */
export interface Verification extends LogDigest {
  readonly faults: number;
}

/** An event that does not follow from the one before it in its stream. */
interface BrokenLink {
  readonly council: string;
  readonly stream: string;
  readonly version: number;
  readonly position: string;
  readonly previous: number;
}

/** The chain of every stream as `append_events` makes it; each event is measured by the hash the one before it has. */
const BROKEN_LINKS = `
  select b.council, b.stream, b.version, b.position, b.previous
    from (select e.council, e.stream, e.version, e.position, coalesce(lag(e.version) over chain, 0) as previous,
                 e.hash = sha256(coalesce(lag(e.hash) over chain, sha256(convert_to(e.council || e.stream::text, 'UTF8')))
                   || convert_to(e.council || E'\\n' || e.stream::text || E'\\n' || e.version::text || E'\\n' || e.id::text || E'\\n'
                     || e.type || E'\\n' || (extract(epoch from e.at) * 1000000)::bigint::text || E'\\n'
                     || e.meta::text || E'\\n' || e.data::text, 'UTF8')) as sound
            from event_log e window chain as (partition by e.council, e.stream order by e.version)) b
   where not b.sound or b.version <> b.previous + 1`;

/**
 * Recomputes the hash chain of every stream and compares every head with `stream_state`, at one moment of a database that
 * may be in use. The server computes; neither side holds more than a batch. Every fault is told to `report`.
 */
export async function verifyLog(url: string, report: (fault: LogFault) => void): Promise<Verification> {
  return asOwner(url, (client) => atOneMoment(client, () => verified(client, report)));
}

async function verified(client: OwnerConnection, report: (fault: LogFault) => void): Promise<Verification> {
  await refusePartialView(client);
  let faults = 0;
  const counted = (fault: LogFault): void => {
    faults += 1;
    report(fault);
  };
  for await (const links of batchesOf<BrokenLink>(client, BROKEN_LINKS)) for (const link of links) counted(faultOf(link));
  const digest = await readHeads(client, counted);
  return { ...digest, faults };
}

function faultOf({ previous, ...event }: BrokenLink): LogFault {
  if (event.version === previous + 1) return { kind: 'changed', ...event };
  return { kind: 'versions-missing', ...event, from: previous + 1 };
}
