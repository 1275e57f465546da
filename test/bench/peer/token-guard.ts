import type { Actor } from '#kernel';
import { type CanActivate, type ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
import { jwtVerify } from 'jose';

/** Tokens are signed with it; both ends are given it. */
const KEY = new TextEncoder().encode(process.env['PEER_KEY']);

interface Asked {
  readonly headers: { readonly authorization?: string };
  actor?: Actor;
}

/** Lets in who bears a token, and says to the rest of the request who it is. */
@Injectable()
export class TokenGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>();
    request.actor = await actorOf(request.headers.authorization?.replace('Bearer ', '') ?? '');
    return true;
  }
}

async function actorOf(token: string): Promise<Actor> {
  try {
    const { payload } = await jwtVerify<{ readonly actor: Actor }>(token, KEY, { algorithms: ['HS256'] });
    return payload.actor;
  } catch {
    throw new UnauthorizedException();
  }
}
