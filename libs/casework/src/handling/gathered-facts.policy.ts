import { caseTypeNamed } from '#case-types';
import type { CaseType, Day, JsonObject } from '#kernel';
import type { FactsGiven } from '../case/case-command.state.js';
import type { CaseFacts, FactsAsked } from '../store/case-facts.state.js';
import type { UntimedCommand, UntimedSubmission } from './case-request.state.js';

/** What was gathered before submissions for one case are assessed. */
export interface GatheredFacts extends CaseFacts {
  /** Days the council is closed besides public holidays, as it had settled when the case came. */
  readonly extraClosedDays: readonly Day[];
}

/** Whose facts commands to one case need; undefined when none of them brings a submission. @throws when no type is called so */
export function factsAskedBy(commands: readonly UntimedCommand[]): FactsAsked | undefined {
  const [first, ...others] = commands.filter(isSubmission);
  if (first === undefined) return undefined;
  const { caseType } = first.data;
  const type = caseTypeNamed(caseType);
  if (type === undefined) throw new Error(`no case type is called ${caseType}`);
  return { caseType, parties: partiesOf([first, ...others], type) };
}

/** The parties that commands name in submissions, each once. */
export function partiesOf(commands: readonly UntimedCommand[], type: CaseType): readonly string[] {
  return [...new Set(commands.filter(isSubmission).flatMap(({ data }) => type.partyOf?.(data.submission) ?? []))];
}

/** A command with the facts of its submission, if it brings one. @throws when they were not gathered */
export function withFacts(command: UntimedCommand, type: CaseType, gathered: GatheredFacts | undefined): object {
  if (!isSubmission(command)) return command;
  return { ...command, data: { ...command.data, facts: factsOf(command.data.submission, type, gathered) } };
}

/** The facts by which a submission is assessed. @throws when they were not gathered */
export function factsOf(submission: JsonObject, type: CaseType, gathered: GatheredFacts | undefined): FactsGiven {
  const party = type.partyOf?.(submission);
  const standing = gathered?.parties.find((one) => one.party === party);
  if (gathered === undefined || (party !== undefined && standing === undefined))
    throw new Error('the facts of a submission were not gathered');
  const { settings, extraClosedDays } = gathered;
  return { earlier: standing?.cases ?? [], settings, extraClosedDays };
}

function isSubmission(command: UntimedCommand): command is UntimedSubmission {
  return command.type === 'supplement' || command.type === 'provide-information';
}
