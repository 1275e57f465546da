import type { JsonObject } from '#kernel';
import type { Config } from '#platform';
import { described, instant, integer, oneOf, ref, type Schema, text, uuid } from './schema.js';

/** What an operation answers when all goes well. */
export interface Answer {
  readonly status: number;
  readonly description: string;
  readonly schema?: Schema;
  readonly mediaType?: string;
  readonly headers?: readonly string[];
}

/** The settings that decide which calls there are. */
export type Offer = Pick<Config, 'auth' | 'clock' | 'production' | 'metricsPort'>;

/** One call of the API, told in brief; `writeOperation` spells it out. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** The whole path, parameters in braces. */
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters?: readonly JsonObject[];
  readonly body?: { readonly schema: Schema; readonly mediaType?: string };
  /** Left out when every call is refused. */
  readonly answer?: Answer;
  /** Another answer that is no problem. */
  readonly otherwise?: Answer;
  /** Statuses it may be refused with, beside those that any call may meet. */
  readonly problems?: readonly number[];
  /** Needs no token. */
  readonly open?: boolean;
  /** Says with which settings there is such a call; left out, with any. */
  readonly offered?: (offer: Offer) => boolean;
}

const JSON_TYPE = 'application/json';
const PROBLEMS = new Map([
  [400, 'Malformed; `errors` names the fields.'],
  [401, 'Not signed in.'],
  [403, 'Not permitted.'],
  [404, 'Not there, or not for the caller to know of.'],
  [405, 'Not allowed.'],
  [409, 'Busy: try again.'],
  [412, 'The version has changed.'],
  [413, 'Too large.'],
  [415, 'Unsupported media type.'],
  [422, 'Refused; `code` and `source` say by which rule.'],
  [429, 'Too many requests; see Retry-After.'],
  [503, 'Unavailable; see Retry-After.'],
]);

const HEADERS: Readonly<Record<string, JsonObject>> = {
  ETag: { description: 'The version of the case, in quotes.', schema: text },
  Location: { description: 'Where the new case is.', schema: text },
};

/** An operation as OpenAPI writes it. */
export function writeOperation(operation: Operation): JsonObject {
  const { id, tag, summary, parameters = [], body, answer, otherwise, problems = [], open = false } = operation;
  const answers = [answer, otherwise].flatMap((one) => (one === undefined ? [] : [one]));
  const refused = [...problems, ...(open ? [] : [401, 429, 503])].sort((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(open ? { security: [] } : {}),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: { [body.mediaType ?? JSON_TYPE]: { schema: body.schema } } } }),
    responses: {
      ...Object.fromEntries(answers.map((one) => [one.status.toString(), writeAnswer(one)])),
      ...Object.fromEntries(refused.map((status) => [status.toString(), { $ref: `#/components/responses/${status.toString()}` }])),
    },
  };
}

/** The responses that operations share: one for every status a problem can have. */
export const problemResponses: Readonly<Record<string, JsonObject>> = Object.fromEntries(
  [...PROBLEMS].map(([status, description]) => [
    status.toString(),
    {
      description,
      ...(status === 429 || status === 503 ? { headers: { 'Retry-After': { description: 'Seconds.', schema: integer } } } : {}),
      content: { 'application/problem+json': { schema: ref('Problem') } },
    },
  ]),
);

function writeAnswer({ description, schema, mediaType = JSON_TYPE, headers = [] }: Answer): JsonObject {
  return {
    description,
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers.map((name) => [name, HEADERS[name]])) }),
    ...(schema === undefined ? {} : { content: { [mediaType]: { schema } } }),
  };
}

export function inPath(name: string, schema: Schema, description: string): JsonObject {
  return { name, in: 'path', required: true, description, schema };
}

export function inQuery(name: string, schema: Schema, description: string): JsonObject {
  return { name, in: 'query', description, schema };
}

export function inHeader(name: string, schema: Schema, description: string): JsonObject {
  return { name, in: 'header', description, schema };
}

export const caseId = inPath('id', uuid, 'The case.');
export const limit = inQuery('limit', { type: 'integer', minimum: 1, maximum: 200, default: 50 }, 'Most items on a page.');
export const cursor = inQuery('cursor', text, 'The `next` of the page before.');
export const yes = oneOf(['true', 'false']);
export const idempotencyKey = inHeader(
  'Idempotency-Key',
  { type: 'string', maxLength: 255 },
  'Same key and request: the first answer again, and nothing done twice. Required of machine clients.',
);
export const ifMatch = inHeader('If-Match', text, 'The version seen, in quotes; 412 when it has changed.');
export const moment = described(instant, 'Any RFC 3339 moment; answered in UTC with milliseconds.');
