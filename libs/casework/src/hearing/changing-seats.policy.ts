import type { Day } from '#kernel';
import type { SeatTerm } from '../case/case-command.state.js';
import type { SeatHandedOn } from './hearing-event.state.js';
import type { Hearing, Seat } from './hearing.state.js';
import { ballotHolder, isEntitled, withHandedOn } from './hearing.state.js';

/** A member, and the seats he or she holds on the day of the command. */
export interface Sitting {
  readonly memberId: string;
  readonly seatsHeld: readonly string[];
}

/** The seat a member acts for, and that it has changed hands where the hearing did not know it yet. */
export interface SeatFound {
  readonly seat: Seat;
  readonly handedOn: readonly SeatHandedOn[] | undefined;
}

/** Which seats of a hearing have changed hands; undefined when none has. */
export function handedOnSince({ seats }: Hearing, holderOf: (seatId: string) => string | undefined): readonly SeatHandedOn[] | undefined {
  const changes = seats.map((seat) => ({ seat, holder: holderOf(seat.seatId) })).filter(({ seat, holder }) => holder !== knownHolder(seat));
  return changes.length === 0 ? undefined : changes.map(({ seat, holder }) => ({ seatId: seat.seatId, holder }));
}

/** The same by the terms of the committee, on a day; without them the seats are taken as they are known. */
export function handedOnBy(hearing: Hearing, terms: readonly SeatTerm[] | undefined, on: Day): readonly SeatHandedOn[] | undefined {
  return terms && handedOnSince(hearing, (seatId) => terms.find((term) => term.seatId === seatId && runsOn(term, on))?.holder);
}

/** The seat of a hearing that somebody has a part in: called in as its deputy, or holding it that day. */
export function seatActedFor(hearing: Hearing, { memberId, seatsHeld }: Sitting, out: readonly string[]): SeatFound | undefined {
  const deputised = hearing.seats.find((seat) => seat.deputy === memberId);
  if (deputised !== undefined) return { seat: deputised, handedOn: undefined };
  const held = hearing.seats.find(({ seatId }) => seatsHeld.includes(seatId));
  if (held === undefined) return undefined;
  const handedOn = knownHolder(held) === memberId ? undefined : [{ seatId: held.seatId, holder: memberId }];
  const seat = withHandedOn(hearing, handedOn, out).seats.find(({ seatId }) => seatId === held.seatId) ?? held;
  return { seat, handedOn };
}

/** The seat whose ballot somebody casts that day. */
export function ballotOf(hearing: Hearing, sitting: Sitting, out: readonly string[]): SeatFound | undefined {
  const found = seatActedFor(hearing, sitting, out);
  return found !== undefined && ballotHolder(found.seat) === sitting.memberId && isEntitled(found.seat) ? found : undefined;
}

function knownHolder({ holder, vacant }: Seat): string | undefined {
  return vacant === true ? undefined : holder;
}

function runsOn({ from, to }: SeatTerm, on: Day): boolean {
  return from <= on && (to === undefined || on <= to);
}
