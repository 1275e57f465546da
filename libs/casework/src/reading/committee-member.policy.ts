import { systemActor } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { relationTo } from './audience.policy.js';

/** Whether a member or deputy may know of a case, as one of those before whose seats it is; who is disqualified may not. */
export function isOfCommittee(state: CaseState, memberId: string): boolean {
  const seats = (state.hearings.at(-1)?.seats ?? []).filter(({ holder }) => holder === memberId).map(({ seatId }) => seatId);
  return relationTo(state, { ...systemActor(state.council), kind: 'person', role: 'member', memberId, seats }) === 'committee';
}
