import type { CaseType, Instant, Outcome } from '#kernel';
import type { Hearing } from '../hearing/hearing.state.js';
import type { CloseHearing, DecisionGiven, ExpireHearing } from './case-command.state.js';
import type { DecisionMade } from './case-event.state.js';
import type { CaseState } from './case.state.js';
import { partyHearingBefore } from '../party-hearing/party-hearing.decider.js';
import { owedDispatches } from './dispatches.policy.js';

/** The type's outcome of a code. */
export function outcomeNamed(type: CaseType, code: string): Outcome | undefined {
  return type.outcomes.find((outcome) => outcome.code === code);
}

/** The codes of all a type's outcomes. */
export function outcomeCodes(type: CaseType): readonly string[] {
  return type.outcomes.map((outcome) => outcome.code);
}

/** Whether a decision would lack the reasons it owes: those that fully grant owe none, nor do opinions and notifications. */
export function lacksReasons({ legalNature }: CaseState, { fullyGranted }: Outcome, reasons: string | undefined): boolean {
  return legalNature === 'decision' && !fullyGranted && (reasons ?? '').trim() === '';
}

/**
 * The decision that an approved recommendation comes to; undefined when none was made, or it holds no reasons where they are owed, or
 * the party is still to be heard about it.
 */
export function recommendedDecision(
  { recommendation, recommendationText }: Hearing,
  { at, data: { decisionId, dispatchId } }: CloseHearing | ExpireHearing,
  state: CaseState,
  type: CaseType,
): DecisionMade | undefined {
  const outcome = recommendation === undefined ? undefined : outcomeNamed(type, recommendation);
  if (outcome === undefined || lacksReasons(state, outcome, recommendationText)) return undefined;
  if (partyHearingBefore(outcome, state, at) !== undefined) return undefined;
  const text = recommendationText ?? type.words.da.outcomes[outcome.code] ?? outcome.code;
  const told = { outcome: outcome.code, text, reasons: recommendationText, basis: 'hearing', terms: undefined } as const;
  return decisionEvent(at, { decisionId, dispatchId, ...told }, state, type);
}

/**
 * A decision as it goes on record: the sender is owed a message, others perhaps a letter, and a decision already there is
 * replaced. A decision in the place of another reaches all who were owed word of the earlier ones.
 */
export function decisionEvent(at: Instant, given: DecisionGiven, state: CaseState, type: CaseType): DecisionMade {
  const { decisionId, dispatchId, outcome, text, reasons, basis, terms } = given;
  const earlier = state.dispatches.filter((owed) => owed.decisionId !== undefined);
  const dispatches = owedDispatches(dispatchId, state, type, earlier);
  const replaces = state.decision?.decisionId;
  return { type: 'DecisionMade', at, data: { decisionId, outcome, text, reasons, basis, terms, replaces, dispatches } };
}
