import {
  type AssessmentFacts,
  copenhagenDayOf,
  type CouncilSettings,
  type Day,
  figureOn,
  type LawEntry,
  type Setting,
  settledOn,
} from '#kernel';
import { LAB_2027, LAW_DAY, RBR_2025 } from './law-settings.policy.js';
import { type RegimeId, regimes } from './regimes.law.js';

/** The law a case is judged by: that of a day, with what the council has settled for itself. */
export interface AppliedLaw {
  readonly on: Day;
  readonly settings: CouncilSettings;
  /** The day whose public holidays hold throughout; undefined where each day has those of its own time. */
  readonly holidaysOn: Day | undefined;
}

/**
 * The law a case is judged by: that of the day of its event, or of the day it was received where no day is stated or the council
 * goes by receipt. The law of another day is asked here and nowhere else.
 */
export function lawOf(eventOn: Day | null, { receivedAt, settings, lawOn }: AssessmentFacts): AppliedLaw {
  const own = lawDay(eventOn, copenhagenDayOf(receivedAt), settings);
  return lawOn === undefined || lawOn === own ? { on: own, settings, holidaysOn: undefined } : { on: lawOn, settings, holidaysOn: lawOn };
}

/** The day whose law a case goes by, which came on a day about an event of perhaps another. */
export function lawDay(eventOn: Day | null, receivedOn: Day, settings: CouncilSettings): Day {
  const goesByReceipt = settledOn(LAW_DAY, receivedOn, settings).value === 'receipt';
  return eventOn === null || goesByReceipt ? receivedOn : eventOn;
}

/** What a figure is in a law, with the council's own value where it has set one. */
export function settled<T>(setting: Setting<T>, { on, settings }: Pick<AppliedLaw, 'on' | 'settings'>): LawEntry<T> {
  return settledOn(setting, on, settings);
}

/** The id of the regime in a law. */
export function ruleSetOf(law: Pick<AppliedLaw, 'on' | 'settings'>): RegimeId {
  const starts = { RBR_2025: settled(RBR_2025, law).value, LAB_2027: settled(LAB_2027, law).value };
  return figureOn(regimes(starts), law.on).value;
}
