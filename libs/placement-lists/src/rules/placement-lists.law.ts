import { type Figure, FIRST_DAY, type LegalSource, source } from '#kernel';
import type { ContentCode } from '../list/finding.state.js';
import type { TargetGroup } from '../list/row.state.js';

const LAB = 'lov om en aktiv beskæftigelsesindsats';
const BAB = 'bekendtgørelse om en aktiv beskæftigelsesindsats';
const BAB_65 = 'https://www.elov.dk/bekendtgorelse-om-en-aktiv-beskaeftigelsesindsats/paragraf/65/';
const PRACTICE = 'rådets praksis for KLV-lister';

// No source tells since when these rules hold, so they hold from the first day there is.

/** The hours a week that make one full-time equivalent. @source BAB § 65, stk. 2, counts part-time as fractions; the hours are an assumption */
export const FULL_TIME_WEEK: Figure<number> = [
  { inForceFrom: FIRST_DAY, value: 37, unit: 'hours a week', source: source(BAB, '§ 65, stk. 2', BAB_65), assumption: true },
];

/** The insured unemployed, the job-ready and the education-ready, whose placements are the shortest. @source LAB §§ 61 and 68 */
export const READY_GROUPS: readonly TargetGroup[] = ['dagpengemodtager', 'jobparat', 'uddannelsesparat'];

/** Every list counts its repeated use over this list and so many before it. @source none found; a setting of the council */
export const REPEAT_USE: Figure<number> = [
  { inForceFrom: FIRST_DAY, value: 3, unit: 'quarters before the list', source: source(PRACTICE, 'gentagen brug'), assumption: true },
];

/** Employer and a representative of the employees state beforehand that the conditions are met. @source BAB § 65, stk. 6 */
const STATEMENT: LegalSource = source(BAB, '§ 65, stk. 6', BAB_65);

/**
 * A private employer who gets a wage subsidy has no fewer employees than on average over the 12 months before, and has not
 * dismissed from the post within the last 3 months. @source LAB, chapter 12
 */
const NET_INCREASE: LegalSource = source(LAB, 'kapitel 12 (merbeskæftigelse)');

/** Useful work is done for public employers only. @source LAB, chapter 13 */
const USEFUL_WORK: LegalSource = source(LAB, 'kapitel 13 (nytteindsats)');

/** What a list must state is what the rules on quota, durations and additional employment are judged by. @source BAB § 65 */
const REQUIRED_DATA: LegalSource = source(BAB, '§ 65', BAB_65);

/** How long placements may last. @source LAB, chapters 11 to 13 */
const DURATIONS: LegalSource = source(LAB, 'kapitel 11-13');

/** When a list is due, and whether a workplace is used again and again. @source none found */
const LIST_PRACTICE: LegalSource = source(PRACTICE);

/** The rule behind each finding about what a list says. */
export const CONTENT_SOURCES: Readonly<Record<ContentCode, LegalSource>> = {
  'quota-exceeded': source(BAB, '§ 65, stk. 1', BAB_65),
  'no-representative-statement': STATEMENT,
  'data-missing': REQUIRED_DATA,
  'net-increase-failed': NET_INCREASE,
  'duration-exceeded': DURATIONS,
  'useful-work-not-public': USEFUL_WORK,
  'repeat-use': LIST_PRACTICE,
  'list-late': LIST_PRACTICE,
};
