import { type RuledStream, type StreamAnswer, type StreamAsked, StreamCommands } from '#bodies';
import { addDays, copenhagenDayOf, type Day, daysOfQuarter, type Quarter, systemActor } from '#kernel';
import { AppClock, EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EndQuarters, QuarterEnded } from './calendar.messages.js';
import { calendarDecider } from './calendar.decider.js';
import { CALENDAR_STREAM, CALENDAR_STREAM_TYPE, type CalendarState, calendarTimersOf } from './calendar.state.js';
import { quarterDecider } from './quarter.decider.js';
import type { QuarterCommand, QuarterEvent } from './quarter.messages.js';
import { NO_QUARTER_OPENED, QUARTER_STREAM_TYPE, type QuarterState, quarterStream, quarterTimersOf } from './quarter.state.js';
import { awaitedIn, QuarterKnowledge } from './quarter-facts.handler.js';

/** Follows the quarters of councils: each command gathers what is known, and decides by its own clock. */
@Injectable()
export class Quarters {
  constructor(
    private readonly commands: StreamCommands,
    private readonly knowledge: QuarterKnowledge,
    private readonly clock: AppClock,
    private readonly store: EventStore,
  ) {}

  /** Counts the quarters that are over; where no lists are awaited of anybody, none are counted. */
  async count(council: string, because: string): Promise<void> {
    const today = copenhagenDayOf(await this.clock.now());
    if (awaitedIn(council, { year: Number(today.slice(0, 4)), quarter: 1 }, today).length === 0) return;
    const stream: RuledStream<EndQuarters, CalendarState, QuarterEnded> = {
      ...{ council, id: CALENDAR_STREAM, type: CALENDAR_STREAM_TYPE },
      ...{ decider: calendarDecider, timersOf: calendarTimersOf },
    };
    done(await this.commands.give(stream, askedBySystem(council, because), (at) => ({ type: 'EndQuarters', at }) as const));
  }

  /** Follows a quarter that is over: all of it, or from today on when it is the first that is counted. */
  async follow(council: string, { year, quarter, isFirst }: QuarterEnded['data'], because: string): Promise<void> {
    const after = addDays(daysOfQuarter({ year, quarter }).last, 1);
    const followedFrom = isFirst ? copenhagenDayOf(await this.clock.now()) : after;
    await this.look(council, { year, quarter }, because, followedFrom);
  }

  /** Looks whether anything is to be done about a quarter; one that is not followed is left alone. */
  async review(council: string, quarter: Quarter, because: string): Promise<void> {
    const { state } = await this.read(council, quarter);
    if (state.opened !== undefined) await this.look(council, quarter, because, undefined);
  }

  /** Sends out what has come and nobody has been told of. */
  async distribute(asked: StreamAsked, quarter: Quarter, reason: string | undefined): Promise<StreamAnswer<QuarterState>> {
    const { council, id, role } = asked.actor;
    const facts = await this.knowledge.of(council, quarter, copenhagenDayOf(await this.clock.now()));
    const data = { ...facts, reason, by: { id, role } };
    return this.commands.give(streamOf(council, quarter), asked, (at) => ({ type: 'DistributeLists', at, data }) as const);
  }

  /** What has been done about a quarter, and the version it stands at. */
  async read(council: string, quarter: Quarter): Promise<{ readonly state: QuarterState; readonly version: number }> {
    return (await this.store.readState<QuarterState>(council, quarterStream(quarter))) ?? { state: NO_QUARTER_OPENED, version: 0 };
  }

  /** The quarter that a stream follows. */
  async quarterOf(council: string, stream: string): Promise<Quarter | undefined> {
    return (await this.store.readState<QuarterState>(council, stream))?.state.opened;
  }

  private async look(council: string, quarter: Quarter, because: string, followedFrom: Day | undefined): Promise<void> {
    const facts = await this.knowledge.of(council, quarter, copenhagenDayOf(await this.clock.now()));
    const data = { ...facts, followedFrom };
    const asked = askedBySystem(council, because);
    done(await this.commands.give(streamOf(council, quarter), asked, (at) => ({ type: 'ReviewQuarter', at, data }) as const));
  }
}

function streamOf(council: string, quarter: Quarter): RuledStream<QuarterCommand, QuarterState, QuarterEvent> {
  return { council, id: quarterStream(quarter), type: QUARTER_STREAM_TYPE, decider: quarterDecider, timersOf: quarterTimersOf };
}

function askedBySystem(council: string, because: string): StreamAsked {
  return { actor: systemActor(council), repeatable: undefined, correlationId: because, ifVersion: undefined };
}

function done({ kind }: StreamAnswer<object>): void {
  if (kind !== 'done') throw new Error(`a quarter could not be looked at: ${kind}`);
}
