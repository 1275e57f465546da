import type { Repeatable } from '#casework';
import type { Actor, Json } from '#kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actorOf } from './actor-guard.js';
import { repeatableOf } from './idempotency.js';
import { versionWanted } from './if-match.js';

/** Who asks for a change, in which request, having seen which version. */
export interface Asking {
  readonly actor: Actor;
  readonly repeatable: Repeatable | undefined;
  readonly correlationId: string;
  readonly ifVersion: number | undefined;
}

/** What a change is asked with, apart from what is asked: for requests with a JSON body. */
export const Asker = createParamDecorator((_: undefined, context: ExecutionContext): Asking => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return askingWith(request, (request.body ?? null) as Json);
});

/** The same for a request whose content was read by other means. */
export function askingWith(request: FastifyRequest, content: Json): Asking {
  const actor = actorOf(request);
  return {
    actor,
    repeatable: repeatableOf(request.headers['idempotency-key'], actor, request, content),
    correlationId: request.id,
    ifVersion: versionWanted(request.headers['if-match']),
  };
}
