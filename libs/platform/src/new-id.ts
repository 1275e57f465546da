import { v7 } from 'uuid';
import { randomBytesOfPool } from './random-pool.js';

const HALF = 0x7fff_ffff;

let latest = { msecs: 0, seq: 0 };

/** A new UUIDv7; those made in one process ascend. */
export function newId(): string {
  const random = randomBytesOfPool();
  const msecs = Date.now();
  latest = msecs > latest.msecs ? { msecs, seq: random.readUInt32BE(6) & HALF } : { msecs: latest.msecs, seq: latest.seq + 1 };
  return v7({ random, ...latest });
}
