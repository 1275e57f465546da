import { type Json, membersOf, type Setting, wholeNumber } from '#kernel';
import { type LongestDuration, PUBLIC_SUBSIDY, USEFUL_WORK_DURATION } from './durations.law.js';
import { FULL_TIME_WEEK, REPEAT_USE } from './placement-lists.law.js';

/** The hours a week that make one full-time equivalent. */
export const FULL_TIME_HOURS: Setting<number> = {
  key: 'full-time-week.klv-list',
  titles: { da: 'Timer om ugen, der udgør en fuldtidsperson', en: 'Hours a week that make one full-time equivalent' },
  defaults: FULL_TIME_WEEK,
  read: wholeNumber(30, 48),
};

/** Quarters before a list over which repeated use is counted; with none, no use is repeated. */
export const REPEAT_USE_QUARTERS: Setting<number> = {
  key: 'repeat-use-quarters.klv-list',
  titles: {
    da: 'Kvartaler før listen, som gentagen brug af et arbejdssted tælles over',
    en: 'Quarters before the list over which repeated use of a workplace is counted',
  },
  defaults: REPEAT_USE,
  read: wholeNumber(0, 12),
};

/** The longest that useful work may last. */
export const LONGEST_USEFUL_WORK: Setting<LongestDuration> = {
  key: 'useful-work-duration.klv-list',
  titles: { da: 'Længste varighed af nytteindsats', en: 'Longest duration of useful work' },
  defaults: USEFUL_WORK_DURATION,
  read: longestDuration,
};

/** The longest that wage subsidy with a public employer may last for those who are not among the ready groups. */
export const LONGEST_PUBLIC_SUBSIDY: Setting<LongestDuration> = {
  key: 'public-subsidy-duration.klv-list',
  titles: {
    da: 'Længste varighed af løntilskud hos en offentlig arbejdsgiver for andre målgrupper',
    en: 'Longest duration of wage subsidy with a public employer for other groups',
  },
  defaults: PUBLIC_SUBSIDY,
  read: longestDuration,
};

/** What the council may settle about the rules that rows of a list are judged by. */
export const LIST_SETTINGS: readonly Setting[] = [FULL_TIME_HOURS, REPEAT_USE_QUARTERS, LONGEST_USEFUL_WORK, LONGEST_PUBLIC_SUBSIDY];

function longestDuration(value: Json): LongestDuration | undefined {
  const weeks = membersOf<{ readonly weeks: number }>({ weeks: wholeNumber(1, 260) });
  const months = membersOf<{ readonly months: number }>({ months: wholeNumber(1, 60) });
  return weeks(value) ?? months(value);
}
