import { randomBytesOfPool } from '../random-pool.js';

/** A new trace id: 32 hexadecimal digits, as W3C Trace Context has them. */
export function newTraceId(): string {
  return randomBytesOfPool().toString('hex');
}
