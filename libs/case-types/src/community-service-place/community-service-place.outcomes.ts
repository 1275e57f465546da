import type { HearingDefaults, Outcome } from '#kernel';

/** What the council says of a place. */
export const OUTCOMES: readonly Outcome[] = [
  { code: 'no-objection', fullyGranted: true },
  { code: 'conditional', fullyGranted: false },
  { code: 'objection', fullyGranted: false },
];

/** The prison service decides; the council gives an opinion, so silence is consent. */
export const HEARING: HearingDefaults = {
  rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
  workingDays: 5,
};
