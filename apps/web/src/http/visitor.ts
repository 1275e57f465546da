import { Sessions } from '#identity';
import type { Actor } from '#kernel';
import { Config } from '#platform';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sessionSecretOf } from './session-cookie.js';
import { SignInWanted } from './sign-in-wanted.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in to the pages; undefined when nobody is, or nobody has asked. */
    visitor: Actor | undefined;
  }
}

/** Who is signed in; undefined when nobody is. */
export const Visitor = createParamDecorator((_: undefined, context: ExecutionContext) => requestIn(context).visitor);

/** The actor who is signed in. @throws SignInWanted */
export const SignedInActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => {
  const { visitor, url, method } = requestIn(context);
  if (visitor === undefined) throw new SignInWanted(method === 'GET' ? url : '/');
  return visitor;
});

/** Finds out who is signed in, by the cookie that a request to a page comes with. */
@Injectable()
export class VisitorGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestIn(context);
    const secret = sessionSecretOf(request, this.config);
    request.visitor = secret === undefined ? undefined : (await this.sessions.find(secret))?.actor;
    return true;
  }
}

function requestIn(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
