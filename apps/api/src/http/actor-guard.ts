import { type SignedIn, Tokens } from '#identity';
import type { Actor } from '#kernel';
import { ProblemException } from '#platform';
import {
  type CanActivate,
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimits } from './rate-limits.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who signed in with the request's token; undefined until the guard has asked. */
    signedIn: SignedIn | undefined;
  }
}

const API = '/api/';
const PUBLIC = 'public';

/** Opens a route to whoever asks, token or none. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** The actor whose token came with the request. */
export const CurrentActor = createParamDecorator((_: undefined, context: ExecutionContext): Actor => actorOf(requestIn(context)));

/** The actor with the moment at which the token expires. */
export const CurrentSignIn = createParamDecorator((_: undefined, context: ExecutionContext): SignedIn => signInOf(requestIn(context)));

/** The actor of a request that the guard has let in. @throws ProblemException 401 not-signed-in */
export function actorOf(request: FastifyRequest): Actor {
  return signInOf(request).actor;
}

/**
 * Lets requests under `/api/` in by the token in their header, each client as often as the limits allow. Whatever is
 * answered is for the caller alone and kept by nobody on the way.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly tokens: Tokens,
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestIn(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('cache-control', 'private, no-store');
    if (!(request.routeOptions.url ?? API).startsWith(API)) return true;
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()]) === true;
    const signedIn = isPublic ? undefined : await this.signIn(request);
    this.limits.admit(signedIn?.actor.id ?? request.ip, reply.raw);
    if (signedIn === undefined && !isPublic) throw new ProblemException(401, 'not-signed-in');
    request.signedIn = signedIn;
    return true;
  }

  /** A token that is no good counts against the address it came from before it is refused. */
  private async signIn({ headers }: FastifyRequest): Promise<SignedIn | undefined> {
    try {
      return await this.tokens.signIn(headers.authorization);
    } catch (fault) {
      if (fault instanceof ProblemException) return undefined;
      throw fault;
    }
  }
}

function signInOf({ signedIn }: FastifyRequest): SignedIn {
  if (signedIn === undefined) throw new ProblemException(401, 'not-signed-in');
  return signedIn;
}

function requestIn(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
