import type { Decision } from '#kernel';
import { accept, copenhagenDayOf, reject } from '#kernel';
import type { BenchSeat, CallDeputy, DeclareDisqualification, RuleOnDisqualification } from '../case/case-command.state.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf, outOf } from '../case/case.state.js';
import { handedOnSince, seatActedFor } from './changing-seats.policy.js';
import type { SeatHandedOn } from './hearing-event.state.js';
import { hearingIsClosed } from './hearing.decider.js';
import { DISQUALIFICATION, REPLACEMENT, RULING } from './hearing.law.js';
import type { Hearing, Seat } from './hearing.state.js';
import { seatWith, withHandedOn } from './hearing.state.js';

/** A member reports to be disqualified and is out at once. @rejects not-a-hearing-member */
export function decideDeclaration({ at, data }: DeclareDisqualification, state: CaseState): Decision<CaseEvent> {
  const { memberId, ground, personalRef: explanationRef, seatsHeld } = data;
  if (outOf(state).includes(memberId)) return accept<CaseEvent>();
  const hearing = openHearingOf(state);
  const found = hearing && seatActedFor(hearing, data, { on: copenhagenDayOf(at), out: outOf(state) });
  const seatId = found?.seat.seatId ?? seatsHeld[0];
  if (seatId === undefined) return reject('not-a-hearing-member', DISQUALIFICATION);
  const declared = { seatId, memberId, ground, explanationRef, handedOn: found?.handedOn };
  return accept<CaseEvent>({ type: 'DisqualificationDeclared', at, data: declared });
}

/** The committee rules whether a member takes part, with or without a declaration before it. @rejects no-such-member */
export function decideRuling({ at, data }: RuleOnDisqualification, state: CaseState): Decision<CaseEvent> {
  const { memberId, disqualified, reason, exception, bench } = data;
  const { hearing, handedOn } = seatedToday(state, bench);
  const seatId = (hearing && seatWith(hearing, memberId)?.seatId) ?? benchSeatOf(bench, memberId);
  if (seatId === undefined) return reject('no-such-member', RULING);
  return accept<CaseEvent>({ type: 'DisqualificationRuled', at, data: { seatId, memberId, disqualified, reason, exception, handedOn } });
}

/**
 * The secretariat calls in the deputy of a member who is disqualified or absent.
 * @rejects hearing-is-closed, no-such-seat, deputy-already-called, no-deputy-for-seat, deputy-is-disqualified
 */
export function decideCallDeputy({ at, data }: CallDeputy, state: CaseState): Decision<CaseEvent> {
  const { seatId, reason, bench } = data;
  const { hearing, handedOn } = seatedToday(state, bench);
  if (hearing === undefined || at > hearing.closesAt) return hearingIsClosed();
  const seat = hearing.seats.find((one) => one.seatId === seatId);
  if (seat === undefined) return reject('no-such-seat', REPLACEMENT);
  const deputy = bench.find((one) => one.seatId === seatId)?.deputy;
  const refused = refuseDeputy(seat, deputy, outOf(state));
  if (refused !== undefined || deputy === undefined) return refused ?? reject('no-deputy-for-seat', REPLACEMENT);
  return accept<CaseEvent>({ type: 'DeputyCalled', at, data: { seatId, deputy, reason, handedOn } });
}

function refuseDeputy(seat: Seat, deputy: string | undefined, out: readonly string[]): Decision<never> | undefined {
  if (seat.deputy !== undefined) return reject('deputy-already-called', REPLACEMENT);
  return deputy !== undefined && out.includes(deputy) ? reject('deputy-is-disqualified', DISQUALIFICATION) : undefined;
}

interface SeatedToday {
  readonly hearing: Hearing | undefined;
  readonly handedOn: readonly SeatHandedOn[] | undefined;
}

/** The hearing under way, with its seats held as they are today. */
function seatedToday(state: CaseState, bench: readonly BenchSeat[]): SeatedToday {
  const hearing = openHearingOf(state);
  if (hearing === undefined) return { hearing, handedOn: undefined };
  const handedOn = handedOnSince(hearing, (seatId) => {
    const seat = bench.find((one) => one.seatId === seatId);
    return { holder: seat?.holder, deputies: seat?.deputy === undefined ? [] : [seat.deputy] };
  });
  return { hearing: withHandedOn(hearing, handedOn, outOf(state)), handedOn };
}

function benchSeatOf(bench: readonly BenchSeat[], memberId: string): string | undefined {
  return bench.find(({ holder, deputy }) => holder === memberId || deputy === memberId)?.seatId;
}
