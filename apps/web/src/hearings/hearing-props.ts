import type { CaseRead, FactStated, hearingView, SimilarCase } from '#casework';
import type { Actor, CaseType, Instant } from '#kernel';

/** One hearing as its reader may see it. */
export interface HearingProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly read: CaseRead;
  readonly type: CaseType;
  readonly view: ReturnType<typeof hearingView>;
  readonly facts: readonly FactStated[];
  /** Earlier cases like this one, the newest first. */
  readonly similar: readonly SimilarCase[];
  /** Whether the reader holds a ballot that counts. */
  readonly mayAnswer: boolean;
}
