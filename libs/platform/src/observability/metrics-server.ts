import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config/config.js';
import type { LiveFigures } from './live-figures.js';
import type { Readiness } from './readiness.js';

/** A running server of metrics: where it listens, and how to end it. */
export interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** What is shown of a process. */
export interface Shown {
  readonly figures: LiveFigures;
  readonly readiness: Readiness;
}

interface Page {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const NOT_FOUND: Page = { status: 404, mediaType: 'text/plain', text: '' };
const PAGES: Readonly<Record<string, ((shown: Shown) => Promise<Page>) | undefined>> = {
  '/metrics': async ({ figures }) => ({ status: 200, mediaType: figures.mediaType, text: await figures.render() }),
  '/health/live': () => Promise.resolve({ status: 200, mediaType: JSON_TYPE, text: '{"status":"ok"}' }),
  '/health/ready': async ({ readiness }) => {
    const report = await readiness.check();
    return { status: report.status === 'ok' ? 200 : 503, mediaType: JSON_TYPE, text: JSON.stringify(report) };
  },
};

/**
 * Shows the metrics and the health, and nothing else, on a port of their own at the host of the settings: the one that a
 * worker has. @throws when the port is taken
 */
export async function startMetricsServer(port: number, config: Pick<Config, 'host'>, shown: Shown): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const page = request.method === 'GET' ? PAGES[request.url ?? ''] : undefined;
    void answer(page === undefined ? Promise.resolve(NOT_FOUND) : page(shown), response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, config.host, resolve);
  });
  return { port: portOf(server, port), close: () => closed(server) };
}

async function answer(page: Promise<Page>, response: ServerResponse): Promise<void> {
  try {
    const { status, mediaType, text } = await page;
    response.writeHead(status, { 'content-type': mediaType, 'cache-control': 'no-store' }).end(text);
  } catch {
    response.writeHead(500).end();
  }
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
