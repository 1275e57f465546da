import type { CaseRead, FactStated, hearingView } from '#casework';
import type { Actor, CaseType, Instant } from '#kernel';

/** One hearing as its reader may see it. */
export interface HearingProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly read: CaseRead;
  readonly type: CaseType;
  readonly view: ReturnType<typeof hearingView>;
  readonly facts: readonly FactStated[];
  /** Whether the reader holds a ballot that counts. */
  readonly mayAnswer: boolean;
}
