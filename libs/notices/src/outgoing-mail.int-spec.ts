import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#kernel';
import { readConfig } from '#platform';
import PostalMime from 'postal-mime';
import { mailServer } from '../../../test/support/mail-server.js';
import { OutgoingMail, type OutgoingMessage } from './outgoing-mail.handler.js';

const MESSAGE: OutgoingMessage = {
  id: '01950000-0000-7000-8000-000000000001',
  to: { name: 'Mette Skovkærgård', address: 'member-da-2@example.test' },
  subject: 'Høring i sag NJ-2026-000123: Svar senest tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)',
  text: `Kære Mette\n\n${'Æblegrød på åen. '.repeat(40)}\n\n.\nVenlig hilsen\n`,
  html: '<!doctype html>\n<html lang="da"><body><p>Kære Mette</p></body></html>\n',
  at: instant('2026-03-03T08:00:00.000Z'),
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outgoing-'));
});

afterEach(() => rm(folder, { recursive: true }));

const mailTo = (smtpUrl?: string): OutgoingMail =>
  new OutgoingMail(readConfig({ DATA_DIR: folder, SMTP_URL: smtpUrl, MAIL_FROM: 'Sagsudvalget <sagsudvalg@example.test>' }));

async function expectWhole(raw: Buffer): Promise<void> {
  const mail = await PostalMime.parse(raw);
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value;
  expect(mail.from).toMatchObject({ name: 'Sagsudvalget', address: 'sagsudvalg@example.test' });
  expect(mail.to).toMatchObject([{ name: 'Mette Skovkærgård', address: 'member-da-2@example.test' }]);
  expect(mail.subject).toBe(MESSAGE.subject);
  expect(mail.date).toBe('2026-03-03T08:00:00.000Z');
  expect(mail.messageId).toBe('<01950000-0000-7000-8000-000000000001@example.test>');
  expect(header('auto-submitted')).toBe('auto-generated');
  expect(mail.text?.replaceAll('\r\n', '\n').trim()).toBe(MESSAGE.text.trim());
  expect(mail.html?.replaceAll('\r\n', '\n').trim()).toBe(MESSAGE.html.trim());
  expect(mail.attachments).toEqual([]);
  expect(
    raw
      .toString('latin1')
      .split('\r\n')
      .filter((line) => line.length > 998),
  ).toEqual([]);
}

describe('mail without a server', () => {
  it('is a whole file under its id, and the same file when it is written again', async () => {
    const mail = mailTo();
    await Promise.all([mail.send(MESSAGE), mail.send(MESSAGE), mail.send(MESSAGE)]);
    expect(await readdir(join(folder, 'mail'))).toEqual([`${MESSAGE.id}.eml`]);
    await expectWhole(await readFile(join(folder, 'mail', `${MESSAGE.id}.eml`)));
  });

  it('that cannot be put in its place leaves nothing of itself behind', async () => {
    const place = join(folder, 'mail', `${MESSAGE.id}.eml`);
    await mkdir(place, { recursive: true });
    await expect(mailTo().send(MESSAGE)).rejects.toThrow('EISDIR');
    expect(await readdir(join(folder, 'mail'))).toEqual([`${MESSAGE.id}.eml`]);
  });
});

describe('mail through a server', () => {
  it('arrives as it was written, at the recipient alone, and leaves no file', async () => {
    const server = await mailServer();
    await mailTo(server.url).send(MESSAGE);
    await server.close();
    expect(server.received.map(({ to }) => to)).toEqual([['member-da-2@example.test']]);
    for (const { raw } of server.received) await expectWhole(raw);
    expect(await readdir(folder)).toEqual([]);
  });

  it('bears the same Message-ID when it is sent again', async () => {
    const server = await mailServer();
    await mailTo(server.url).send(MESSAGE);
    await mailTo(server.url).send({ ...MESSAGE, at: instant('2026-03-03T08:00:20.000Z') });
    await server.close();
    const ids = await Promise.all(server.received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));
    expect(ids).toEqual(Array(2).fill('<01950000-0000-7000-8000-000000000001@example.test>'));
  });

  it('that the server refuses is a fault with its code', async () => {
    const server = await mailServer('member-da-2@example.test');
    await expect(mailTo(server.url).send(MESSAGE)).rejects.toMatchObject({ code: 'EENVELOPE', responseCode: 550 });
    await server.close();
    expect(server.received).toEqual([]);
  });

  it('that refuses the message once it has come is a fault with its code', async () => {
    const server = await mailServer();
    server.rejected.add('member-da-2@example.test');
    await expect(mailTo(server.url).send(MESSAGE)).rejects.toMatchObject({ code: 'EMESSAGE', responseCode: 554 });
    await server.close();
    expect(server.received).toEqual([]);
  });

  it('that is away is a fault', async () => {
    await expect(mailTo('smtp://127.0.0.1:1').send(MESSAGE)).rejects.toMatchObject({ code: 'ESOCKET' });
  });
});
