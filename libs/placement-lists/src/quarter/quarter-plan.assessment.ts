import { addDays, addWorkingDays, copenhagenDayOf, type Day, type Instant, isOfficeTime, officeOpening, workingDayFrom } from '#kernel';
import type { QuarterFacts } from './quarter.messages.js';
import { lastStepOf, missingIn, type QuarterState, untoldIn } from './quarter.state.js';

/** A step of reminding, and the working day it falls on. */
export interface ReminderStep {
  readonly step: number;
  readonly on: Day;
}

/** The steps that are still of account on a day: what fell before the quarter was followed, or is stale by now, is not. */
function stepsOn({ dueOn, steps, staleDays, closedDays }: QuarterFacts, { opened }: QuarterState, today: Day): readonly ReminderStep[] {
  const from = [opened?.followedFrom ?? today, addDays(today, -staleDays)].sort().at(-1) ?? today;
  return steps.map((step) => ({ step, on: workingDayFrom(dueOn, step, closedDays) })).filter(({ on }) => on >= from);
}

/** Whom to remind now, and of which step: of several that have come, the last. */
export function remindersDue(facts: QuarterFacts, state: QuarterState, at: Instant): readonly { municipality: string; step: number }[] {
  const today = copenhagenDayOf(at);
  const latest = stepsOn(facts, state, today)
    .filter(({ on }) => on <= today)
    .at(-1);
  if (latest === undefined) return [];
  return missingIn(state)
    .filter((municipality) => (lastStepOf(state, municipality) ?? -Infinity) < latest.step)
    .map((municipality) => ({ municipality, step: latest.step }));
}

/** On which day lists that nobody has been told of are to be sent out by themselves; undefined when there are none, or by hand only. */
function distributionDay(facts: QuarterFacts, state: QuarterState, today: Day): Day | undefined {
  const [since] = untoldIn(facts.lists, state)
    .map((list) => list.since)
    .sort();
  if (since === undefined) return undefined;
  if (state.distributions.length > 0) return addWorkingDays(since, 1, facts.closedDays);
  if (facts.distribution === 'by-hand') return undefined;
  const planned = workingDayFrom(facts.dueOn, facts.distribution, facts.closedDays);
  if (planned < (state.opened?.followedFrom ?? today)) return undefined;
  return missingIn(state).length === 0 && today < planned ? today : planned;
}

/** When somebody is next to be reminded, if nobody is right now. */
export function nextReminderAt(facts: QuarterFacts, state: QuarterState, at: Instant): Instant | undefined {
  if (missingIn(state).length === 0) return undefined;
  const today = copenhagenDayOf(at);
  if (remindersDue(facts, state, at).length > 0) return officeOpening(at, today, facts);
  const next = stepsOn(facts, state, today).find(({ on }) => on > today);
  return next && officeOpening(at, next.on, facts);
}

/** When lists are next to be sent out, if none are right now. */
export function nextDistributionAt(facts: QuarterFacts, state: QuarterState, at: Instant): Instant | undefined {
  const on = distributionDay(facts, state, copenhagenDayOf(at));
  return on && officeOpening(at, on, facts);
}

/** Whether lists are to be sent out right now. */
export function isDistributionDue(facts: QuarterFacts, state: QuarterState, at: Instant): boolean {
  const today = copenhagenDayOf(at);
  const on = distributionDay(facts, state, today);
  return on !== undefined && on <= today && isOfficeTime(at, facts);
}
