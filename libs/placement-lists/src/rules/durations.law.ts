import { type Day, type Figure, figureOn, FIRST_DAY, type LawEntry, source } from '#kernel';
import type { Measure, Sector, TargetGroup } from '../list/row.state.js';
import { READY_GROUPS } from './placement-lists.law.js';

/** The longest a placement may last. */
export type LongestDuration = { readonly weeks: number } | { readonly months: number };

const LAB = 'lov om en aktiv beskæftigelsesindsats';
const UNIT = 'weeks or months from the first day';

/** Traineeship of the ready groups. @source LAB § 61, as explained by Cabi */
export const TRAINEESHIP_READY: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { weeks: 4 }, unit: UNIT, source: source(LAB, '§ 61'), assumption: false },
];

/** Traineeship of others, with the extension that may be given. @source LAB § 61, stk. 2 */
export const TRAINEESHIP: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { weeks: 26 }, unit: UNIT, source: source(LAB, '§ 61, stk. 2'), assumption: false },
];

/** Useful work. @source none found for the number */
export const USEFUL_WORK_DURATION: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { weeks: 13 }, unit: UNIT, source: source(LAB, 'kapitel 13'), assumption: true },
];

/** Wage subsidy with a private employer, whoever gets it. @source LAB § 68 */
export const PRIVATE_SUBSIDY: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { months: 6 }, unit: UNIT, source: source(LAB, '§ 68'), assumption: false },
];

/** Wage subsidy of the ready groups with a public employer. @source LAB § 68 */
export const PUBLIC_SUBSIDY_READY: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { months: 4 }, unit: UNIT, source: source(LAB, '§ 68'), assumption: false },
];

/** Wage subsidy of others with a public employer. @source municipal practice */
export const PUBLIC_SUBSIDY: Figure<LongestDuration> = [
  { inForceFrom: FIRST_DAY, value: { months: 12 }, unit: UNIT, source: source(LAB, '§ 68'), assumption: true },
];

/** The longest a placement of this kind may last when it begins on a day; undefined for wage subsidy in no sector stated. */
export function longestDuration(
  measure: Measure,
  sector: Sector | null,
  group: TargetGroup | null,
  startsOn: Day,
): LawEntry<LongestDuration> | undefined {
  const isReady = READY_GROUPS.some((ready) => ready === group);
  const figure = durationOf(measure, sector, isReady);
  return figure && figureOn(figure, startsOn);
}

function durationOf(measure: Measure, sector: Sector | null, isReady: boolean): Figure<LongestDuration> | undefined {
  switch (measure) {
    case 'VP':
      return isReady ? TRAINEESHIP_READY : TRAINEESHIP;
    case 'NI':
      return USEFUL_WORK_DURATION;
    case 'LT':
      return subsidyOf(sector, isReady);
  }
}

function subsidyOf(sector: Sector | null, isReady: boolean): Figure<LongestDuration> | undefined {
  switch (sector) {
    case 'privat':
      return PRIVATE_SUBSIDY;
    case 'offentlig':
      return isReady ? PUBLIC_SUBSIDY_READY : PUBLIC_SUBSIDY;
    case null:
      return undefined;
  }
}
