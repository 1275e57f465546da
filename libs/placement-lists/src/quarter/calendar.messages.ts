import type { Instant } from '#kernel';

/** The time has come to look which quarters are over. */
export type EndQuarters = { readonly type: 'EndQuarters'; readonly at: Instant };

/** A quarter is over, so that its lists are awaited; `isFirst` where the council has counted none before. */
export type QuarterEnded = {
  readonly type: 'QuarterEnded';
  readonly at: Instant;
  readonly data: { readonly year: number; readonly quarter: number; readonly isFirst: boolean };
};
