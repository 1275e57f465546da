import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fastifyOf, type HttpReply, type HttpRequest } from '../problems/http-parts.js';
import { AppLog } from './app-log.js';
import { Metrics } from './metrics.js';

type Done = () => void;

interface Responding {
  addHook(name: 'onResponse', heard: (request: HttpRequest, reply: HttpReply, done: Done) => void): unknown;
}

const UNKNOWN_ROUTE = '(none)';

/** Logs and counts every request by the pattern of its route: no address, no query, no header. */
@Injectable()
export class RequestLog implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly log: AppLog,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    const instance = fastifyOf(this.host);
    if (!isResponding(instance)) return;
    instance.addHook('onResponse', (request, reply, done) => {
      this.note(request, reply);
      done();
    });
  }

  private note({ id, method, routeOptions }: HttpRequest, { statusCode: status, elapsedTime }: HttpReply): void {
    const route = routeOptions?.url ?? UNKNOWN_ROUTE;
    this.metrics.requestDone(method, route, status, elapsedTime / 1000);
    this.log.lines.info({ context: 'http', msg: 'request', method, route, status, ms: Math.round(elapsedTime * 10) / 10, traceId: id });
  }
}

function isResponding(instance: unknown): instance is Responding {
  return typeof instance === 'object' && instance !== null && 'addHook' in instance;
}
