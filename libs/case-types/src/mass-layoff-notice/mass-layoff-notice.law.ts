import { type Figure, FIRST_DAY, type LegalSource, source } from '#kernel';

/** From how many employees on how many dismissals make a redundancy large: a number, or a share of all who are employed. */
export interface SizeBand {
  readonly fromEmployees: number;
  readonly dismissals: { readonly number: number } | { readonly percent: number };
}

/** How large a workplace is, and how much of it is dismissed, when the stricter rules apply; both ends included. */
export interface StricterRule {
  readonly fromEmployees: number;
  readonly fromPercent: number;
}

/** Days from the second notice to the first day dismissals may take effect. */
export interface WaitingTime {
  readonly days: number;
  readonly stricterDays: number;
}

const ACT = 'masseafskedigelsesloven';
const ACT_PAGE = 'https://www.retsinformation.dk/eli/lta/2010/291';
const section = (provision: string): LegalSource => source(ACT, provision, ACT_PAGE);

/** What the first notice must state for the council to take note of it. @source masseafskedigelsesloven § 6 */
export const REQUIRED_DATA: LegalSource = section('§ 6');

/** Twice the same notice: no rule of law, but a matter for the secretariat. @source the council's practice */
export const DUPLICATES: LegalSource = source('rådets praksis for gentagne varslinger');

/** How many dismissals within the period make a redundancy large; below the first band none do. @source masseafskedigelsesloven § 1, stk. 1 */
export const SIZE_BANDS: Figure<readonly SizeBand[]> = [
  {
    inForceFrom: FIRST_DAY,
    value: [
      { fromEmployees: 21, dismissals: { number: 10 } },
      { fromEmployees: 100, dismissals: { percent: 10 } },
      { fromEmployees: 300, dismissals: { number: 30 } },
    ],
    unit: 'persons normally employed; persons dismissed, or per cent of the employed',
    source: section('§ 1, stk. 1'),
    assumption: false,
  },
];

/** The period in which dismissals are counted together. @source masseafskedigelsesloven § 1, stk. 1 */
export const COUNTING_PERIOD: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 30,
    unit: 'calendar days, the first and the last included',
    source: section('§ 1, stk. 1'),
    assumption: false,
  },
];

/** Dismissals proper from which on voluntary terminations are added. @source masseafskedigelsesloven § 1, stk. 2 */
export const VOLUNTARY_COUNT: Figure<number> = [
  { inForceFrom: FIRST_DAY, value: 5, unit: 'persons dismissed', source: section('§ 1, stk. 2'), assumption: false },
];

/** Which workplaces bring in the stricter rules. @source masseafskedigelsesloven § 7, stk. 2, and § 8 */
export const STRICTER: Figure<StricterRule> = [
  {
    inForceFrom: FIRST_DAY,
    value: { fromEmployees: 100, fromPercent: 50 },
    unit: 'persons normally employed at the workplace; per cent of them dismissed',
    source: section('§ 7, stk. 2, og § 8'),
    assumption: false,
  },
];

/** Days of negotiation before the second notice under the stricter rules. @source masseafskedigelsesloven § 7, stk. 2 */
export const NEGOTIATION: Figure<number> = [
  { inForceFrom: FIRST_DAY, value: 21, unit: 'days after negotiations began', source: section('§ 7, stk. 2'), assumption: false },
];

/** The same days as the authority's guidance counts them, from the first notice. @source STAR's page on notices of redundancies */
export const NEGOTIATION_BY_GUIDANCE: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 21,
    unit: 'days after the first notice',
    source: source('STARs vejledning om varsling'),
    assumption: false,
  },
];

/** Days within which the council is told who is dismissed. @source masseafskedigelsesloven § 7, stk. 3 */
export const PERSON_LIST: Figure<number> = [
  { inForceFrom: FIRST_DAY, value: 10, unit: 'days after the second notice', source: section('§ 7, stk. 3'), assumption: false },
];

/** When dismissals may take effect; a collective agreement may shorten the stricter time, not the ordinary. @source masseafskedigelsesloven § 8 */
export const WAITING: Figure<WaitingTime> = [
  {
    inForceFrom: FIRST_DAY,
    value: { days: 30, stricterDays: 56 },
    unit: 'days after the second notice',
    source: section('§ 8'),
    assumption: false,
  },
];

/** No duty to notify in bankruptcy unless the council asks for it. @source the wording of 1997, to be checked against the present one */
export const BANKRUPTCY: Figure<boolean> = [
  { inForceFrom: FIRST_DAY, value: true, unit: 'whether bankruptcy frees from §§ 6–8', source: section('§§ 6–8'), assumption: true },
];
