import type { Decision } from '#kernel';
import { accept, copenhagenDayOf, reject } from '#kernel';
import type { ContactSeat } from '../case/case-command.state.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf, outOf } from '../case/case.state.js';
import { handedOnBy } from './changing-seats.policy.js';
import { hearingIsClosed } from './hearing.decider.js';
import { HEARING_PRACTICE } from './hearing.law.js';
import { ballotHolder, isEntitled, replyOf, withHandedOn } from './hearing.state.js';

/**
 * The secretariat has asked whoever holds a silent seat's ballot that day.
 * @rejects hearing-is-closed, no-such-seat, already-answered-for-seat
 */
export function decideContact({ at, data }: ContactSeat, state: CaseState): Decision<CaseEvent> {
  const known = openHearingOf(state);
  if (known === undefined || at > known.closesAt) return hearingIsClosed();
  const handedOn = handedOnBy(known, data.seatTerms, copenhagenDayOf(at));
  const hearing = withHandedOn(known, handedOn, outOf(state));
  const seat = hearing.seats.find(({ seatId }) => seatId === data.seatId);
  if (seat === undefined || !isEntitled(seat)) return reject('no-such-seat', HEARING_PRACTICE);
  if (replyOf(hearing, seat) !== undefined) return reject('already-answered-for-seat', HEARING_PRACTICE);
  const contacted = { round: hearing.round, seatId: seat.seatId, memberId: ballotHolder(seat), note: data.note, handedOn };
  return accept<CaseEvent>({ type: 'SeatContacted', at, data: contacted });
}
