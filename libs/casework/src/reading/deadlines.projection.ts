import type { CaseDeadline, Day, Instant } from '#kernel';
import { addDays, addMilliseconds, endOfCopenhagenDay } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf } from '../case/case.state.js';
import { isUndecided } from '../case/case-status.state.js';
import { awaitedPartyHearing, type PartyHearing } from '../party-hearing/party-hearing.state.js';

/** A deadline with the time the clock has stood still added to it. */
export interface DeadlineNow {
  readonly kind: string;
  readonly due: { readonly on: Day } | { readonly at: Instant };
  readonly computedFrom: string;
  readonly source: CaseDeadline['source'];
  readonly stoppedDays: number;
}

/** A case's legal deadlines as they stand now. */
export function deadlinesNow({ deadlines, stoodStill }: Pick<CaseState, 'deadlines' | 'stoodStill'>): readonly DeadlineNow[] {
  return deadlines.map(({ standsStill, ...deadline }) => {
    const { days, milliseconds } = standsStill ? stoodStill : { days: 0, milliseconds: 0 };
    const due = 'on' in deadline.due ? { on: addDays(deadline.due.on, days) } : { at: addMilliseconds(deadline.due.at, milliseconds) };
    return { ...deadline, due, stoppedDays: days };
  });
}

/** What is due next in a case: its earliest legal deadline, or the end of its hearing or party hearing; nothing once it is decided. */
export function nextDue(state: CaseState): Instant | undefined {
  if (!isUndecided(state.status)) return undefined;
  const legal = deadlinesNow(state).map(({ due }) => ('on' in due ? endOfCopenhagenDay(due.on) : due.at));
  const ends = [openHearingOf(state), partyHearingInLists(state)].flatMap((hearing) => hearing?.closesAt ?? []);
  return [...legal, ...ends].sort()[0];
}

/** Readers are told of no party hearing, and see in lists what is due next: in their cases its end is left out. */
function partyHearingInLists(state: CaseState): PartyHearing | undefined {
  return state.readers.length === 0 ? awaitedPartyHearing(state) : undefined;
}
