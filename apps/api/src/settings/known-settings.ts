import { EXTRA_CLOSED_DAYS } from '#bodies';
import { caseTypes } from '#case-types';
import { hearingDaysOf, hearingRuleOf } from '#casework';
import type { Setting } from '#kernel';

/** Everything a council may settle for itself. */
export const KNOWN_SETTINGS: readonly Setting[] = [
  EXTRA_CLOSED_DAYS,
  ...caseTypes.flatMap((type): readonly Setting[] => [hearingRuleOf(type), hearingDaysOf(type)]),
];
