import type { StreamAnswer } from '#bodies';
import type { CaseAnswer } from '#casework';
import { cite, type Rejection } from '#kernel';
import { ProblemException } from '#platform';

/** A command that was carried out. */
export type Done = Extract<CaseAnswer, { readonly kind: 'done' }>;

const STATUS = { 'not-found': 404, 'not-permitted': 403, 'version-changed': 412, busy: 409 } as const;

/** What a command led to. @throws ProblemException for every other end it may come to */
export function doneOr(answer: CaseAnswer): Done {
  if (answer.kind === 'done') return answer;
  throw problemOf(answer);
}

/** What a command to another stream of the council led to. @throws ProblemException for every other end it may come to */
export function streamDoneOr<S>(answer: StreamAnswer<S>): Extract<StreamAnswer<S>, { readonly kind: 'done' }> {
  if (answer.kind === 'done') return answer;
  throw problemOf(answer);
}

function problemOf(answer: Exclude<CaseAnswer, Done>): ProblemException {
  return answer.kind === 'refused' ? refusal(answer.rejection) : new ProblemException(STATUS[answer.kind], answer.kind);
}

function refusal({ code, source, data }: Rejection): ProblemException {
  return new ProblemException(422, code, {
    ...(source === undefined ? {} : { source: cite(source) }),
    ...(data === undefined ? {} : { data }),
  });
}
