import { copenhagenDayOf, type Instant } from '#kernel';
import type { SeatTerm } from '../case/case-command.state.js';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf, outOf } from '../case/case.state.js';
import { handedOnBy } from './changing-seats.policy.js';
import { withHandedOn } from './hearing.state.js';

/**
 * A case whose open hearing has its seats held as they are at a moment, by the terms of the committee, though no event has said so
 * yet; after the deadline as they were held on its day. A closed hearing stays as it was counted.
 */
export function seatedAt(state: CaseState, terms: readonly SeatTerm[] | undefined, at: Instant): CaseState {
  const hearing = openHearingOf(state);
  if (hearing === undefined) return state;
  const on = copenhagenDayOf(at < hearing.closesAt ? at : hearing.closesAt);
  const seated = withHandedOn(hearing, handedOnBy(hearing, terms, on), outOf(state));
  return { ...state, hearings: [...state.hearings.slice(0, -1), seated] };
}
