import { Injectable } from '@nestjs/common';
import type { Delivered, Notice } from './notice.state.js';
import { QuarterDelivery } from './quarter-delivery.handler.js';
import { RemindingDelivery } from './reminding/reminding-delivery.handler.js';
import { UnreachedDelivery } from './unreached/unreached-delivery.handler.js';

/** Brings on their way what is not about one event of one case. */
@Injectable()
export class OtherDelivery {
  constructor(
    private readonly quarters: QuarterDelivery,
    private readonly reminders: RemindingDelivery,
    private readonly unreached: UnreachedDelivery,
  ) {}

  /** Undefined for a notice about an event of a case. */
  deliver(notice: Notice): Promise<Delivered> | undefined {
    switch (notice.kind) {
      case 'reminder':
      case 'distribution':
        return this.quarters.deliver(notice);
      case 'hearing-reminder':
        return this.reminders.deliver(notice);
      case 'unreached':
        return this.unreached.deliver(notice);
      case 'receipt':
      case 'concern':
      case 'invitation':
      case 'extension':
      case 'closing':
      case 'party-hearing':
      case 'attention-point':
      case 'decision':
        return undefined;
    }
  }
}
