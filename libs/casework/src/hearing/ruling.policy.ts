import type { Actor } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { outOf } from '../case/case.state.js';

/** Who leads the committee on the day of a ruling. */
export interface Presiding {
  readonly chair: string | undefined;
  readonly deputyChair: string | undefined;
}

/**
 * Whether an actor records the committee's ruling on a member: the chair does, the deputy chair where it is the chair's own
 * matter or the chair is out of the case, and the secretariat where neither is left.
 */
export function recordsRuling(actor: Actor, { chair, deputyChair }: Presiding, memberId: string, state: CaseState): boolean {
  const isFree = (one: string | undefined) => one !== undefined && one !== memberId && !outOf(state).includes(one);
  if (isFree(chair)) return actor.role === 'chair' && actor.memberId === chair;
  return isFree(deputyChair) ? actor.memberId === deputyChair : actor.role === 'secretariat';
}
