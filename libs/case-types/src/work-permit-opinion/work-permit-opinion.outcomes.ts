import type { HearingDefaults, Outcome } from '#kernel';

/** The answers the council can give. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'customary', fullyGranted: true },
  { code: 'not-customary', fullyGranted: false },
  { code: 'divided-opinion', fullyGranted: false },
  { code: 'cannot-assess', fullyGranted: false },
  { code: 'insufficient-information', fullyGranted: false },
];

/** An opinion decides nothing for a party, so silence is consent. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 5,
};
