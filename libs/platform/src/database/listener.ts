import { Client, type ClientConfig, escapeIdentifier } from 'pg';

const RECONNECT_MS = 500;

/** Hears notifications of one channel on a connection of its own, and connects again when that is lost. */
export class Listener {
  private client: Client | undefined;
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
      await client.query(`listen ${escapeIdentifier(this.channel)}`);
      client.once('end', () => {
        this.openLater();
      });
    } catch {
      await client.end().catch(() => undefined);
      this.openLater();
    }
  }

  /** Stops hearing; may be repeated. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
  }

  private openLater(): void {
    if (this.closed) return;
    this.retry = setTimeout(() => {
      void this.open().then(() => {
        this.heard();
      });
    }, RECONNECT_MS);
  }
}
