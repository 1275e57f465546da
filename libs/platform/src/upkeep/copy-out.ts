import { Readable } from 'node:stream';
import type { Connection, Submittable } from 'pg';

/** The rows of a `copy … to stdout` as a stream of bytes; reading slowly makes the server wait. Give it to `query` of a connection. */
export class CopyOut extends Readable implements Submittable {
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

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (!this.destroyed && !this.push(chunk)) this.connection?.stream.pause();
  }

  /** The statement's own word of its end says nothing that the end of the stream does not. */
  handleCommandComplete(): void {
    return undefined;
  }

  handleReadyForQuery(): void {
    if (!this.destroyed) this.push(null);
  }

  handleError(fault: Error): void {
    this.destroy(fault);
  }
}
