import { randomFillSync } from 'node:crypto';

const BYTES = 16;

/** Chance is dear to ask for and cheap to get much of. */
const pool = Buffer.alloc(BYTES * 256);
let at = pool.length;

/** A new trace id: 32 hexadecimal digits, as W3C Trace Context has them. */
export function newTraceId(): string {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += BYTES;
  return pool.toString('hex', at - BYTES, at);
}
