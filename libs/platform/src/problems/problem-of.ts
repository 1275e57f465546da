import { HttpException } from '@nestjs/common';
import { codeOf, isContended, isTooSlow, isUnavailable } from './fault-code.js';
import { ProblemException } from './problem-exception.js';

const RETRY_AFTER_SECONDS = 2;

const CODES: Readonly<Record<number, string | undefined>> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'not-found',
  405: 'method-not-allowed',
  409: 'busy',
  412: 'version-changed',
  413: 'too-large',
  415: 'unsupported-media-type',
  422: 'malformed',
  429: 'too-many-requests',
  503: 'unavailable',
};
const UNSUPPORTED = new Set(['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'FST_INVALID_MULTIPART_CONTENT_TYPE']);

/** The problem that a fault is answered with; what it says of its own stays inside, unless it is a ProblemException. */
export function problemOf(fault: unknown): ProblemException {
  if (fault instanceof ProblemException) return fault;
  if (fault instanceof HttpException) return ofStatus(fault.getStatus());
  if (UNSUPPORTED.has(codeOf(fault))) return ofStatus(415);
  const status = clientStatusOf(fault);
  if (status !== undefined) return ofStatus(status);
  if (isUnavailable(fault) || isTooSlow(fault)) return ofStatus(503);
  return ofStatus(isContended(fault) ? 409 : 500);
}

function ofStatus(status: number): ProblemException {
  const code = CODES[status] ?? (status < 500 ? 'malformed' : 'internal');
  const parts = status === 503 || status === 429 ? { retryAfter: RETRY_AFTER_SECONDS } : {};
  if (CODES[status] === undefined) return new ProblemException(status < 500 ? 400 : 500, code, parts);
  return new ProblemException(status === 422 ? 400 : status, code, parts);
}

/** The 4xx status that Fastify and its plug-ins put on what is the client's fault; they mark it by an `FST_` code. */
function clientStatusOf(fault: unknown): number | undefined {
  if (typeof fault !== 'object' || fault === null || !codeOf(fault).startsWith('FST_')) return undefined;
  const status: unknown = Reflect.get(fault, 'statusCode');
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}
