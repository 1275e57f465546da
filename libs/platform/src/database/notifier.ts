import { Client, type ClientConfig } from 'pg';
import { SILENT_MS } from './connection.js';
import { hangUp, watchSilence } from './silence.js';

const QUIET_MS = 50;

/**
 * Notifies channels from a connection of its own: at once, then at most every 50 ms a channel. A notification that cannot be
 * sent is dropped, as every listener polls besides.
 */
export class Notifier {
  private client: Promise<Client> | undefined;
  private readonly quiet = new Map<string, NodeJS.Timeout>();
  private readonly waiting = new Set<string>();
  private closed = false;

  constructor(private readonly config: ClientConfig) {}

  /** Tells the listeners of a channel, soon; never throws. */
  notify(channel: string): void {
    if (this.closed) return;
    if (this.quiet.has(channel)) {
      this.waiting.add(channel);
      return;
    }
    const timer = setTimeout(() => {
      this.quiet.delete(channel);
      if (this.waiting.delete(channel)) this.notify(channel);
    }, QUIET_MS);
    this.quiet.set(channel, timer);
    void this.send(channel);
  }

  /** Sends what waits and closes the connection; may be repeated. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.quiet.values()) clearTimeout(timer);
    const last = [...this.waiting];
    this.waiting.clear();
    await Promise.all(last.map((channel) => this.send(channel)));
    const client = await this.client?.catch(() => undefined);
    if (client !== undefined) await hangUp(client);
  }

  private async send(channel: string): Promise<void> {
    try {
      const client = await (this.client ??= this.connect());
      await client.query({ name: 'notify', text: "select pg_notify($1, '')", values: [channel] });
    } catch {
      this.client = undefined;
    }
  }

  private async connect(): Promise<Client> {
    const client = new Client(this.config);
    const forget = (): void => {
      this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
      watchSilence(client, SILENT_MS);
      return client;
    } catch (fault) {
      await hangUp(client);
      throw fault;
    }
  }
}
