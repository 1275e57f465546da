import type { HearingDefaults, Outcome } from '#kernel';

/** What the committee does with a list: it is noted, the municipality is asked about it, or it becomes a point of attention. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'noted', fullyGranted: true },
  { code: 'question-to-municipality', fullyGranted: true },
  { code: 'point-of-attention', fullyGranted: true },
];

/** The single placement is the municipality's to decide, so silence is consent. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 5,
};
