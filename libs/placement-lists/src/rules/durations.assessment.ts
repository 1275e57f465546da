import { type CouncilSettings, type Day, figureOn, settledOn } from '#kernel';
import type { PlacementRow } from '../list/row.state.js';
import { type LongestDuration, PRIVATE_SUBSIDY, PUBLIC_SUBSIDY_READY, TRAINEESHIP, TRAINEESHIP_READY } from './durations.law.js';
import { LONGEST_PUBLIC_SUBSIDY, LONGEST_USEFUL_WORK } from './list-settings.policy.js';
import { READY_GROUPS } from './placement-lists.law.js';

/** What decides how long a placement may last; null where not stated. */
export type DurationAsked = Pick<PlacementRow, 'measure' | 'sector' | 'targetGroup'>;

/** The longest a placement of this kind may last when it begins on a day; undefined for wage subsidy in no sector stated. */
export function longestDuration(asked: DurationAsked, startsOn: Day, settings: CouncilSettings): LongestDuration | undefined {
  const isReady = READY_GROUPS.some((ready) => ready === asked.targetGroup);
  switch (asked.measure) {
    case 'VP':
      return figureOn(isReady ? TRAINEESHIP_READY : TRAINEESHIP, startsOn).value;
    case 'NI':
      return settledOn(LONGEST_USEFUL_WORK, startsOn, settings).value;
    case 'LT':
      return longestSubsidy(asked.sector, isReady, startsOn, settings);
    case null:
      return undefined;
  }
}

function longestSubsidy(
  sector: DurationAsked['sector'],
  isReady: boolean,
  startsOn: Day,
  settings: CouncilSettings,
): LongestDuration | undefined {
  switch (sector) {
    case 'privat':
      return figureOn(PRIVATE_SUBSIDY, startsOn).value;
    case 'offentlig':
      if (isReady) return figureOn(PUBLIC_SUBSIDY_READY, startsOn).value;
      return settledOn(LONGEST_PUBLIC_SUBSIDY, startsOn, settings).value;
    case null:
      return undefined;
  }
}
