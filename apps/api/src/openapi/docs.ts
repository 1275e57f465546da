import { Config } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiDocument } from './document.js';

const PATH = '/docs';

/** What the pages of Swagger UI need and no more; the rest of the API keeps its own, stricter policy. */
const POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** Shows the document at /docs, with everything served from here. Call it before the application listens. */
export function serveDocs(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (isDocs(route.url)) route.onRequest = [route.onRequest ?? [], openForDocs].flat();
  });
  SwaggerModule.setup(PATH, app, JSON.parse(JSON.stringify(apiDocument(app.get(Config)))) as OpenAPIObject, {
    raw: false,
    customSiteTitle: 'Sagsudvalg · API',
    swaggerOptions: { validatorUrl: null, tryItOutEnabled: true, defaultModelsExpandDepth: 0 },
  });
}

function openForDocs(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.header('content-security-policy', POLICY);
  done();
}

function isDocs(path: string): boolean {
  return path === PATH || path.startsWith(`${PATH}/`);
}
