import { type Figure, FIRST_DAY, source } from '#kernel';

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
