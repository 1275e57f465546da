import { ballotHoldersIn, type CaseState, type FactStated, factsStated, hearingView, latestHearing } from '#casework';
import type { Actor, CaseType } from '#kernel';
import { danishValues } from '../words/danish-values.js';

/** A hearing as its members would see it if it were opened now. */
export interface HearingPreview {
  readonly state: CaseState;
  readonly type: CaseType;
  readonly view: ReturnType<typeof hearingView>;
  readonly facts: readonly FactStated[];
  /** How many would be asked. */
  readonly asked: number;
}

/** What members would see of a case that stands as after its opening. @throws Error when it has no hearing */
export function previewOf(visitor: Actor, type: CaseType, { state }: { readonly state: CaseState }): HearingPreview {
  const hearing = latestHearing(state);
  if (hearing === undefined) throw new Error('a hearing was opened in a case that has none');
  const facts = factsStated(state.submission, type.words.da, danishValues(visitor.council, hearing.opensAt));
  return { state, type, view: hearingView(hearing, state, type, visitor), facts, asked: ballotHoldersIn(hearing).length };
}
