import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Socket } from 'node:net';
import { problemBody, problemHeaders } from './problem-body.js';
import { ProblemException } from './problem-exception.js';
import { problemOf } from './problem-of.js';
import { newTraceId } from './trace-id.js';

const REQUEST_TIMEOUT_MS = 60_000;

/** The part of a Node response that is used here. */
interface Unrouted {
  statusCode: number;
  setHeader(name: string, text: string): unknown;
  end(body: string): unknown;
}

type FastifyOptions = NonNullable<ConstructorParameters<typeof FastifyAdapter>[0]>;

/** What to make a FastifyAdapter with, so that requests get trace ids and even those that never reach a route end as problems. */
export function serverOptions() {
  return {
    genReqId: newTraceId,
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: (fault, request, { raw }) => endUnrouted(problemOf(fault), request.id, raw),
    clientErrorHandler: (fault, socket) => endUnreadable(fault.code, socket),
  } satisfies FastifyOptions;
}

/** Answers an address that cannot be decoded, or whose parts are too long. */
function endUnrouted(problem: ProblemException, traceId: string, raw: Unrouted): void {
  raw.statusCode = problem.status;
  for (const [name, text] of Object.entries(problemHeaders(problem))) raw.setHeader(name, text);
  raw.end(JSON.stringify(problemBody(problem, traceId)));
}

/** Answers what is no HTTP request. */
function endUnreadable(code: string, socket: Socket): void {
  if (code === 'ECONNRESET' || socket.destroyed) return;
  const problem = new ProblemException(400, 'malformed');
  const body = JSON.stringify(problemBody(problem, newTraceId()));
  const headers = Object.entries({ ...problemHeaders(problem), 'content-length': String(Buffer.byteLength(body)), connection: 'close' });
  if (socket.writable)
    socket.write(`HTTP/1.1 400 Bad Request\r\n${headers.map(([name, text]) => `${name}: ${text}\r\n`).join('')}\r\n${body}`);
  socket.destroySoon();
}
