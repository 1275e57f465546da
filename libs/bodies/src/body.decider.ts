import { accept, addDays, type Decider, type Decision, fold, reject } from '#kernel';
import type {
  AppointMember,
  AppointmentEnded,
  BodyCommand,
  BodyEvent,
  ElectChair,
  EstablishBody,
  EstablishSeat,
  RecordMeeting,
} from './body.messages.js';
import { type Appointment, type BodyState, evolveBody, holderOn, NO_BODY, runsOn, type Seat } from './body.state.js';

type Deciding = {
  readonly [T in BodyCommand['type']]: (data: Extract<BodyCommand, { type: T }>['data'], state: BodyState) => Decision<BodyEvent>;
};

const DECIDING: Deciding = {
  EstablishBody: decideEstablish,
  EstablishSeat: decideSeat,
  AppointMember: decideAppointment,
  ElectChair: decideElection,
  RecordMeeting: decideMeeting,
};

/**
 * A body: what was done already is accepted again in silence.
 * @rejects no-such-body, body-exists, seat-exists, no-such-seat, period-ends-before-it-begins, seat-is-held, member-holds-a-seat,
 * no-such-member, deputy-is-appointed, chair-is-own-deputy
 */
export const bodyDecider: Decider<BodyCommand, BodyState, BodyEvent> = {
  initial: NO_BODY,
  decide(command, state) {
    if (state.founding === undefined && command.type !== 'EstablishBody') return reject('no-such-body');
    const decide = DECIDING[command.type] as (data: BodyCommand['data'], state: BodyState) => Decision<BodyEvent>;
    return decide(command.data, state);
  },
  evolve: evolveBody,
};

/** The events of several commands decided one after another from nothing, or the first refusal. */
export function decideAll(commands: readonly BodyCommand[]): Decision<BodyEvent> {
  return commands.reduce<Decision<BodyEvent>>((before, command) => {
    if (before.kind === 'refused') return before;
    const next = bodyDecider.decide(command, fold(evolveBody, NO_BODY, before.events));
    return next.kind === 'refused' ? next : accept(...before.events, ...next.events);
  }, accept());
}

function decideEstablish(data: EstablishBody['data'], { founding }: BodyState): Decision<BodyEvent> {
  if (founding === undefined) return accept({ type: 'BodyEstablished', data });
  return founding.kind === data.kind && founding.partOf === data.partOf ? accept() : reject('body-exists');
}

function decideSeat(data: EstablishSeat['data'], state: BodyState): Decision<BodyEvent> {
  const seat = seatOf(state, data.seatId);
  if (seat === undefined) return accept({ type: 'SeatEstablished', data });
  return seat.side === data.side && seat.organisation === data.organisation ? accept() : reject('seat-exists');
}

function decideAppointment(data: AppointMember['data'], state: BodyState): Decision<BodyEvent> {
  const seat = seatOf(state, data.seatId);
  if (seat === undefined) return reject('no-such-seat');
  if (data.to !== undefined && data.to < data.from) return reject('period-ends-before-it-begins');
  if (seat.appointments.some((one) => isSame(one, data))) return accept();
  const ended = endedBy(data, state);
  const after = fold<BodyState, BodyEvent>(evolveBody, state, ended);
  const seatThen = seatOf(after, data.seatId) ?? seat;
  const refused = data.deputyOf === undefined ? refuseMember(data, seatThen, after) : refuseDeputy(data, seatThen, after);
  return refused ?? accept<BodyEvent>(...ended, { type: 'MemberAppointed', data });
}

/** What ran on without a last day ends the day before another is appointed: the same place, or the new member's time as a deputy. */
function endedBy(data: AppointMember['data'], { seats }: BodyState): readonly AppointmentEnded[] {
  return seats.flatMap(({ seatId, appointments }) =>
    appointments
      .filter((one) => one.to === undefined && one.from < data.from && isFollowed(one, seatId, data))
      .map(({ memberId, from }) => ({ type: 'AppointmentEnded', data: { seatId, memberId, from, to: addDays(data.from, -1) } })),
  );
}

function isFollowed({ memberId, deputyOf }: Appointment, seatId: string, data: AppointMember['data']): boolean {
  const isSamePlace = seatId === data.seatId && deputyOf === data.deputyOf;
  return isSamePlace || (deputyOf !== undefined && data.deputyOf === undefined && memberId === data.memberId);
}

function refuseMember(data: AppointMember['data'], seat: Seat, state: BodyState): Decision<never> | undefined {
  if (holders(seat).some((one) => overlaps(one, data))) return reject('seat-is-held');
  return holdsASeatMeanwhile(data, state) ? reject('member-holds-a-seat') : undefined;
}

function refuseDeputy(data: AppointMember['data'], seat: Seat, state: BodyState): Decision<never> | undefined {
  if (!holders(seat).some((one) => one.memberId === data.deputyOf && overlaps(one, data))) return reject('no-such-member');
  if (seat.appointments.some((one) => one.deputyOf === data.deputyOf && overlaps(one, data))) return reject('deputy-is-appointed');
  return holdsASeatMeanwhile(data, state) ? reject('member-holds-a-seat') : undefined;
}

function decideElection(data: ElectChair['data'], state: BodyState): Decision<BodyEvent> {
  const holding = state.seats.map((seat) => holderOn(seat, data.on)?.memberId);
  const elected = data.deputyChair === undefined ? [data.memberId] : [data.memberId, data.deputyChair];
  if (elected.some((memberId) => !holding.includes(memberId))) return reject('no-such-member');
  if (data.memberId === data.deputyChair) return reject('chair-is-own-deputy');
  return state.elections.some((one) => isSameElection(one, data)) ? accept() : accept({ type: 'ChairElected', data });
}

function decideMeeting(data: RecordMeeting['data'], { meetings }: BodyState): Decision<BodyEvent> {
  return meetings?.includes(data.heldOn) === true ? accept() : accept({ type: 'MeetingHeld', data });
}

function seatOf(state: BodyState, seatId: string): Seat | undefined {
  return state.seats.find((seat) => seat.seatId === seatId);
}

function holders(seat: Seat): readonly Appointment[] {
  return seat.appointments.filter((one) => one.deputyOf === undefined);
}

function holdsASeatMeanwhile(data: AppointMember['data'], state: BodyState): boolean {
  return state.seats.flatMap(holders).some((one) => one.memberId === data.memberId && overlaps(one, data));
}

function overlaps(a: Appointment, b: Pick<Appointment, 'from' | 'to'>): boolean {
  return runsOn(a, b.from) || runsOn(b, a.from);
}

function isSame(one: Appointment, data: AppointMember['data']): boolean {
  return one.memberId === data.memberId && one.from === data.from && one.to === data.to && one.deputyOf === data.deputyOf;
}

function isSameElection(one: ElectChair['data'], data: ElectChair['data']): boolean {
  return one.memberId === data.memberId && one.on === data.on && one.deputyChair === data.deputyChair;
}
