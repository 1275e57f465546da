import type { HearingDefaults, Outcome } from '#kernel';

/** How an application is decided: the whole time, a shorter time or another unit, or none. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'approved', fullyGranted: true },
  { code: 'approved-partly', fullyGranted: false },
  { code: 'refused', fullyGranted: false },
];

/** A decision with a party is not made by silence. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'abstention', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 5,
};
