import type { Day } from '#kernel';
import type { SeatTerm, TermsGiven } from '../case/case-command.state.js';
import type { SeatHandedOn } from './hearing-event.state.js';
import type { Hearing, Seat } from './hearing.state.js';
import { ballotHolder, isEntitled, withHandedOn } from './hearing.state.js';

/** A member, and the seats he or she holds on the day of the command; where the terms are known, they say which. */
export interface Sitting extends TermsGiven {
  readonly memberId: string;
  readonly seatsHeld: readonly string[];
}

/** The day a member acts on, and who is out of the case by then. */
export interface Sat {
  readonly on: Day;
  readonly out: readonly string[];
}

/** The seat a member acts for, and which seats have changed hands where the hearing did not know it yet. */
export interface SeatFound {
  readonly seat: Seat;
  readonly handedOn: readonly SeatHandedOn[] | undefined;
}

/** Who sits at a seat on a day: its holder, unless it is vacant, and the holder's deputies. */
export interface Sits {
  readonly holder: string | undefined;
  readonly deputies: readonly string[];
}

/** Which seats of a hearing have changed hands, or are without the deputy called in; undefined when none is. */
export function handedOnSince({ seats }: Hearing, sitsAt: (seatId: string) => Sits): readonly SeatHandedOn[] | undefined {
  const changes = seats.flatMap((seat) => {
    const { holder, deputies } = sitsAt(seat.seatId);
    const called = seat.deputy ?? seat.deputyOut;
    const isSame = holder === knownHolder(seat) && (called === undefined || deputies.includes(called));
    return isSame ? [] : [{ seatId: seat.seatId, holder }];
  });
  return changes.length === 0 ? undefined : changes;
}

/** The same by the terms of the committee, on a day; without them the seats are taken as they are known. */
export function handedOnBy(hearing: Hearing, terms: readonly SeatTerm[] | undefined, on: Day): readonly SeatHandedOn[] | undefined {
  return terms && handedOnSince(hearing, (seatId) => sitsBy(terms, seatId, on));
}

/** Whether somebody is deputy at a seat on a day; where the terms are not known, whoever was called in is taken to be. */
export function isDeputyAt(seatId: string, memberId: string, terms: readonly SeatTerm[] | undefined, on: Day): boolean {
  return terms === undefined || sitsBy(terms, seatId, on).deputies.includes(memberId);
}

/** The seat of a hearing that somebody has a part in: called in as its deputy, or holding it that day. */
export function seatActedFor(hearing: Hearing, sitting: Sitting, { on, out }: Sat): SeatFound | undefined {
  const handedOn = handedOnBy(hearing, sitting.seatTerms, on);
  const found = seatIn(withHandedOn(hearing, handedOn, out), { ...sitting, seatsHeld: seatsHeldOn(sitting, on) }, out);
  return found && { seat: found.seat, handedOn: handedOn ?? found.handedOn };
}

/** The seat whose ballot somebody casts that day. */
export function ballotOf(hearing: Hearing, sitting: Sitting, sat: Sat): SeatFound | undefined {
  const found = seatActedFor(hearing, sitting, sat);
  return found !== undefined && ballotHolder(found.seat) === sitting.memberId && isEntitled(found.seat) ? found : undefined;
}

function seatIn(hearing: Hearing, { memberId, seatsHeld }: Sitting, out: readonly string[]): SeatFound | undefined {
  const deputised = hearing.seats.find((seat) => seat.deputy === memberId);
  if (deputised !== undefined) return { seat: deputised, handedOn: undefined };
  const held = hearing.seats.find(({ seatId }) => seatsHeld.includes(seatId));
  if (held === undefined) return undefined;
  const handedOn = knownHolder(held) === memberId ? undefined : [{ seatId: held.seatId, holder: memberId }];
  const seat = withHandedOn(hearing, handedOn, out).seats.find(({ seatId }) => seatId === held.seatId) ?? held;
  return { seat, handedOn };
}

function seatsHeldOn({ memberId, seatsHeld, seatTerms }: Sitting, on: Day): readonly string[] {
  if (seatTerms === undefined) return seatsHeld;
  const held = seatTerms.filter((term) => term.holder === memberId && term.deputyOf === undefined && runsOn(term, on));
  return held.map(({ seatId }) => seatId);
}

function sitsBy(terms: readonly SeatTerm[], seatId: string, on: Day): Sits {
  const running = terms.filter((term) => term.seatId === seatId && runsOn(term, on));
  const holder = running.find(({ deputyOf }) => deputyOf === undefined)?.holder;
  const deputies = running.filter(({ deputyOf }) => deputyOf !== undefined && deputyOf === holder);
  return { holder, deputies: deputies.map(({ holder: deputy }) => deputy) };
}

function knownHolder({ holder, vacant }: Seat): string | undefined {
  return vacant === true ? undefined : holder;
}

function runsOn({ from, to }: SeatTerm, on: Day): boolean {
  return from <= on && (to === undefined || on <= to);
}
