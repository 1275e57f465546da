import { dayWithin, type Day, day, type Setting, wordOf } from '#kernel';
import { LAB_2027_START, LAW_GOES_BY, type LawGoesBy, RBR_2025_START } from './regimes.law.js';

/** Whether cases go by the law of the day of their event or of the day they were received. */
export const LAW_DAY: Setting<LawGoesBy> = {
  key: 'law-day',
  titles: { da: 'Hvilken dags regler en sag bedømmes efter', en: 'The day whose law a case is judged by' },
  defaults: LAW_GOES_BY,
  read: wordOf(['event', 'receipt']),
};

/** The first day of the regional employment councils. */
export const RBR_2025: Setting<Day> = {
  key: 'rule-set-start.RBR_2025',
  titles: { da: 'Første dag for Det Regionale Beskæftigelsesråd', en: 'First day of the regional employment council' },
  defaults: RBR_2025_START,
  read: dayWithin(day('2022-06-02'), day('2026-01-31')),
};

/** The first day of the employment act to come. */
export const LAB_2027: Setting<Day> = {
  key: 'rule-set-start.LAB_2027',
  titles: { da: 'Første dag for den nye lov om en aktiv beskæftigelsesindsats', en: 'First day of the new employment act' },
  defaults: LAB_2027_START,
  read: dayWithin(day('2026-07-02'), day('2099-12-31')),
};

/** What all case types leave to the council together. */
export const LAW_SETTINGS: readonly Setting[] = [LAW_DAY, RBR_2025, LAB_2027];
