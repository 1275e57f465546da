import type { Day, Instant } from '#kernel';
import type { PlannedDispatch } from '../case/planned-dispatch.state.js';

export interface PartyHearingOpened {
  readonly type: 'PartyHearingOpened';
  readonly at: Instant;
  readonly data: {
    /** What the party is heard about. */
    readonly text: string;
    /** The last moment. */
    readonly closesAt: Instant;
    readonly dispatches: readonly PlannedDispatch[];
  };
}

export interface PartyHearingAnswered {
  readonly type: 'PartyHearingAnswered';
  readonly at: Instant;
  readonly data: {
    /** Where the statement is kept, which is personal. */
    readonly statementRef: string;
    /** The day a letter came that the secretariat has put on the case; undefined when the sender answered here. */
    readonly receivedOn: Day | undefined;
    /** Whether it came after the last moment. */
    readonly late: boolean;
  };
}

export type PartyHearingEvent = PartyHearingOpened | PartyHearingAnswered;
