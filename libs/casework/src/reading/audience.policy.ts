import type { Actor } from '#kernel';
import { principalsOf } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { latestHearing, outOf } from '../case/case.state.js';

/** How somebody stands to a case; it decides which parts of it may be shown. A `reader` is told of it as somebody it concerns. */
export type Relation = 'council' | 'committee' | 'sender' | 'reader' | 'none';

/**
 * The principals that may know of a case: the whole council for those who see all of it, the sender, those it concerns,
 * the seats before which it has been and the deputies called in. Whoever is disqualified is named as shut out, whatever seat
 * he or she holds: a seat without its disqualified holder has nobody who may know of the case.
 */
export function audienceOf(state: CaseState): readonly string[] {
  const seats = state.seats.map((seat) => `seat:${seat}`);
  const out = outOf(state).map(shutOut);
  return [...new Set([`council:${state.council}`, state.sender.principal, ...state.readers, ...seats, ...deputiesOf(state), ...out])];
}

/** How an actor stands to a case. */
export function relationTo(state: CaseState, actor: Actor): Relation {
  return relationBy(audienceOf(state), state.sender.principal, state.council, actor);
}

/** How an actor stands to a case, by its audience alone. The nearest relation counts: whole council, seat, sender, reader. */
function relationBy(audience: readonly string[], sender: string, council: string, actor: Actor): Relation {
  if (actor.council !== council) return 'none';
  if (actor.memberId !== undefined && audience.includes(shutOut(actor.memberId))) return 'none';
  const mine = new Set(audienceKeysOf(actor));
  const shared = audience.filter((principal) => mine.has(principal));
  if (shared.some((principal) => principal.startsWith('council:'))) return 'council';
  if (shared.some(isOfCommittee)) return 'committee';
  if (shared.includes(sender)) return 'sender';
  return shared.length > 0 ? 'reader' : 'none';
}

/** The chair decides by mandate, and refers to a meeting, what has not been before the committee; but not when disqualified. */
export function knowsByMandate({ role, council, memberId }: Actor, state: CaseState): boolean {
  const isShutOut = memberId !== undefined && outOf(state).includes(memberId);
  return role === 'chair' && council === state.council && state.seats.length === 0 && !isShutOut;
}

/** Whether somebody stands outside the council: what the council does among itself is then not shown. */
export function isOutside(relation: Relation): boolean {
  return relation === 'sender' || relation === 'reader' || relation === 'none';
}

/** Everything an actor answers to when audiences are searched. */
export function audienceKeysOf(actor: Actor): readonly string[] {
  return actor.memberId === undefined ? principalsOf(actor) : [...principalsOf(actor), `deputy:${actor.memberId}`];
}

/** What an audience must not hold for the actor to be let in; undefined for those whom nothing shuts out. */
export function shutOutKeyOf({ memberId }: Actor): string | undefined {
  return memberId === undefined ? undefined : shutOut(memberId);
}

/** Of these, what lets the actor see who in the council works on a case. */
export function insideKeysOf(actor: Actor): readonly string[] {
  return audienceKeysOf(actor).filter((key) => key.startsWith('council:') || isOfCommittee(key));
}

function shutOut(memberId: string): string {
  return `not:${memberId}`;
}

function isOfCommittee(principal: string): boolean {
  return principal.startsWith('seat:') || principal.startsWith('deputy:');
}

/** A deputy called in sees the case in his or her own name: the seat itself may be out of it. */
function deputiesOf(state: CaseState): readonly string[] {
  return (latestHearing(state)?.seats ?? []).flatMap((seat) => (seat.deputy === undefined ? [] : [`deputy:${seat.deputy}`]));
}
