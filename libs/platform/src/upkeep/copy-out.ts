import { Readable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

/** The rows of a `copy … to stdout` as a stream of bytes; reading slowly makes the server wait. Give it to `query` of a connection. */
export class CopyOut extends Readable implements Submittable {
  /** The rows the server says it sent; 0 until the end. */
  rows = 0;
  private connection: Connection | undefined;

  constructor(private readonly text: string) {
    super();
  }

  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.text);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  override _destroy(fault: Error | null, done: (fault?: Error | null) => void): void {
    this.connection?.stream.resume();
    done(fault);
  }

  /** The bytes are copied, because the driver writes over them when the next arrive. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (!this.destroyed && !this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(text.split(' ')[1]);
  }

  handleReadyForQuery(): void {
    if (!this.destroyed) this.push(null);
  }

  handleError(fault: Error): void {
    this.destroy(fault);
  }
}
