import multipart from '@fastify/multipart';
import { AppLog, type Config, HealthController, MetricsController, sendStrictHeaders } from '#platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DemoModule } from './demo/demo.module.js';
import { apiServerOptions, UPLOAD_LIMITS } from './http/server-options.js';
import { takeJsonBodies } from './http/json-body.js';
import { answerResources } from './http/resource.js';
import { refuseStrayForms } from './http/upload.js';
import { serveDocs } from './openapi/docs.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { V1Module } from './v1.module.js';

const PREFIX = 'api/v1';

/** The HTTP contract for programs. It expects the platform beside it, in whatever application it is part of. */
@Module({})
export class ApiModule {
  static forRoot(config: Pick<Config, 'auth' | 'clock'>): DynamicModule {
    const routes = [V1Module, DemoModule].map((module) => ({ path: PREFIX, module }));
    return {
      module: ApiModule,
      imports: [V1Module, DemoModule.forRoot(config), RouterModule.register(routes)],
      controllers: [OpenApiController, HealthController, MetricsController],
    };
  }
}

/** The server an application with the API in it runs on; it is created with `bodyParser: false`. */
export function apiServer(): FastifyAdapter {
  return new FastifyAdapter(apiServerOptions());
}

/** Makes an application take and answer requests as the contract says. Call it before the application listens. */
export async function configureApi(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('signedIn', undefined);
  takeJsonBodies(fastify);
  await sendStrictHeaders(fastify);
  await app.register(multipart, { limits: UPLOAD_LIMITS });
  refuseStrayForms(fastify);
  answerResources(fastify);
  app.useLogger(app.get(AppLog));
  app.enableShutdownHooks([], { useProcessExit: true });
  serveDocs(app);
}
