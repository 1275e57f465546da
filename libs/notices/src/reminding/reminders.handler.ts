import { EXTRA_CLOSED_DAYS, type RuledStream, Settings, StreamCommands } from '#bodies';
import { awaitedIn, HEARING_REMINDER, REMINDER_HOUR } from '#casework';
import { copenhagenDayOf, type CouncilSettings, type Day, type Instant, type OfficeTime, settledOn, systemActor } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import { SeatedCases } from '../seats/seated-cases.handler.js';
import { remindingDecider } from './reminding.decider.js';
import type { OpenRound, RemindingCommand, RemindingEvent } from './reminding.messages.js';
import { REMINDING_STREAM_TYPE, remindingStream, type RemindingState, remindingTimersOf } from './reminding.state.js';

/** What made somebody look: an event of the log, or a job. */
interface Cause {
  readonly id: string;
}

/** Follows the hearings of cases: each command gathers what is known, and decides by its own clock. */
@Injectable()
export class Reminders {
  constructor(
    private readonly cases: SeatedCases,
    private readonly settings: Settings,
    private readonly commands: StreamCommands,
    private readonly store: EventStore,
  ) {}

  /** Plans when the members are reminded, unless the deadline that was set then is not the one that holds. */
  async plan(
    council: string,
    caseId: string,
    set: Cause & { readonly at: Instant; readonly closesAt: Instant | undefined },
  ): Promise<void> {
    const { state, now } = await this.cases.load(council, caseId);
    const hearing = state?.hearings.at(-1);
    const open = hearing?.closed === undefined ? hearing : undefined;
    if (state === undefined || (set.closesAt !== undefined && open?.closesAt !== set.closesAt)) return;
    const settings = await this.settings.of(council);
    const data = {
      ...{ caseId, number: state.number, hearing: roundOf(open), since: set.at },
      days: settledOn(HEARING_REMINDER, copenhagenDayOf(set.at), settings).value,
      ...officeTimeOn(copenhagenDayOf(now), settings),
    };
    await this.give(council, remindingStream(caseId), set, (at) => ({ type: 'PlanReminder', at, data }));
  }

  /** The moment planned in a stream has come. */
  async remind(council: string, stream: string, because: Cause): Promise<void> {
    const planned = (await this.store.readState<RemindingState>(council, stream))?.state.planned;
    if (planned === undefined) return;
    const { state, now } = await this.cases.load(council, planned.caseId);
    const hearing = state?.hearings.at(-1);
    const open = hearing?.closed === undefined ? hearing : undefined;
    const today = copenhagenDayOf(now);
    const data = {
      ...{ hearing: roundOf(open), awaited: open === undefined ? [] : awaitedIn(open) },
      isConfidential: (state?.confidentialUntil ?? '') >= today,
      ...officeTimeOn(today, await this.settings.of(council)),
    };
    await this.give(council, stream, because, (at) => ({ type: 'RemindMembers', at, data }));
  }

  private async give(council: string, id: string, { id: because }: Cause, commandAt: (at: Instant) => RemindingCommand): Promise<void> {
    const stream: RuledStream<RemindingCommand, RemindingState, RemindingEvent> = {
      ...{ council, id, type: REMINDING_STREAM_TYPE },
      ...{ decider: remindingDecider, timersOf: remindingTimersOf },
    };
    const asked = { actor: systemActor(council), repeatable: undefined, correlationId: because, ifVersion: undefined };
    const { kind } = await this.commands.give(stream, asked, commandAt);
    if (kind !== 'done') throw new Error(`reminders could not be looked at: ${kind}`);
  }
}

function officeTimeOn(on: Day, settings: CouncilSettings): OfficeTime {
  return {
    closedDays: settledOn(EXTRA_CLOSED_DAYS, on, settings).value,
    opensAtHour: settledOn(REMINDER_HOUR, on, settings).value,
  };
}

function roundOf(hearing: OpenRound | undefined): OpenRound | undefined {
  return hearing && { round: hearing.round, closesAt: hearing.closesAt };
}
