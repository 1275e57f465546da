import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { epochOf, type Instant } from '#kernel';
import { Config } from '#platform';
import { Injectable } from '@nestjs/common';
import { createTransport, type SendMailOptions } from 'nodemailer';

/** A message to one recipient. `id` names it for ever: the file it is kept in, and its Message-ID. */
export interface OutgoingMessage {
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Instant;
}

/** Longest time a server may take over one message, and over each of its answers. */
const SEND_WITHIN_MS = 12_000;
const ANSWER_WITHIN_MS = 5_000;

/** Mail on its way out: to the server that `SMTP_URL` names, else into files under the data folder. */
@Injectable()
export class OutgoingMail {
  constructor(private readonly config: Config) {}

  /** Sends a message; when it resolves, the server has accepted it or the file is there. */
  async send(message: OutgoingMessage): Promise<void> {
    const { smtpUrl } = this.config;
    const mail = envelopeOf(message, this.config.mailFrom);
    await (smtpUrl === undefined ? this.write(message.id, mail) : sendTo(smtpUrl, mail));
  }

  /** Written beside its place and moved there, so that a file is whole or not there, and the same message is the same file. */
  private async write(id: string, mail: SendMailOptions): Promise<void> {
    const folder = join(this.config.dataDir, 'mail');
    await mkdir(folder, { recursive: true });
    const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(mail);
    if (!Buffer.isBuffer(message)) throw new Error('the message was not built as bytes');
    const draft = join(folder, `.${id}.${randomUUID()}`);
    try {
      await writeWhole(draft, message);
      await rename(draft, join(folder, `${id}.eml`));
    } catch (fault) {
      await rm(draft, { force: true });
      throw fault;
    }
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sendTo(url: string, mail: SendMailOptions): Promise<void> {
  const limits = { connectionTimeout: ANSWER_WITHIN_MS, greetingTimeout: ANSWER_WITHIN_MS, dnsTimeout: ANSWER_WITHIN_MS };
  const transport = createTransport({ url, ...limits, socketTimeout: SEND_WITHIN_MS });
  try {
    await transport.sendMail({ ...mail, signal: AbortSignal.timeout(SEND_WITHIN_MS) });
  } finally {
    transport.close();
  }
}

function envelopeOf({ id, to, subject, text, html, at }: OutgoingMessage, from: string): SendMailOptions {
  return {
    from,
    to,
    subject,
    text,
    html,
    date: new Date(epochOf(at)),
    messageId: `<${id}@${domainOf(from)}>`,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'da' },
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What follows the last @ of `Name <name@domain>`. */
function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/[>\s].*$/, '');
}
