import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag } from './if-match.js';

/** A body with the version of what it shows and, for something new, where it is. */
export class Resource<T> {
  constructor(
    readonly body: T,
    readonly version: number,
    readonly location?: string,
  ) {}
}

/** Answers a resource with its body, and its version and place in headers; nothing is kept by anybody on the way. */
@Injectable()
export class ResourceHeaders implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'private, no-store');
    return next.handle().pipe(map((answered: unknown) => (answered instanceof Resource ? bodyOf(answered, reply) : answered)));
  }
}

function bodyOf({ body, version, location }: Resource<unknown>, reply: FastifyReply): unknown {
  void reply.header('etag', entityTag(version));
  if (location !== undefined) void reply.header('location', location);
  return body;
}
