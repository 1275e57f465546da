import type { Day, Side } from '#kernel';
import type { BodyKind } from './body.messages.js';
import { type Appointment, type BodyState, deputyOn, electionOn, holderOn, type Seat } from './body.state.js';

/** A seat of the case committee on a day; `holder` and `deputy` are memberIds, and `deputy` is the holder's own. */
export interface CommitteeSeat {
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: string;
  readonly holder: string | undefined;
  readonly deputy: string | undefined;
}

/** The case committee on a day; chair and deputy chair are memberIds of members who hold a seat that day. */
export interface Committee {
  readonly bodyId: string;
  readonly name: string;
  readonly seats: readonly CommitteeSeat[];
  readonly chair: string | undefined;
  readonly deputyChair: string | undefined;
}

/** What is known of a person outside the log. */
export interface Person {
  readonly name: string;
  readonly mail: string | undefined;
}

/** Where a person works: an employer by its CVR number, a municipality by its code. */
export interface Ties {
  readonly employer: string | undefined;
  readonly municipality: string | undefined;
}

/** Who has a place on a day; `name` is undefined once the person's data are erased. */
export interface PlaceView {
  readonly memberId: string;
  readonly name: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly nominatedBy: string;
}

export interface SeatView {
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: string;
  readonly holder: PlaceView | undefined;
  readonly deputy: PlaceView | undefined;
}

/** A body on a day, as it is shown. */
export interface BodyView {
  readonly id: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly partOf: string | undefined;
  readonly on: Day;
  readonly seats: readonly SeatView[];
  readonly chair: string | undefined;
  readonly deputyChair: string | undefined;
}

/** A body and its id. */
export interface Body {
  readonly bodyId: string;
  readonly state: BodyState;
}

/** The name a body bears on a day; before its first name, that one. */
export function nameOn({ founding }: BodyState, day: Day): string {
  const names = founding === undefined ? [] : founding.names;
  return (names.filter(({ from }) => from <= day).at(-1) ?? names[0])?.name ?? '';
}

export function committeeOn({ bodyId, state }: Body, day: Day): Committee {
  const seats = state.seats.map((seat) => ({
    seatId: seat.seatId,
    side: seat.side,
    organisation: seat.organisation,
    holder: holderOn(seat, day)?.memberId,
    deputy: deputyOn(seat, day)?.memberId,
  }));
  return { bodyId, name: nameOn(state, day), seats, ...chairsOn(state, day) };
}

/** A seat of the committee that somebody holds from when to when, first and last day included, or is deputy at. */
export interface SeatTerm {
  readonly seatId: string;
  readonly holder: string;
  /** Whose deputy it is; undefined for who holds the seat. */
  readonly deputyOf: string | undefined;
  readonly from: Day;
  readonly to: Day | undefined;
}

/** Who has held, holds and will hold the seats of a body, and their deputies. */
export function seatTermsOf({ seats }: BodyState): readonly SeatTerm[] {
  return seats.flatMap(({ seatId, appointments }) =>
    appointments.map(({ memberId, from, to, deputyOf }) => ({ seatId, holder: memberId, deputyOf, from, to })),
  );
}

/** What a member is in the committee on a day. */
export interface Seating {
  readonly seats: readonly string[];
  readonly isChair: boolean;
}

/** The seats a member holds on a day; a deputy holds one only when called into a case. */
export function seatsHeldBy(memberId: string, state: BodyState, day: Day): readonly string[] {
  return state.seats.filter((seat) => holderOn(seat, day)?.memberId === memberId).map((seat) => seat.seatId);
}

/** The seats of a member and whether it is the chair, on a day. */
export function seatingOf(memberId: string, state: BodyState, day: Day): Seating {
  return { seats: seatsHeldBy(memberId, state, day), isChair: chairsOn(state, day).chair === memberId };
}

export function bodyView({ bodyId, state }: Body, on: Day, people: ReadonlyMap<string, Person>): BodyView | undefined {
  if (state.founding === undefined) return undefined;
  const { kind, partOf } = state.founding;
  const seats = state.seats.map((seat) => seatView(seat, on, people));
  return { id: bodyId, name: nameOn(state, on), kind, partOf, on, seats, ...chairsOn(state, on) };
}

/** Everybody who holds a seat or is deputy on a day. */
export function membersOn(state: BodyState, day: Day): readonly string[] {
  return state.seats.flatMap((seat) =>
    [holderOn(seat, day), deputyOn(seat, day)].flatMap((one) => (one === undefined ? [] : [one.memberId])),
  );
}

function chairsOn(state: BodyState, day: Day): Pick<Committee, 'chair' | 'deputyChair'> {
  const election = electionOn(state, day);
  const holding = state.seats.map((seat) => holderOn(seat, day)?.memberId);
  return { chair: holding.find((id) => id === election?.memberId), deputyChair: holding.find((id) => id === election?.deputyChair) };
}

function seatView(seat: Seat, on: Day, people: ReadonlyMap<string, Person>): SeatView {
  const { seatId, side, organisation } = seat;
  return { seatId, side, organisation, holder: place(holderOn(seat, on), people), deputy: place(deputyOn(seat, on), people) };
}

function place(one: Appointment | undefined, people: ReadonlyMap<string, Person>): PlaceView | undefined {
  if (one === undefined) return undefined;
  const { memberId, from, to, nominatedBy } = one;
  return { memberId, name: people.get(memberId)?.name, from, to, nominatedBy };
}
