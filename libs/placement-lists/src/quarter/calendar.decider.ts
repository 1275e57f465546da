import { accept, copenhagenDayOf, type Decider, type Decision, type Instant, type Quarter } from '#kernel';
import type { EndQuarters, QuarterEnded } from './calendar.messages.js';
import { type CalendarState, evolveCalendar, lastEndedOn, NO_QUARTER, quarterAfter } from './calendar.state.js';

/** Counts quarters as they end: at first the one that ended last, then each after it, however late it is looked. */
export const calendarDecider: Decider<EndQuarters, CalendarState, QuarterEnded> = {
  initial: NO_QUARTER,
  decide: decideEnd,
  evolve: evolveCalendar,
};

function decideEnd({ at }: EndQuarters, { last }: CalendarState): Decision<QuarterEnded> {
  const ended = lastEndedOn(copenhagenDayOf(at));
  if (last === undefined) return accept(ending(at, ended, true));
  const events: QuarterEnded[] = [];
  for (let next = quarterAfter(last); isUpTo(next, ended); next = quarterAfter(next)) events.push(ending(at, next, false));
  return accept(...events);
}

function ending(at: Instant, { year, quarter }: Quarter, isFirst: boolean): QuarterEnded {
  return { type: 'QuarterEnded', at, data: { year, quarter, isFirst } };
}

function isUpTo(one: Quarter, other: Quarter): boolean {
  return one.year < other.year || (one.year === other.year && one.quarter <= other.quarter);
}
