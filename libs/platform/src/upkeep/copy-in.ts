import type { Connection, Submittable } from 'pg';
import type { OwnerConnection } from './owner-connection.js';

const COPY_DATA = 'd';
const COPY_DONE = 'c';
const COPY_FAIL = 'f';

/**
 * Runs a `copy … from stdin` with bytes from a source, no faster than the server takes them. Answers the number of rows.
 * @throws what the source throws, and then nothing was written; or what the server says against the rows
 */
export function copyIn(client: OwnerConnection, text: string, source: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, source, resolve, reject));
  });
}

class CopyIn implements Submittable {
  private rows = 0;
  private ended = false;
  private fault: unknown;

  constructor(
    private readonly text: string,
    private readonly source: AsyncIterable<Buffer>,
    private readonly resolve: (rows: number) => void,
    private readonly reject: (fault: unknown) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Connection): void {
    void this.send(connection);
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    this.rows = Number(text.split(' ')[1]);
  }

  handleReadyForQuery(): void {
    this.ended = true;
    this.resolve(this.rows);
  }

  handleError(fault: Error): void {
    this.ended = true;
    this.reject(this.fault ?? fault);
  }

  private async send({ stream }: Connection): Promise<void> {
    try {
      for await (const bytes of this.source) {
        if (this.ended) return;
        if (!stream.write(message(COPY_DATA, bytes))) await drained(stream);
      }
      stream.write(message(COPY_DONE, Buffer.alloc(0)));
    } catch (fault) {
      this.fault = fault;
      stream.write(message(COPY_FAIL, Buffer.from('the source of the copy failed\0')));
    }
  }
}

/** A message of the protocol: its letter, its length without the letter, its content. */
function message(letter: string, content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter, 'latin1');
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

function drained(stream: Connection['stream']): Promise<void> {
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off('drain', go);
      stream.off('close', go);
      resolve();
    };
    stream.on('drain', go);
    stream.on('close', go);
  });
}
