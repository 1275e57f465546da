/** The part of a Fastify request that is used here. `id` is the trace id; `is404` says that no route was found. */
export interface HttpRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly is404?: boolean;
  readonly routeOptions?: { readonly url?: string | undefined };
}

/** The part of a Fastify reply that is used here. */
export interface HttpReply {
  readonly sent: boolean;
  readonly statusCode: number;
  readonly elapsedTime: number;
  readonly raw: { readonly headersSent: boolean; destroy(): unknown };
  code(status: number): HttpReply;
  headers(headers: Readonly<Record<string, string>>): HttpReply;
  send(payload: string): unknown;
}

/** The Fastify instance of an application; `undefined` for one that serves no HTTP, whose host has no adapter. */
export function fastifyOf({ httpAdapter }: { readonly httpAdapter?: { getInstance(): unknown } | null }): unknown {
  return httpAdapter?.getInstance();
}
