import type { HearingDefaults, Outcome } from '#kernel';

/** How an application ends: granted as asked for, for fewer persons or a shorter period, refused, or not dealt with. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'granted', fullyGranted: true },
  { code: 'granted-limited', fullyGranted: false },
  { code: 'refused', fullyGranted: false },
  { code: 'inadmissible', fullyGranted: false },
];

/** A decision for a party is not made by silence. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'abstention', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 5,
};
