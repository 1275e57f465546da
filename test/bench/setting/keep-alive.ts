import { connect, type Socket } from 'node:net';
import type { Place } from './place.js';

/** A connection that asks one thing after another; it reads no more of an answer than it must. */
export interface KeepAlive {
  /** Sends a request and waits for its answer. @throws when its status is another than the one wanted */
  readonly ask: (request: Buffer, status: number) => Promise<void>;
}

/** A request as it goes over the line. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: object;
}

const HEAD_END = '\r\n\r\n';
const LENGTH = /^content-length: *(\d+)\r?$/im;

/** A request made ready once. */
export function requestOf({ method, path, token, body }: Asked): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const about = body === undefined ? [] : ['content-type: application/json', `content-length: ${Buffer.byteLength(text)}`];
  const head = [`${method} ${path} HTTP/1.1`, 'host: bench', ...(token === undefined ? [] : [`authorization: Bearer ${token}`]), ...about];
  return Buffer.from(`${head.join('\r\n')}${HEAD_END}${text}`);
}

/** Connects to a server as often as there are callers. */
export async function connections(place: Place, url: string, count: number): Promise<readonly KeepAlive[]> {
  const { hostname, port } = new URL(url);
  return Promise.all(Array.from({ length: count }, () => open(place, hostname, Number(port))));
}

async function open(place: Place, host: string, port: number): Promise<KeepAlive> {
  const socket = connect({ host, port, noDelay: true });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  place.atEnd(() => Promise.resolve(socket.destroy()));
  return { ask: (request, status) => exchange(socket, request, status) };
}

function exchange(socket: Socket, request: Buffer, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = '';
    const end = (fault?: Error): void => {
      socket.off('data', read).off('close', lost);
      if (fault === undefined) resolve();
      else reject(fault);
    };
    const read = (part: Buffer): void => {
      received += part.toString('latin1');
      if (!isWhole(received)) return;
      end(received.startsWith(`HTTP/1.1 ${status}`) ? undefined : new Error(`Answered otherwise than ${status}: ${received}`));
    };
    const lost = (): void => {
      end(new Error('The connection was lost'));
    };
    socket.on('data', read).on('close', lost);
    socket.write(request);
  });
}

function isWhole(text: string): boolean {
  const headEnd = text.indexOf(HEAD_END);
  if (headEnd === -1) return false;
  const length = LENGTH.exec(text.slice(0, headEnd))?.[1];
  if (length === undefined) throw new Error(`An answer of unknown length: ${text.slice(0, headEnd)}`);
  return text.length >= headEnd + HEAD_END.length + Number(length);
}
