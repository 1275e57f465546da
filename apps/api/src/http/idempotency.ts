import type { Repeatable } from '#casework';
import { type Actor, canonicalJson, type Json, sha256 } from '#kernel';
import { ProblemException } from '#platform';
import { malformed } from './malformed.js';

/** A request as far as it tells one from another. */
export interface RequestLine {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * The name a client gave its request, so that asking twice does nothing twice; undefined when it gave none.
 * `content` is the JSON body, or a form's fields with the digest of each file.
 * @throws ProblemException 400 idempotency-key-required for a machine that gives no key; 400 malformed
 */
export function repeatableOf(
  key: string | readonly string[] | undefined,
  actor: Actor,
  line: RequestLine,
  content: Json,
): Repeatable | undefined {
  if (key === undefined && actor.kind === 'machine') throw new ProblemException(400, 'idempotency-key-required');
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) throw malformed({ pointer: '/headers/idempotency-key', code: 'unknown-value' });
  return { client: actor.id, key, requestHash: requestHashOf(line, content) };
}

/** Digest of a request; the order of query parameters and of JSON members does not matter. */
export function requestHashOf({ method, url }: RequestLine, content: Json): string {
  const [path = '', query = ''] = split(url);
  const parameters = new URLSearchParams(query);
  parameters.sort();
  return sha256(canonicalJson([method, path, parameters.toString(), content]));
}

function split(url: string): readonly string[] {
  const mark = url.indexOf('?');
  return mark === -1 ? [url] : [url.slice(0, mark), url.slice(mark + 1)];
}
