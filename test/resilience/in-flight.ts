import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** A request of which the server has half: it is under way until the rest is sent. */
export class HalfSentRequest {
  readonly key = randomUUID();
  private readonly bytes: Buffer;
  private readonly sending: ClientRequest;
  private readonly answered: Promise<IncomingMessage>;

  constructor(url: string, token: string, body: object) {
    this.bytes = Buffer.from(JSON.stringify(body));
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': this.bytes.length,
      'idempotency-key': this.key,
    };
    this.sending = request(url, { method: 'POST', headers });
    this.answered = once(this.sending, 'response').then(([reply]) => reply as IncomingMessage);
    this.answered.catch(() => undefined);
  }

  /** Sends the first half and waits until it has left. */
  async begin(): Promise<void> {
    await new Promise((resolve) => this.sending.write(this.bytes.subarray(0, this.bytes.length / 2), resolve));
  }

  /** Sends the rest and answers what came back. */
  async finish(): Promise<{ readonly status: number | undefined; readonly body: string }> {
    this.sending.end(this.bytes.subarray(this.bytes.length / 2));
    const reply = await this.answered;
    const parts: Buffer[] = [];
    for await (const part of reply) parts.push(part as Buffer);
    return { status: reply.statusCode, body: Buffer.concat(parts).toString() };
  }
}
