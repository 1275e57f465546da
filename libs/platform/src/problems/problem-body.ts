import type { JsonObject } from '#kernel';
import type { FieldError, ProblemException } from './problem-exception.js';
import { problemText, UNREADABLE } from './problem-texts.js';

/** Problem details as RFC 9457 has them, with this system's members: `errors` for 400, `source` and `data` for 422. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
  readonly source?: string | null;
  readonly data?: JsonObject;
}

/** The media type of problem details. */
const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** What is answered for a problem; a refusal (422) always has a source, `null` when no rule of law stands behind it. */
export function problemBody({ status, code, parts }: ProblemException, traceId: string): ProblemBody {
  const { errors, data } = parts;
  const { title, detail } = code === 'malformed' && errors === undefined ? UNREADABLE : problemText(code);
  return {
    ...parts.members,
    type: `urn:sagsudvalg:problem:${code}`,
    title,
    status,
    detail: parts.detail ?? detail,
    code,
    traceId,
    ...(status === 400 ? { errors: errors ?? [] } : {}),
    ...(status === 422 ? { source: parts.source ?? null } : {}),
    ...(data === undefined ? {} : { data }),
  };
}

/** The headers that go with a problem. */
export function problemHeaders({ status, parts }: ProblemException): Readonly<Record<string, string>> {
  return {
    'content-type': PROBLEM_MEDIA_TYPE,
    'cache-control': 'no-store',
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(parts.retryAfter === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(parts.retryAfter))) }),
    ...(parts.allow === undefined ? {} : { allow: parts.allow.join(', ') }),
  };
}
