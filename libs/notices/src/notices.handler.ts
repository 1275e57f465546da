import { Injectable } from '@nestjs/common';
import { type FailedCase, NoticeRows } from './notice-rows.query.js';
import { NoticeSubscription } from './notice-subscription.handler.js';
import { NoticeProcessor } from './notice.processor.js';
import { WaitingNotices } from './waiting-notices.handler.js';

/** Tells people what concerns them, once each; and tells which of them could not be told. */
@Injectable()
export class Notices {
  constructor(
    private readonly subscription: NoticeSubscription,
    private readonly processor: NoticeProcessor,
    private readonly waiting: WaitingNotices,
    private readonly rows: NoticeRows,
  ) {}

  /** For workers: sends what is queued, queues what happens, and looks after what waits. The platform ends all three. */
  async start(): Promise<void> {
    await this.processor.start();
    this.subscription.start();
    this.waiting.start();
  }

  /** The dispatches of a case that could not be sent; a retry of their job may still succeed. */
  async failedDispatches(council: string, caseId: string): Promise<ReadonlySet<string>> {
    return new Set(await this.rows.failedDispatches(council, caseId));
  }

  /** The first `limit` cases of a council about which something could not be sent; a retry may still succeed. */
  failedCases(council: string, limit: number): Promise<readonly FailedCase[]> {
    return this.rows.failedCases(council, limit);
  }
}
