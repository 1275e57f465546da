import { caseEvent, type CaseState, CaseStore, type RecordedCaseEvent } from '#casework';
import type { Instant } from '#kernel';
import { EventStore, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Channel, Notice } from './notice.state.js';
import { type NoticedCaseEvent, noticedEvent } from './noticed-event.handler.js';
import { SeatedCases } from './seats/seated-cases.handler.js';

/**
 * The case a notice is about: what happened, how the case stood then, and how it stands now, its seats held as they are today.
 * `replaced` is the case as each of the decisions left it that news of a decision takes the place of, the first one first.
 */
export interface NoticeCase {
  readonly event: NoticedCaseEvent;
  readonly then: CaseState;
  readonly replaced: readonly CaseState[];
  /** Everything up to what happened, the last of it. */
  readonly history: readonly RecordedCaseEvent[];
  readonly state: CaseState;
  readonly now: Instant;
}

/** By which way a notice reaches its recipient: as the decision or party hearing has planned it, all else by mail. */
export function channelOf({ dispatchId }: Notice, { event }: NoticeCase): Channel {
  if (event.type !== 'DecisionMade' && event.type !== 'PartyHearingOpened') return 'mail';
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
    const log = await this.events.readStream(council, stream);
    const logged = log.find(({ id }) => id === eventId);
    const event = logged === undefined ? undefined : noticedEvent(logged);
    const then = event === undefined ? undefined : await this.cases.asOf(council, stream, { at: event.at });
    const { state, now } = await this.seated.load(council, stream);
    if (logged === undefined || event === undefined || then === undefined || state === undefined)
      throw new Error('the case of a notice is not in the log');
    const before = event.type === 'DecisionMade' ? log.filter(({ type, version }) => type === event.type && version < logged.version) : [];
    const history = log.filter(({ version }) => version <= logged.version).map(recorded);
    return { event, then: then.state, replaced: await this.statesAt(before), history, state, now };
  }

  private async statesAt(entries: readonly LoggedEvent[]): Promise<readonly CaseState[]> {
    const found = await Promise.all(entries.map(({ council, stream, version }) => this.cases.asOf(council, stream, { version })));
    return found.flatMap((one) => one?.state ?? []);
  }
}

function recorded({ position, version, id, meta, type, at, data }: LoggedEvent): RecordedCaseEvent {
  return { position, version, id, actor: meta.actor, event: caseEvent({ type, at, data }) };
}
