import { problemOf, problemText } from '#platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemPage } from '../layout/problem.page.js';
import { goTo, showPage } from './page.js';
import { SignInWanted } from './sign-in-wanted.js';

/** Ends a request to a page that failed with a page that says so; who must sign in first is sent to do it. */
@Catch()
export class PageProblems implements ExceptionFilter {
  private readonly logger = new Logger('pages');

  catch(fault: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (fault instanceof SignInWanted) {
      void goTo(reply, `/log-ind?${new URLSearchParams({ videre: fault.path }).toString()}`);
      return;
    }
    const { status, code, parts } = problemOf(fault);
    if (status >= 500) this.logger.error({ msg: 'request failed', traceId: request.id, status, code, fault });
    const { title, detail } = problemText(code);
    const page = ProblemPage({
      visitor: request.visitor,
      title,
      detail: parts.detail ?? detail,
      source: parts.source,
      traceId: request.id,
    });
    void showPage(reply, page, status);
  }
}
