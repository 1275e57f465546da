import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const REFUSED = 550;
const BUSY = 450;

/** A message as it came in, and to whom. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: Buffer;
}

/** A mail server of a test's own. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** Every message with its one recipient, read as a mail program reads it. */
  readonly mails: () => Promise<readonly (Email & { readonly recipient: string | undefined })[]>;
  /** Recipients that are refused, for good and all. */
  readonly refused: Set<string>;
  /** Recipients that are put off, the first time that they are asked for. */
  readonly busyOnce: Set<string>;
  readonly close: () => Promise<void>;
}

/** Starts a mail server on the loopback that refuses the recipients named. */
export async function mailServer(...refusedForGood: readonly string[]): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refused = new Set(refusedForGood);
  const busyOnce = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, callback) => {
      const responseCode = refused.has(address) ? REFUSED : busyOnce.delete(address) ? BUSY : undefined;
      callback(responseCode === undefined ? null : Object.assign(new Error(`No ${address} here`), { responseCode }));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const mails = () => Promise.all(received.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), recipient: to[0] })));
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${String(port)}`, received, mails, refused, busyOnce, close };
}
