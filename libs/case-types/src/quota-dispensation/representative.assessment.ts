import type { Day, Finding } from '#kernel';
import { finding } from '#kernel';
import { REPRESENTATIVE } from './quota-dispensation.law.js';

/** Who may be heard for the employees; `none` where there is nobody. */
export type RepresentativeRole = 'shop-steward' | 'employee-representative' | 'none';

/** What whoever was heard thinks of it; `none` where nothing came of it. */
export type HearingResult = 'positive' | 'negative' | 'none';

/** The hearing of the employees as it is stated; null where not. */
export interface StatedHearing {
  readonly role: RepresentativeRole | null;
  readonly date: Day | null;
  readonly result: HearingResult | null;
}

/** That nobody has been heard for the employees by the day of assessment; undefined where somebody has, or it is not stated. */
export function representativeNotHeard(hearing: StatedHearing | null, assessedOn: Day): Finding | undefined {
  if (hearing === null) return undefined;
  const { role, date, result } = hearing;
  const isStillToCome = date !== null && date > assessedOn;
  if (role !== 'none' && result !== 'none' && !isStillToCome) return undefined;
  return finding('representative-not-heard', 'warning', REPRESENTATIVE, { path: 'representativeHearing' });
}
