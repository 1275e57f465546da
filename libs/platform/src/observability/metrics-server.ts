import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config/config.js';
import type { LiveFigures } from './live-figures.js';

/** A running server of metrics: where it listens, and how to end it. */
export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Shows the metrics, and nothing else, on a port of their own at the host of the settings. @throws when the port is taken */
export async function startMetricsServer(port: number, config: Pick<Config, 'host'>, figures: LiveFigures): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url === '/metrics';
    void (isAsked ? answer(figures, response) : end(response, 404));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, config.host, resolve);
  });
  return { port: portOf(server, port), close: () => closed(server) };
}

async function answer(figures: LiveFigures, response: ServerResponse): Promise<void> {
  try {
    const text = await figures.render();
    response.writeHead(200, { 'content-type': figures.mediaType, 'cache-control': 'no-store' }).end(text);
  } catch {
    end(response, 500);
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function portOf(server: Server, asked: number): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : asked;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
