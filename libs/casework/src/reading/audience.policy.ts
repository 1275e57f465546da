import type { Actor } from '#kernel';
import { principalsOf } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';

/** How a reader stands to a case; it decides which parts of it may be shown. */
export type Relation = 'council' | 'committee' | 'sender' | 'none';

/**
 * The principals that may know of a case: the whole council for those who see all of it, the sender, and the seats
 * before which it has been. A seat that is out of the latest hearing leaves the audience.
 */
export function audienceOf(state: CaseState): readonly string[] {
  const out = new Set((latestHearing(state)?.seats ?? []).filter((seat) => seat.disqualified).map((seat) => seat.seatId));
  const seats = state.seats.filter((seat) => !out.has(seat)).map((seat) => `seat:${seat}`);
  return [`council:${state.council}`, state.sender.principal, ...seats, ...deputiesOf(state)];
}

/** How an actor stands to a case, by the audience alone. The nearest relation counts: whole council, seat, sender. */
export function relationTo(state: CaseState, actor: Actor): Relation {
  if (actor.council !== state.council) return 'none';
  const mine = new Set(principalsOf(actor));
  const shared = audienceOf(state).filter((principal) => mine.has(principal) || principal === `deputy:${actor.memberId ?? ''}`);
  if (shared.some((principal) => principal.startsWith('council:'))) return 'council';
  if (shared.some((principal) => principal.startsWith('seat:') || principal.startsWith('deputy:'))) return 'committee';
  return shared.length > 0 ? 'sender' : 'none';
}

/** Everything an actor answers to when audiences are searched. */
export function audienceKeysOf(actor: Actor): readonly string[] {
  return actor.memberId === undefined ? principalsOf(actor) : [...principalsOf(actor), `deputy:${actor.memberId}`];
}

/** A deputy called in sees the case in his or her own name: the seat itself may be out of it. */
function deputiesOf(state: CaseState): readonly string[] {
  return (latestHearing(state)?.seats ?? []).flatMap((seat) => (seat.deputy === undefined ? [] : [`deputy:${seat.deputy}`]));
}
