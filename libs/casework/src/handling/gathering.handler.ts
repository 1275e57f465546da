import { EXTRA_CLOSED_DAYS } from '#bodies';
import { copenhagenDayOf, type Instant, settledOn } from '#kernel';
import type { CaseFacts } from '../store/case-facts.state.js';
import type { GatheredFacts } from './gathered-facts.policy.js';

/** The facts for a case received at a moment: the days the council is closed are those settled for the day it came. */
export function gathered(facts: CaseFacts, receivedAt: Instant): GatheredFacts {
  const { value: extraClosedDays } = settledOn(EXTRA_CLOSED_DAYS, copenhagenDayOf(receivedAt), facts.settings);
  return { ...facts, extraClosedDays };
}
