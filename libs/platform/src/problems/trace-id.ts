import { randomBytes } from 'node:crypto';

/** A new trace id: 32 hexadecimal digits, as W3C Trace Context has them. */
export function newTraceId(): string {
  return randomBytes(16).toString('hex');
}
