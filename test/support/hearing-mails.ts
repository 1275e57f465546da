import { HearingTimers } from '#casework';
import { instant } from '#kernel';
import { Notices } from '#notices';
import { AppClock, Database, DeadlineSweep } from '#platform';
import type { TestingModule } from '@nestjs/testing';
import { HearingNotices } from '../../libs/notices/src/hearing-notices.handler.js';
import { eventually } from './eventually.js';
import { type MailServer, mailServer } from './mail-server.js';
import { NoticesSetting, Secretariat } from './notices-setting.js';

const WITHIN_MS = 30_000;

/** A council whose mails go to a server of the test's own, with everything at work that a worker does. */
export class HearingMails {
  private constructor(
    readonly server: MailServer,
    readonly setting: NoticesSetting,
    readonly web: TestingModule,
    readonly secretariat: Secretariat,
  ) {}

  /** Starts it at a moment. */
  static async startedAt(moment: string): Promise<HearingMails> {
    const server = await mailServer();
    const { setting, web } = await NoticesSetting.create(server.url);
    const started = new HearingMails(server, setting, web, new Secretariat(web));
    await started.clockTo(moment);
    await web.get(Notices).start();
    await web.get(HearingNotices).start();
    await web.get(HearingTimers, { strict: false }).start();
    return started;
  }

  /** What is due by then is announced, as a worker does every second. */
  async clockTo(to: string): Promise<void> {
    await this.web.get(AppClock).moveTo(instant(to));
    await this.web.get(DeadlineSweep).tick(await this.web.get(AppClock).now());
  }

  /** The mails with such words in their subject. */
  async called(subject: string) {
    return (await this.server.mails()).filter((mail) => mail.subject?.includes(subject));
  }

  /** Waits until so many are there. */
  async arrived(subject: string, count: number) {
    return eventually(
      () => this.called(subject),
      ({ length }) => length >= count,
      WITHIN_MS,
    );
  }

  /** The addresses that mails with such words went to. */
  async recipients(subject: string): Promise<readonly (string | undefined)[]> {
    return (await this.called(subject)).map(({ recipient }) => recipient).sort();
  }

  /** Asks the database as a worker does. */
  rows<T extends object>(text: string, ...values: readonly unknown[]): Promise<readonly T[]> {
    return this.web.get(Database).workerQuery<T>({ text, values });
  }

  async close(): Promise<void> {
    await this.setting.close();
    await this.server.close();
  }
}
