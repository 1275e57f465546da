import type { CaseType, Instant, Outcome } from '#kernel';
import type { Hearing } from '../hearing/hearing.state.js';
import type { Decide, IdsForDecision } from './case-command.state.js';
import type { DecisionMade } from './case-event.state.js';
import type { CaseState } from './case.state.js';

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

/** The decision that an approved recommendation comes to; undefined when none was made, or it holds no reasons where they are owed. */
export function recommendedDecision(
  { recommendation, recommendationText }: Hearing,
  { decisionId, dispatchId }: IdsForDecision,
  state: CaseState,
  type: CaseType,
): Decide['data'] | undefined {
  const outcome = recommendation === undefined ? undefined : outcomeNamed(type, recommendation);
  if (outcome === undefined || lacksReasons(state, outcome, recommendationText)) return undefined;
  const text = recommendationText ?? type.words.da.outcomes[outcome.code] ?? outcome.code;
  return { decisionId, dispatchId, outcome: outcome.code, text, reasons: recommendationText, basis: 'hearing', terms: undefined };
}

/** A decision as it goes on record: the sender is owed a message, and a decision already there is replaced. */
export function decisionEvent(at: Instant, { dispatchId, ...decision }: Decide['data'], state: CaseState): DecisionMade {
  const dispatches = [{ dispatchId, recipient: state.sender.principal, channel: 'mail' }] as const;
  return { type: 'DecisionMade', at, data: { ...decision, replaces: state.decision?.decisionId, dispatches } };
}
