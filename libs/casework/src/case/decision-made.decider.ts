import { type CaseType, type Instant, type Outcome, uuidBeside } from '#kernel';
import type { Hearing } from '../hearing/hearing.state.js';
import type { CloseHearing, Decide, ExpireHearing } from './case-command.state.js';
import type { DecisionMade, PlannedDispatch } from './case-event.state.js';
import type { CaseState } from './case.state.js';

/** A decision as it was given: its words, and ids for it and its first dispatch. */
type DecisionGiven = Pick<Decide['data'], 'decisionId' | 'dispatchId' | 'outcome' | 'text' | 'reasons' | 'basis' | 'terms'>;

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
  { at, data: { decisionId, dispatchId } }: CloseHearing | ExpireHearing,
  state: CaseState,
  type: CaseType,
): DecisionMade | undefined {
  const outcome = recommendation === undefined ? undefined : outcomeNamed(type, recommendation);
  if (outcome === undefined || lacksReasons(state, outcome, recommendationText)) return undefined;
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
  const mail: PlannedDispatch = { dispatchId, recipient: state.sender.principal, channel: 'mail' };
  const dispatches = [mail, ...besides(mail, state, type)];
  const replaces = state.decision?.decisionId;
  return { type: 'DecisionMade', at, data: { decisionId, outcome, text, reasons, basis, terms, replaces, dispatches } };
}

/**
 * A message to each who has not sent the case, once: a letter to those whom the type tells by letter, and to those who were owed
 * word of an earlier decision the same as then. Their ids follow from that of the mail.
 */
function besides(mail: PlannedDispatch, { submission, dispatches }: CaseState, type: CaseType): readonly PlannedDispatch[] {
  const letters = (type.toldByLetterOf?.(submission) ?? []).map(({ principal }) => [principal, 'letter'] as const);
  const channels = new Map([...letters, ...dispatches.map(({ recipient, channel }) => [recipient, channel] as const)]);
  channels.delete(mail.recipient);
  return [...channels].map(([recipient, channel]) => ({ dispatchId: uuidBeside(mail.dispatchId, recipient), recipient, channel }));
}
