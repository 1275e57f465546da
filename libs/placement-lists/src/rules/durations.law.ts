import { type Day, day, inForce, type LawEntry, source } from '#kernel';
import type { Measure, Sector, TargetGroup } from '../list/row.state.js';
import { READY_GROUPS } from './placement-lists.law.js';

/** The longest a placement may last. */
export interface LongestDuration {
  readonly count: number;
  readonly unit: 'weeks' | 'months';
}

const LAB = 'lov om en aktiv beskæftigelsesindsats';
const UNIT = 'weeks or months from the first day';
const ALWAYS = day('1900-01-01');

/** Traineeship of the ready groups. @source LAB § 61, as explained by Cabi */
const TRAINEESHIP_READY: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 4, unit: 'weeks' }, unit: UNIT, source: source(LAB, '§ 61'), assumption: false },
];

/** Traineeship of others, with the extension that may be given. @source LAB § 61, stk. 2 */
const TRAINEESHIP: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 26, unit: 'weeks' }, unit: UNIT, source: source(LAB, '§ 61, stk. 2'), assumption: false },
];

/** Useful work. @source none found for the number */
const USEFUL_WORK_DURATION: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 13, unit: 'weeks' }, unit: UNIT, source: source(LAB, 'kapitel 13'), assumption: true },
];

/** Wage subsidy with a private employer, whoever gets it. @source LAB § 68 */
const PRIVATE_SUBSIDY: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 6, unit: 'months' }, unit: UNIT, source: source(LAB, '§ 68'), assumption: false },
];

/** Wage subsidy of the ready groups with a public employer. @source LAB § 68 */
const PUBLIC_SUBSIDY_READY: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 4, unit: 'months' }, unit: UNIT, source: source(LAB, '§ 68'), assumption: false },
];

/** Wage subsidy of others with a public employer. @source municipal practice */
const PUBLIC_SUBSIDY: readonly LawEntry<LongestDuration>[] = [
  { inForceFrom: ALWAYS, value: { count: 12, unit: 'months' }, unit: UNIT, source: source(LAB, '§ 68'), assumption: true },
];

/** The longest a placement of this kind may last when it begins on a day; undefined where no law is known for that day. */
export function longestDuration(
  measure: Measure,
  sector: Sector | null,
  group: TargetGroup | null,
  startsOn: Day,
): LawEntry<LongestDuration> | undefined {
  const isReady = group !== null && READY_GROUPS.includes(group);
  return inForce(durationsOf(measure, sector, isReady), startsOn);
}

function durationsOf(measure: Measure, sector: Sector | null, isReady: boolean): readonly LawEntry<LongestDuration>[] {
  switch (measure) {
    case 'VP':
      return isReady ? TRAINEESHIP_READY : TRAINEESHIP;
    case 'NI':
      return USEFUL_WORK_DURATION;
    case 'LT':
      return sector === null ? [] : subsidyOf(sector, isReady);
  }
}

function subsidyOf(sector: Sector, isReady: boolean): readonly LawEntry<LongestDuration>[] {
  if (sector === 'privat') return PRIVATE_SUBSIDY;
  return isReady ? PUBLIC_SUBSIDY_READY : PUBLIC_SUBSIDY;
}
