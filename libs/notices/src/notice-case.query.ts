import { type CaseState, CaseStore } from '#casework';
import type { Instant } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Channel, Notice } from './notice.state.js';
import { type NoticedCaseEvent, noticedEvent } from './noticed-event.handler.js';
import { SeatedCases } from './seats/seated-cases.handler.js';

/** The case a notice is about: what happened, how the case stood then, and how it stands now, its seats held as they are today. */
export interface NoticeCase {
  readonly event: NoticedCaseEvent;
  readonly then: CaseState;
  readonly state: CaseState;
  readonly now: Instant;
}

/** By which way a notice reaches its recipient: as the decision has planned it, all else by mail. */
export function channelOf({ dispatchId }: Notice, { event }: NoticeCase): Channel {
  if (event.type !== 'DecisionMade') return 'mail';
  return event.data.dispatches.find((planned) => planned.dispatchId === dispatchId)?.channel ?? 'mail';
}

/** Cases as notices need them. */
@Injectable()
export class NoticeCases {
  constructor(
    private readonly events: EventStore,
    private readonly cases: CaseStore,
    private readonly seated: SeatedCases,
  ) {}

  /** @throws when the log does not hold the event a notice was planned for */
  async read({ council, stream, eventId }: Notice): Promise<NoticeCase> {
    const logged = (await this.events.readStream(council, stream)).find(({ id }) => id === eventId);
    const event = logged === undefined ? undefined : noticedEvent(logged);
    const then = event === undefined ? undefined : await this.cases.asOf(council, stream, { at: event.at });
    const { state, now } = await this.seated.load(council, stream);
    if (event === undefined || then === undefined || state === undefined) throw new Error('the case of a notice is not in the log');
    return { event, then: then.state, state, now };
  }
}
