import type { Day } from '#kernel';
import type { AppointMember, AppointmentEnded, BodyEvent, ElectChair, EstablishBody, EstablishSeat } from './body.messages.js';

export type Appointment = Omit<AppointMember['data'], 'seatId'>;
export type Seat = EstablishSeat['data'] & { readonly appointments: readonly Appointment[] };

/** A body with its whole past: who held which seat when, and who was elected. `founding` is undefined until it exists. */
export type BodyState = {
  readonly founding: EstablishBody['data'] | undefined;
  readonly seats: readonly Seat[];
  readonly elections: readonly ElectChair['data'][];
  /** The days on which it has met, the last one last; undefined where no meeting is on record. */
  readonly meetings: readonly Day[] | undefined;
};

export const NO_BODY: BodyState = { founding: undefined, seats: [], elections: [], meetings: undefined };

type Evolutions = { readonly [T in BodyEvent['type']]: (state: BodyState, data: Extract<BodyEvent, { type: T }>['data']) => BodyState };

const EVOLUTIONS: Evolutions = {
  BodyEstablished: (state, founding) => ({ ...state, founding }),
  SeatEstablished: (state, seat) => ({ ...state, seats: [...state.seats, { ...seat, appointments: [] }] }),
  MemberAppointed: (state, { seatId, ...appointment }) => ({
    ...state,
    seats: state.seats.map((seat) => (seat.seatId === seatId ? { ...seat, appointments: [...seat.appointments, appointment] } : seat)),
  }),
  AppointmentEnded: (state, ending) => ({
    ...state,
    seats: state.seats.map((seat) => (seat.seatId === ending.seatId ? withEnding(seat, ending) : seat)),
  }),
  ChairElected: (state, election) => ({ ...state, elections: [...state.elections, election] }),
  MeetingHeld: (state, { heldOn }) => ({ ...state, meetings: [...(state.meetings ?? []), heldOn].sort() }),
};

function withEnding(seat: Seat, { memberId, from, to }: AppointmentEnded['data']): Seat {
  const isMeant = (one: Appointment) => one.memberId === memberId && one.from === from;
  return { ...seat, appointments: seat.appointments.map((one) => (isMeant(one) ? { ...one, to } : one)) };
}

export function evolveBody(state: BodyState, event: BodyEvent): BodyState {
  const evolve = EVOLUTIONS[event.type] as (state: BodyState, data: BodyEvent['data']) => BodyState;
  return evolve(state, event.data);
}

/** Whether an appointment runs on a day, its first and last day included. */
export function runsOn({ from, to }: Pick<Appointment, 'from' | 'to'>, day: Day): boolean {
  return from <= day && (to === undefined || day <= to);
}

/** The member who holds a seat on a day; a deputy holds none. */
export function holderOn(seat: Seat, day: Day): Appointment | undefined {
  return seat.appointments.find((one) => one.deputyOf === undefined && runsOn(one, day));
}

/** The deputy of the member who holds a seat on a day. */
export function deputyOn(seat: Seat, day: Day): Appointment | undefined {
  const holder = holderOn(seat, day);
  return holder && seat.appointments.find((one) => one.deputyOf === holder.memberId && runsOn(one, day));
}

/** The last election up to a day. */
export function electionOn(state: BodyState, day: Day): ElectChair['data'] | undefined {
  return state.elections.filter((one) => one.on <= day).reduce<ElectChair['data'] | undefined>(laterElection, undefined);
}

function laterElection(found: ElectChair['data'] | undefined, next: ElectChair['data']): ElectChair['data'] {
  return found !== undefined && found.on > next.on ? found : next;
}
