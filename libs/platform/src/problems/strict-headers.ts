import helmet from '@fastify/helmet';
import { fastify, type FastifyInstance } from 'fastify';

const NONE = [`'none'`];

/** As helmet takes them: nothing may be loaded, framed or guessed from an answer. */
const STRICTNESS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: NONE, frameAncestors: NONE, baseUri: NONE, formAction: NONE },
  },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
} as const;

const OF_THE_CONNECTION: ReadonlySet<string> = new Set(['connection', 'content-length', 'date', 'keep-alive']);

/**
 * Gives every answer the security headers; a page opens for itself what it needs. Helmet is asked once what they are, for it
 * makes them anew at each request.
 */
export async function sendStrictHeaders(server: Pick<FastifyInstance, 'addHook'>): Promise<void> {
  const headers = await strictHeaders();
  server.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

async function strictHeaders(): Promise<Readonly<Record<string, string>>> {
  const asked = fastify();
  await asked.register(helmet, STRICTNESS);
  asked.get('/', (_request, reply) => reply.send());
  const { headers } = await asked.inject('/');
  await asked.close();
  const own = Object.entries(headers).filter(([name]) => !OF_THE_CONNECTION.has(name));
  return Object.fromEntries(own.map(([name, text]) => [name, String(text)]));
}
