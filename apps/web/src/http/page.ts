import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** What a page needs and no more: our own styles, pictures and fonts, and forms that go nowhere else. No script runs. */
const POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `font-src 'self'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

/** A form sent from a page tells where it came from, which is what protects it; nobody else is told. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
} as const;

/** Answers with a page. */
export function showPage(reply: FastifyReply, page: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .headers(HEADERS)
    .send(`<!doctype html>${renderToString(page)}`);
}

/** Sends the browser on to another page after a form, so that going back or reloading sends nothing twice. */
export function goTo(reply: FastifyReply, path: string): FastifyReply {
  return reply.code(303).headers({ location: path, 'cache-control': 'no-store' }).send();
}
