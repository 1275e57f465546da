import type { CaseState, caseView, FactStated, timelineView } from '#casework';
import type { Actor, CaseType, Instant } from '#kernel';
import type { ActionName } from '../actions/action-name.js';

/** One case as its reader may see it. */
export interface CaseProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly state: CaseState;
  readonly type: CaseType;
  readonly view: ReturnType<typeof caseView>;
  readonly facts: readonly FactStated[];
  readonly timeline: ReturnType<typeof timelineView>;
  /** What the reader may do now. */
  readonly offered: readonly ActionName[];
  /** What the reader has just done. */
  readonly done: ActionName | undefined;
}
