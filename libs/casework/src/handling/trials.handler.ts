import { typeOf } from '../reading/type-of.policy.js';
import type { Actor } from '#kernel';
import { AppClock, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRead } from '../reading/cases.query.js';
import type { CaseAnswer, UntimedCommand, UntimedSubmission } from './case-request.state.js';
import { judge } from './judge.policy.js';
import { permits } from './permits.handler.js';

/** What commands would lead to if they were given now. Nothing goes on record. */
@Injectable()
export class Trials {
  constructor(private readonly clock: AppClock) {}

  /** How a command that brings no submission would end, with the case as it would then be. @throws Error for a case of no known type */
  async of(actor: Actor, { state, version }: CaseRead, command: Exclude<UntimedCommand, UntimedSubmission>): Promise<CaseAnswer> {
    const type = typeOf(state);
    const request = { actor, caseId: state.id, command, repeatable: undefined, correlationId: newId(), causationId: undefined };
    const judging = { at: await this.clock.now(), type, permits, facts: undefined };
    return judge({ ...request, ifVersion: undefined }, { state, version }, judging).answer;
  }
}
