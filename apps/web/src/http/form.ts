import { ProblemException } from '#platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const FORM = 'application/x-www-form-urlencoded';
const MOST_BYTES = 256 * 1024;
const API = '/api/';

/** What a form was filled in with: the first value of each field, without the spaces around it and NULs in it. */
export type FormFields = Readonly<Record<string, string | undefined>>;

/** The fields of the form that was sent. @throws ProblemException 415 when none was */
export const SentForm = createParamDecorator((_: undefined, context: ExecutionContext): FormFields => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!(body instanceof URLSearchParams)) throw new ProblemException(415, 'unsupported-media-type');
  return Object.fromEntries([...new Set(body.keys())].map((name) => [name, body.get(name)?.replaceAll('\0', '').trim()]));
});

/** Takes forms, but for the API: programs send JSON. */
export function takeForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<string>(FORM, { parseAs: 'string', bodyLimit: MOST_BYTES }, (request, text, done) => {
    if (request.url.startsWith(API)) done(new ProblemException(415, 'unsupported-media-type'));
    else done(null, new URLSearchParams(text));
  });
}

/**
 * Refuses what was not sent from one of our own pages. Browsers say where a request comes from; who says nothing is no browser
 * and holds no cookie of anybody's.
 */
export function refuseForeignForms(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    done(isRead || request.url.startsWith(API) || isFromOwnPage(request) ? undefined : new ProblemException(403, 'not-permitted'));
  });
}

function isFromOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
