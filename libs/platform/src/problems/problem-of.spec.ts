import {
  ForbiddenException,
  type HttpException,
  NotFoundException,
  PayloadTooLargeException,
  UnprocessableEntityException,
} from '@nestjs/common';
import { isContended, isUnavailable } from './fault-code.js';
import { problemBody, problemHeaders } from './problem-body.js';
import { ProblemException } from './problem-exception.js';
import { problemOf } from './problem-of.js';
import { PROBLEM_CODES, problemText } from './problem-texts.js';
import { UnavailableFault } from './unavailable-fault.js';

const withCode = (code: string, message = 'secret text'): Error => Object.assign(new Error(message), { code });
const fromFastify = (code: string, statusCode: number): Error => Object.assign(withCode(code), { statusCode });

const FROM_NEST: readonly (readonly [string, () => HttpException, number, string])[] = [
  ['NotFoundException', () => new NotFoundException('Cannot GET /secret'), 404, 'not-found'],
  ['ForbiddenException', () => new ForbiddenException(), 403, 'not-permitted'],
  ['PayloadTooLargeException', () => new PayloadTooLargeException(), 413, 'too-large'],
  ['UnprocessableEntityException', () => new UnprocessableEntityException(), 400, 'malformed'],
];

const LOST: readonly Error[] = [
  new UnavailableFault('The queue did not answer within 5000 ms'),
  new Error('Connection terminated unexpectedly'),
  new Error('Query read timeout'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection is closed.'),
  new Error('CLUSTERDOWN The cluster is down'),
  new Error("READONLY You can't write against a read only replica."),
  new Error("Cluster isn't ready and enableOfflineQueue options is false"),
  new Error('Too many Cluster redirections. Last error: Error: Connection is closed.'),
  new Error('All sentinels are unreachable. Retrying from scratch after 100ms.'),
  new Error('while reading', { cause: withCode('ECONNREFUSED') }),
  Object.assign(new Error('query failed'), { driverError: withCode('57P01') }),
  new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]),
];

describe('the problem of a fault', () => {
  it('is the problem itself when one is thrown', () => {
    const problem = new ProblemException(422, 'hearing-is-closed');
    expect(problemOf(problem)).toBe(problem);
  });

  it.each([
    ['FST_ERR_CTP_BODY_TOO_LARGE', 413, 413, 'too-large'],
    ['FST_ERR_CTP_INVALID_MEDIA_TYPE', 415, 415, 'unsupported-media-type'],
    ['FST_ERR_CTP_EMPTY_JSON_BODY', 400, 400, 'malformed'],
    ['FST_ERR_CTP_INVALID_JSON_BODY', 400, 400, 'malformed'],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 400, 400, 'malformed'],
    ['FST_ERR_VALIDATION', 400, 400, 'malformed'],
    ['FST_ERR_BAD_URL', 400, 400, 'malformed'],
    ['FST_ERR_MAX_PARAM_LENGTH', 414, 400, 'malformed'],
    ['FST_REQ_FILE_TOO_LARGE', 413, 413, 'too-large'],
    ['FST_FILES_LIMIT', 413, 413, 'too-large'],
    ['FST_INVALID_MULTIPART_CONTENT_TYPE', 406, 415, 'unsupported-media-type'],
    ['FST_ERR_REP_INVALID_PAYLOAD_TYPE', 500, 500, 'internal'],
  ])('is for Fastify’s %s (%i) %i %s', (code, given, status, problem) => {
    expect(problemOf(fromFastify(code, given))).toMatchObject({ status, code: problem });
  });

  it.each(FROM_NEST)('is for Nest’s %s another problem', (_, fault, status, code) => {
    expect(problemOf(fault())).toMatchObject({ status, code });
  });

  it.each(['08006', '25006', '57014', '57P01', '57P03', '53300', '53100', 'ECONNREFUSED', 'ECONNRESET', 'ENOSPC'])(
    'is 503 for the code %s',
    (code) => {
      expect(problemOf(withCode(code))).toMatchObject({ status: 503, code: 'unavailable', parts: { retryAfter: 2 } });
    },
  );

  it.each(LOST)('is 503 for the fault "%s"', (fault) => {
    expect(problemOf(fault).status).toBe(503);
  });

  it.each(['40001', '40P01', '55P03'])('is 409 for the code %s', (code) => {
    expect(problemOf(withCode(code))).toMatchObject({ status: 409, code: 'busy' });
  });

  it.each([new TypeError('x is undefined'), withCode('23505'), withCode('42601'), withCode('5300'), 'a text', undefined, null])(
    'is 500 for %p',
    (fault) => {
      expect(problemOf(fault)).toMatchObject({ status: 500, code: 'internal' });
      expect(isUnavailable(fault)).toBe(false);
      expect(isContended(fault)).toBe(false);
    },
  );

  it('is 500 for a fault with a status of its own that Fastify did not give', () => {
    expect(problemOf(Object.assign(new Error('upstream'), { statusCode: 404 })).status).toBe(500);
  });

  it('ends though a fault is its own cause', () => {
    const fault: Error & { cause?: unknown } = new Error('round');
    fault.cause = fault;
    expect(problemOf(fault).status).toBe(500);
  });
});

describe('problem details', () => {
  it('are told in Danish, with a permanent type and the trace id', () => {
    expect(problemBody(new ProblemException(404, 'not-found'), 't1')).toEqual({
      type: 'urn:sagsudvalg:problem:not-found',
      title: 'Findes ikke',
      status: 404,
      detail: 'Der er ikke noget her, som du kan se. Kontrollér adressen.',
      code: 'not-found',
      traceId: 't1',
    });
  });

  it('name the fields for 400, and always a source for 422', () => {
    const errors = [{ pointer: '/cvr', code: 'invalid-cvr', detail: 'CVR-nummeret er ikke gyldigt.' }];
    expect(problemBody(new ProblemException(400, 'malformed', { errors }), 't1')).toMatchObject({ errors });
    expect(problemBody(new ProblemException(400, 'invalid-cursor'), 't1')).toMatchObject({ errors: [] });
    expect(problemBody(new ProblemException(400, 'malformed'), 't1')).toMatchObject({
      errors: [],
      detail: expect.not.stringContaining('felter') as string,
    });
    const data = { state: 'decided', permitted: ['close'] };
    expect(problemBody(new ProblemException(422, 'not-in-this-state', { data }), 't1')).toMatchObject({ source: null, data });
    expect(problemBody(new ProblemException(422, 'reasons-missing', { source: 'forvaltningsloven § 22' }), 't1')).toMatchObject({
      source: 'forvaltningsloven § 22',
    });
  });

  it('say nothing of the fault behind them', () => {
    const fault = withCode('23505', 'duplicate key (name)=(Åse) at /srv/app/secret.ts');
    expect(JSON.stringify(problemBody(problemOf(fault), 't1'))).not.toMatch(/duplicate|Åse|srv|23505|stack/);
  });

  it('carry their media type, and when to try again and with what', () => {
    expect(problemHeaders(new ProblemException(429, 'too-many-requests', { retryAfter: 1.2 }))).toMatchObject({ 'retry-after': '2' });
    expect(problemHeaders(new ProblemException(401, 'not-signed-in'))).toMatchObject({ 'www-authenticate': 'Bearer' });
    expect(problemHeaders(new ProblemException(405, 'method-not-allowed', { allow: ['GET', 'HEAD'] }))).toEqual({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      allow: 'GET, HEAD',
    });
  });

  it.each(
    `malformed idempotency-key-required invalid-cursor not-signed-in not-permitted not-found method-not-allowed busy version-changed too-large
     unsupported-media-type not-in-this-state hearing-is-closed hearing-too-short content-changed not-a-hearing-member already-answered-for-seat
     dispatch-not-confirmed case-is-inadmissible reasons-missing unknown-outcome idempotency-key-reused clock-cannot-go-back klv-list-refused
     too-many-requests unavailable internal`.split(/\s+/),
  )('have words of their own for %s', (code) => {
    expect(PROBLEM_CODES).toContain(code);
    expect(problemText(code).title).not.toBe(problemText('a-later-code').title);
  });
});
