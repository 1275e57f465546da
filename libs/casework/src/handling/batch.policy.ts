import type { CaseEvent } from '../case/case-event.state.js';
import { outOf } from '../case/case.state.js';
import type { CaseAnswer, CaseRequest, Repeatable } from './case-request.state.js';
import type { Judging, Standing } from './judge.policy.js';
import { judge, keyReused, personalOf } from './judge.policy.js';

/** A request that was answered before: the version of its stream that the first answer showed. */
export interface Answered extends Repeatable {
  readonly stream: string;
  readonly version: number;
}

/** The answer to one request of a batch: new, or the one given at an earlier version. */
export type BatchAnswer = CaseAnswer | { readonly kind: 'repeat'; readonly version: number };

/** An event and the request that caused it. */
export interface Caused {
  readonly event: CaseEvent;
  readonly request: CaseRequest;
}

export interface PersonalFields {
  readonly id: string;
  readonly fields: object;
}

/** What a batch of requests to one case comes to: an answer each, and all they add. */
export interface Batch {
  readonly answers: readonly BatchAnswer[];
  readonly caused: readonly Caused[];
  readonly answered: readonly Answered[];
  readonly personal: readonly PersonalFields[];
  readonly standing: Standing;
}

/** A case, the requests answered for it before, and by what the batch is judged. */
export interface BatchBasis extends Judging {
  readonly standing: Standing;
  readonly answeredBefore: readonly Answered[];
}

/** Judges requests in turn, each on the case as those before it have left it; a refusal drops only its own. */
export function judgeBatch(requests: readonly CaseRequest[], basis: BatchBasis): Batch {
  const nothing: Batch = { answers: [], caused: [], answered: [], personal: [], standing: basis.standing };
  return requests.reduce((batch, request) => judgeNext(batch, request, basis), nothing);
}

function judgeNext(batch: Batch, request: CaseRequest, basis: BatchBasis): Batch {
  const repeated = repeatOf(request, [...basis.answeredBefore, ...batch.answered]);
  if (repeated !== undefined) return { ...batch, answers: [...batch.answers, isForgotten(request, batch) ? NOT_FOUND : repeated] };
  const { answer, events } = judge(request, batch.standing, basis);
  if (answer.kind !== 'done') return { ...batch, answers: [...batch.answers, answer] };
  const { state, version } = answer;
  const kept = request.repeatable === undefined || events.length === 0 ? [] : [{ ...request.repeatable, stream: request.caseId, version }];
  return {
    answers: [...batch.answers, answer],
    caused: [...batch.caused, ...events.map((event) => ({ event, request }))],
    answered: [...batch.answered, ...kept],
    personal: [...batch.personal, ...personalFields(request, basis)],
    standing: { state, version },
  };
}

const NOT_FOUND: BatchAnswer = { kind: 'not-found' };

/** Who has been shut out of the case since is not told again what was answered then, but for the declaration itself. */
function isForgotten({ actor, command }: CaseRequest, { standing }: Batch): boolean {
  return command.type !== 'declare-disqualification' && actor.memberId !== undefined && outOf(standing.state).includes(actor.memberId);
}

function personalFields({ command }: CaseRequest, { type }: BatchBasis): readonly PersonalFields[] {
  const fields = personalOf(command, type);
  return fields === undefined ? [] : [fields];
}

/** The answer to a request whose key was used before: the same again, or a refusal when the request is another. */
export function repeatOf({ repeatable }: Pick<CaseRequest, 'repeatable'>, earlier: readonly Answered[]): BatchAnswer | undefined {
  if (repeatable === undefined) return undefined;
  const { client, key, requestHash } = repeatable;
  const found = earlier.find((answered) => answered.client === client && answered.key === key);
  if (found === undefined) return undefined;
  return found.requestHash === requestHash ? { kind: 'repeat', version: found.version } : keyReused();
}
