import { ProblemException } from '#platform';
import type { FastifyInstance } from 'fastify';

const DEEPEST = 64;

/** Takes JSON bodies and no other kind: an empty one is no body, and none may be nested deeper than anything here is. */
export function takeJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text.trim() === '') {
      done(null, undefined);
      return;
    }
    void parse(request, text, (fault, body) => {
      if (fault === null && isTooDeep(body)) done(new ProblemException(400, 'malformed'));
      else done(fault, body);
    });
  });
}

function isTooDeep(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}

function membersOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
