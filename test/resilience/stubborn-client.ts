import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation.js';

/** An answer with a status of 2xx. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

const GIVES_UP_AFTER_MS = 120_000;
const ANSWERED_WITHIN_MS = 30_000;
const PAUSE_MS = 100;
const UNSUITABLE = [408, 409, 425, 429, 503];

/**
 * Asks until it is answered: a lost connection, 503, 409 and 429 are tried again with the same key. A 500 is remembered,
 * because the product should know why it cannot answer. @throws when it is refused, or nothing comes for two minutes
 */
export class StubbornClient {
  /** Answers that nobody should ever get. */
  readonly surprises: string[] = [];
  /** How often something was asked again. */
  repeats = 0;
  private readonly tokens = new Map<string, string>();
  private turn = 0;

  constructor(private readonly installation: Pick<Installation, 'urls' | 'isRemoved'>) {}

  async get<T>(persona: string, path: string): Promise<Answer<T>> {
    return this.ask<T>(persona, path, { method: 'GET' });
  }

  async post<T>(persona: string, path: string, body: object, key?: string): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return this.ask<T>(persona, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async ask<T>(persona: string, path: string, init: Asked): Promise<Answer<T>> {
    const until = performance.now() + GIVES_UP_AFTER_MS;
    let fault = '';
    for (; performance.now() < until && !this.installation.isRemoved(); this.repeats += 1) {
      const reply = await this.attempt(persona, path, init).catch((thrown: unknown) => String(thrown));
      if (typeof reply === 'string') fault = reply;
      else if (reply.ok) return { status: reply.status, body: JSON.parse(reply.text) as T };
      else fault = this.judged(persona, reply, `${init.method} ${path}`);
      if (fault.startsWith('refused')) throw new Error(fault);
      await sleep(PAUSE_MS);
    }
    throw new Error(`nobody answered ${persona} on ${path}: ${fault}`);
  }

  private judged(persona: string, { status, text }: Reply, what: string): string {
    if (status === 401) this.tokens.delete(persona);
    if (status === 401 || UNSUITABLE.includes(status)) return `not now: ${status}`;
    if (status < 500) return `refused ${persona}, ${what}: ${status} ${text}`;
    this.surprises.push(`${what}: ${status} ${text}`);
    return `a fault: ${status}`;
  }

  private async attempt(persona: string, path: string, init: Asked): Promise<Reply> {
    const url = this.next();
    const authorization = `Bearer ${await this.token(url, persona)}`;
    return call(`${url}/api/v1/${path}`, { ...init, headers: { ...init.headers, authorization } });
  }

  private async token(url: string, persona: string): Promise<string> {
    const known = this.tokens.get(persona);
    if (known !== undefined) return known;
    const headers = { 'content-type': 'application/json' };
    const { ok, text } = await call(`${url}/api/v1/demo/tokens`, { method: 'POST', headers, body: JSON.stringify({ persona }) });
    if (!ok) throw new Error('no token');
    const { access_token: token } = JSON.parse(text) as { readonly access_token: string };
    this.tokens.set(persona, token);
    return token;
  }

  private next(): string {
    const urls = this.installation.urls();
    const url = urls[(this.turn += 1) % urls.length];
    if (url === undefined) throw new Error('nobody listens');
    return url;
  }
}

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

async function call(url: string, init: Asked): Promise<Reply> {
  const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWERED_WITHIN_MS) });
  return { ok: reply.ok, status: reply.status, text: await reply.text() };
}
