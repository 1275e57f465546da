import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

const REFUSED = 550;
const BUSY = 450;
const REJECTED = 554;
const FULL = 452;

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
  /** Recipients whose messages are refused once they have come, for good and all; and those whose message is put off, once. */
  readonly rejected: Set<string>;
  readonly fullOnce: Set<string>;
  /** How many messages have been handed over, refused ones included. */
  readonly handedOver: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a mail server on the loopback that refuses the recipients named. */
export async function mailServer(...refusedForGood: readonly string[]): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refused = new Set(refusedForGood);
  const busyOnce = new Set<string>();
  const rejected = new Set<string>();
  const fullOnce = new Set<string>();
  let handedOver = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _, callback) => {
      const responseCode = refused.has(address) ? REFUSED : busyOnce.delete(address) ? BUSY : undefined;
      callback(responseCode === undefined ? null : refusal(`No ${address} here`, responseCode));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const isRejected = to.some((address) => rejected.has(address));
        const responseCode = isRejected ? REJECTED : to.some((address) => fullOnce.delete(address)) ? FULL : undefined;
        handedOver += 1;
        if (responseCode !== undefined) return callback(refusal('Not this message', responseCode));
        received.push({ to, raw: Buffer.concat(chunks) });
        return callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const mails = () => Promise.all(received.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), recipient: to[0] })));
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    received,
    mails,
    refused,
    busyOnce,
    rejected,
    fullOnce,
    handedOver: () => handedOver,
    close,
  };
}

function refusal(said: string, responseCode: number): Error {
  return Object.assign(new Error(said), { responseCode });
}
