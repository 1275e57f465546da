import { createHash } from 'node:crypto';
import { type Instant, epochOf } from '#kernel';

/** What the hash chain covers of an event: `meta` and `data` as the very text the log holds. */
export interface ChainedEvent {
  readonly council: string;
  readonly stream: string;
  readonly version: number;
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly meta: string;
  readonly data: string;
}

/** The hash before the first event of a stream: 32 bytes. */
export function chainStart(council: string, stream: string): Buffer {
  return createHash('sha256').update(`${council}${stream}`, 'utf8').digest();
}

/**
 * The hash of an event, 32 bytes, from that of the event before it in its stream. Position and transaction stay out of
 * it, because they change when a log is restored.
 */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  const microseconds = (BigInt(epochOf(event.at)) * 1000n).toString();
  const fields = [event.council, event.stream, String(event.version), event.id, event.type, microseconds, event.meta, event.data];
  return createHash('sha256').update(previous).update(fields.join('\n'), 'utf8').digest();
}
