import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { newTraceId } from './trace-id.js';
import type { HttpReply, HttpRequest } from './http-parts.js';
import { KnownRoutes } from './known-routes.js';
import { problemBody, problemHeaders } from './problem-body.js';
import { ProblemException } from './problem-exception.js';
import { problemOf } from './problem-of.js';

/** Ends every request that failed with problem details; faults of ours are logged under the trace id that is answered. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly routes: KnownRoutes) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const problem = this.problemFor(fault, request);
    if (problem.status >= 500) this.note(fault, problem, request.id);
    answerProblem(problem, request.id, http.getResponse<HttpReply>());
  }

  private problemFor(fault: unknown, request: HttpRequest): ProblemException {
    const problem = problemOf(fault);
    if (problem.status !== 404 || request.is404 !== true) return problem;
    const allow = this.routes.methodsOf(request.url);
    return allow.length === 0 ? problem : new ProblemException(405, 'method-not-allowed', { allow });
  }

  private note(fault: unknown, { status, code }: ProblemException, traceId: string): void {
    this.logger.error({ msg: 'request failed', traceId, status, code, fault });
  }
}

/** Sends a problem; when the answer has begun already, the connection is cut so that no half answer is taken for a whole one. */
function answerProblem(problem: ProblemException, traceId: string | undefined, reply: HttpReply): void {
  if (reply.sent || reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const body = JSON.stringify(problemBody(problem, traceId ?? newTraceId()));
  reply.code(problem.status).headers(problemHeaders(problem)).send(body);
}
