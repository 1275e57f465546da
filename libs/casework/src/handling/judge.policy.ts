import type { Actor, CaseType, Decision, Instant } from '#kernel';
import { fold, takeOut } from '#kernel';
import type { CaseCommand } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { knowsByMandate, relationTo } from '../reading/audience.policy.js';
import type { CaseAnswer, CaseRequest, UntimedCommand } from './case-request.state.js';
import { type GatheredFacts, withFacts } from './gathered-facts.policy.js';

/** Where a batch of commands has brought a case so far. */
export interface Standing {
  readonly state: CaseState;
  readonly version: number;
}

/** What one command does: its answer, and what it adds to the log. */
export interface Judged {
  readonly answer: CaseAnswer;
  readonly events: readonly CaseEvent[];
}

/** Whether an actor may give a command about a case of a type and sender. */
export type Permits = (actor: Actor, command: CaseCommand, state: CaseState) => boolean;

/** By what a command to a case is judged; without facts when none of the commands needs them. */
export interface Judging {
  readonly at: Instant;
  readonly type: CaseType;
  readonly permits: Permits;
  readonly facts: GatheredFacts | undefined;
}

/** Judges one command: is the case known to the actor, at the version seen, may the actor do this, and does the case allow it. */
export function judge(request: CaseRequest, standing: Standing, { at, type, permits, facts }: Judging): Judged {
  const { state, version } = standing;
  const command = { ...withFacts(request.command, type, facts), at } as CaseCommand;
  if (!isKnownTo(request.actor, command, state)) return without({ kind: 'not-found' });
  if (!permits(request.actor, command, state)) return without({ kind: 'not-permitted' });
  if (request.ifVersion !== undefined && request.ifVersion !== version) return without({ kind: 'version-changed' });
  return settle(caseDecider(type).decide(command, state), standing, type);
}

function isKnownTo(actor: Actor, command: CaseCommand, state: CaseState): boolean {
  if (actor.kind === 'system' || relationTo(state, actor) !== 'none') return true;
  const isMandate = command.type === 'refer-to-meeting' || (command.type === 'decide' && command.data.basis === 'chair-mandate');
  return isMandate && knowsByMandate(actor, state);
}

/** The answer to a decision, and the case after it. */
export function settle(decision: Decision<CaseEvent>, { state, version }: Partial<Standing>, type: CaseType): Judged {
  if (decision.kind === 'refused') {
    return without(decision.rejection.code === 'not-found' ? { kind: 'not-found' } : { kind: 'refused', rejection: decision.rejection });
  }
  const after = fold<CaseState | undefined, CaseEvent>((before, event) => caseDecider(type).evolve(before, event), state, decision.events);
  if (after === undefined) return without({ kind: 'not-found' });
  return { answer: { kind: 'done', state: after, version: (version ?? 0) + decision.events.length }, events: decision.events };
}

/** The answer to a key that was used for another request. */
export function keyReused(): CaseAnswer {
  return { kind: 'refused', rejection: { code: 'idempotency-key-reused', source: undefined, data: undefined } };
}

/** The personal fields a command brings, under the reference its events hold; undefined when there are none. */
export function personalOf(
  command: CaseCommand | UntimedCommand,
  type: CaseType,
): { readonly id: string; readonly fields: object } | undefined {
  if (command.type === 'declare-disqualification') {
    return { id: command.data.personalRef, fields: { explanation: command.data.explanation } };
  }
  if (command.type === 'answer-party-hearing') {
    return { id: command.data.personalRef, fields: { statement: command.data.statement } };
  }
  if (!('data' in command) || !('submission' in command.data)) return undefined;
  const { taken } = takeOut(command.data.submission, type.personal);
  return Object.keys(taken).length === 0 ? undefined : { id: command.data.personalRef, fields: taken };
}

function without(answer: CaseAnswer): Judged {
  return { answer, events: [] };
}
