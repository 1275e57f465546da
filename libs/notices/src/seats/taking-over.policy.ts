import { copenhagenDayOf, type Day, type Instant, startOfCopenhagenDay } from '#kernel';
import { invitation } from '../notices.policy.js';
import type { TimedNotice } from '../notice.state.js';

/** A round of hearing as far as those ask who come new to one of its seats; `openedBy` is the id of the event that opened it. */
export interface RoundTaken {
  readonly openedBy: string;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly seats: readonly { readonly seatId: string }[];
}

/** Who takes over a seat, and from which day. */
export interface Taking {
  readonly seatId: string;
  readonly holder: string;
  readonly from: Day;
}

/**
 * Whoever takes over a seat while a hearing runs is invited to it on the first day, under the id of an invitation to that round: once,
 * and not at all when invited before.
 */
export function plannedTakings(round: RoundTaken, takings: readonly Taking[]): readonly TimedNotice[] {
  const [opened, closes] = [copenhagenDayOf(round.opensAt), copenhagenDayOf(round.closesAt)];
  const seats = round.seats.map(({ seatId }) => seatId);
  return takings
    .filter(({ seatId, from }) => seats.includes(seatId) && from > opened && from <= closes)
    .map(({ holder, from }) => ({ ...invitation(round.openedBy, holder), notBefore: startOfCopenhagenDay(from) }));
}
