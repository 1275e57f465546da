import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { SILENT_MS } from './connection.js';
import { hangUp, watchSilence } from './silence.js';

const RECONNECT_MS = 500;
const ASK_EVERY_MS = 5000;

/**
 * Hears notifications of one channel on a connection of its own, and connects again when that is lost. Who only listens
 * would not learn of it, so the server is asked for a sign of life now and then.
 */
export class Listener {
  private client: Client | undefined;
  private asking: NodeJS.Timeout | undefined;
  private retry: NodeJS.Timeout | undefined;
  private closed = false;

  /** `heard` is also called after a connection was made again, as something may have been missed. */
  constructor(
    private readonly config: ClientConfig,
    private readonly channel: string,
    private readonly heard: () => void,
  ) {}

  /** Begins to hear; when the database cannot be reached, as soon as it can. */
  async open(): Promise<void> {
    const client = new Client(this.config);
    this.client = client;
    client.on('error', () => undefined);
    client.on('notification', () => {
      this.heard();
    });
    try {
      await client.connect();
      watchSilence(client, SILENT_MS);
      await client.query(`listen ${escapeIdentifier(this.channel)}`);
      client.once('end', () => {
        this.openLater();
      });
      this.asking = setInterval(() => void client.query('select').catch(() => undefined), ASK_EVERY_MS);
    } catch {
      await hangUp(client);
      this.openLater();
    }
  }

  /** Stops hearing; may be repeated. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    clearInterval(this.asking);
    if (this.client !== undefined) await hangUp(this.client);
  }

  private openLater(): void {
    clearInterval(this.asking);
    if (this.closed) return;
    this.retry = setTimeout(() => {
      void this.open().then(() => {
        this.heard();
      });
    }, RECONNECT_MS);
  }
}
