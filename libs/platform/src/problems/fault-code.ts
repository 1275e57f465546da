import { UnavailableFault } from './unavailable-fault.js';

const LOST_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/**
 * SQLSTATE: administrator's command, crash, starting up; too many connections, disk full, out of memory; idle transaction
 * ended; a standby that is not yet, or no longer, the primary.
 */
const SERVER_AWAY = /^(08...|57P0.|53...|25P03|25006|58030)$/;
/** SQLSTATE: a statement that took too long and was given up. */
const TOO_SLOW = '57014';
/** SQLSTATE: serialisation failure, deadlock, lock not available. */
const CONTENDED = /^(40001|40P01|55P03)$/;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const PG_CLIENT_LOST =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Cannot use a pool after)/;
const REDIS_LOST = /^(Connection is closed|Stream isn't writeable|Reached the max retries per request)/;
/** What a cluster or its client answers while a master is being replaced, and sentinels that cannot be asked. */
const REDIS_CHANGING =
  /^(CLUSTERDOWN |READONLY |LOADING |MASTERDOWN |Cluster isn't ready|Too many Cluster redirections|Failed to refresh slots cache|None of startup nodes|All sentinels are unreachable)/;
const LOST_BY_MESSAGE = [PG_CLIENT_LOST, REDIS_LOST, REDIS_CHANGING];

/** Says whether a fault is that a database, queue or disk does not answer, so that trying again later may succeed. */
export function isUnavailable(fault: unknown): boolean {
  return chain(fault).some(
    (each) =>
      each instanceof UnavailableFault ||
      LOST_CONNECTION.has(codeOf(each)) ||
      NO_ROOM.has(codeOf(each)) ||
      SERVER_AWAY.test(codeOf(each)) ||
      (each instanceof Error && LOST_BY_MESSAGE.some((message) => message.test(each.message))),
  );
}

/** Says whether a fault is that the database did not come to an answer in time. */
export function isTooSlow(fault: unknown): boolean {
  return chain(fault).some((each) => codeOf(each) === TOO_SLOW);
}

/** Says whether a fault is that others changed the same at the same time. */
export function isContended(fault: unknown): boolean {
  return chain(fault).some((each) => CONTENDED.test(codeOf(each)));
}

/** A fault with what it wraps: its causes, a driver's own error, and the parts of an aggregate. */
function chain(fault: unknown, depth = 4): readonly unknown[] {
  if (depth === 0 || typeof fault !== 'object' || fault === null) return [];
  const inner = ['cause', 'driverError'].map((name): unknown => Reflect.get(fault, name));
  const parts: readonly unknown[] = fault instanceof AggregateError ? fault.errors : [];
  return [fault, ...[...inner, ...parts].flatMap((each) => chain(each, depth - 1))];
}

/** The code of an error, '' when it has none. */
export function codeOf(fault: unknown): string {
  const code: unknown = typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'code') : undefined;
  return typeof code === 'string' ? code : '';
}
