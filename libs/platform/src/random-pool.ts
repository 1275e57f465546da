import { randomFillSync } from 'node:crypto';

const BYTES = 16;
const DRAWN_AT_ONCE = 256;

const pool = Buffer.alloc(BYTES * DRAWN_AT_ONCE);
let at = pool.length;

/** 16 bytes of cryptographic chance, drawn for many at once; they must be read at once, for later ones take their place. */
export function randomBytesOfPool(): Buffer {
  if (at === pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  at += BYTES;
  return pool.subarray(at - BYTES, at);
}
