import type { Config } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const PLAIN = 'sagsudvalg';
/** By this beginning a browser takes the cookie from a safe connection only, and for this host alone. */
const SECURE = `__Host-${PLAIN}`;

/** The secret of the session that a request comes with. */
export function sessionSecretOf(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[nameFor(config)];
}

/** Lets the browser keep the secret of a session until it is closed, out of reach of scripts and of other sites' forms. */
export function keepSession(reply: FastifyReply, secret: string, config: Config): void {
  void reply.setCookie(nameFor(config), secret, { path: '/', httpOnly: true, sameSite: 'lax', secure: isSafe(config) });
}

/** Lets the browser forget it. */
export function forgetSession(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(nameFor(config), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSafe(config) });
}

function nameFor(config: Config): string {
  return isSafe(config) ? SECURE : PLAIN;
}

function isSafe({ publicUrl }: Config): boolean {
  return publicUrl.startsWith('https:');
}
