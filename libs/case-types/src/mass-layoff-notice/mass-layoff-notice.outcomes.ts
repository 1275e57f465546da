import type { HearingDefaults, Outcome } from '#kernel';

/** What the council does with a notice: it is noted, sent back as not covered by the act, or followed up with the municipality. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'noted', fullyGranted: true },
  { code: 'not-covered', fullyGranted: false },
  { code: 'follow-up', fullyGranted: true },
];

/** A notice asks for nothing to be decided and help must come soon, so silence is consent and two working days are enough. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 2,
};
