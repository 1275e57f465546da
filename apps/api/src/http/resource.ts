import type { FastifyInstance, FastifyReply } from 'fastify';
import { entityTag } from './if-match.js';

/** A body with the version of what it shows and, for something new, where it is. */
export class Resource<T> {
  constructor(
    readonly body: T,
    readonly version: number,
    readonly location?: string,
  ) {}
}

/** Answers a resource with its body, and its version and place in headers. */
export function answerResources(fastify: FastifyInstance): void {
  fastify.addHook('preSerialization', (_request, reply, answered: unknown, done) => {
    done(null, answered instanceof Resource ? bodyOf(answered, reply) : answered);
  });
}

function bodyOf({ body, version, location }: Resource<unknown>, reply: FastifyReply): unknown {
  void reply.header('etag', entityTag(version));
  if (location !== undefined) void reply.header('location', location);
  return body;
}
