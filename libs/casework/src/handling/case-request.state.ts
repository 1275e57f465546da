import type { Actor, Rejection } from '#kernel';
import type { CaseCommand, ProvideInformation, ReceiveCase, SubmissionGiven, SupplementSubmission } from '../case/case-command.state.js';
import type { CaseState } from '../case/case.state.js';

type Submission = SupplementSubmission | ProvideInformation;
type WithoutTime<C> = C extends CaseCommand ? Omit<C, 'at'> : never;

/** A submission for a case that exists, before it has its time and its facts. */
export interface UntimedSubmission {
  readonly type: Submission['type'];
  readonly data: Omit<SubmissionGiven, 'facts'>;
}

/** A command before it has its time, and the facts it is decided by. */
export type UntimedCommand = WithoutTime<Exclude<CaseCommand, ReceiveCase | Submission>> | UntimedSubmission;

/** A new case before it has its time, its facts and its number. */
export interface UntimedCase {
  readonly type: 'submit';
  readonly data: Omit<ReceiveCase['data'], 'number' | 'facts'>;
}

/** A client's own name for a request, so that asking twice does nothing twice. */
export interface Repeatable {
  readonly client: string;
  readonly key: string;
  /** Digest of the request; another request under the same key is refused. */
  readonly requestHash: string;
}

/** Who asks, in which request. */
export interface Asked {
  readonly actor: Actor;
  readonly repeatable: Repeatable | undefined;
  readonly correlationId: string;
  /** The event this follows from, when the product itself asks. */
  readonly causationId: string | undefined;
}

/** One command to one case. */
export interface CaseRequest extends Asked {
  readonly caseId: string;
  /** The version the caller has seen; undefined when it does not matter. */
  readonly ifVersion: number | undefined;
  readonly command: UntimedCommand;
}

/** How a command ended. `done` carries the case as it was right after the command, also when it is asked again. */
export type CaseAnswer =
  | { readonly kind: 'done'; readonly state: CaseState; readonly version: number }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'not-found' | 'not-permitted' | 'version-changed' | 'busy' };
