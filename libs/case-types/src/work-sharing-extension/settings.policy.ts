import { type Setting, wholeNumber, wordOf } from '#kernel';
import { COUNTING_WINDOW, FREE_DAYS, RECEIVED_BY, type ReceivedBy } from './work-sharing-extension.law.js';

/** Days a scheme may run without approval. */
export const DAYS_WITHOUT_APPROVAL: Setting<number> = {
  key: 'free-days.work-sharing-extension',
  titles: { da: 'Dage med arbejdsfordeling uden godkendelse', en: 'Days of work-sharing without approval' },
  defaults: FREE_DAYS,
  read: wholeNumber(1, 366),
};

/** Months in which schemes are counted together. */
export const MONTHS_COUNTED: Setting<number> = {
  key: 'counting-months.work-sharing-extension',
  titles: { da: 'Måneder, inden for hvilke arbejdsfordelinger tælles sammen', en: 'Months in which schemes are counted together' },
  defaults: COUNTING_WINDOW,
  read: wholeNumber(1, 36),
};

/** Whose receipt of an application counts. */
export const RECEIPT_THAT_COUNTS: Setting<ReceivedBy> = {
  key: 'received-by.work-sharing-extension',
  titles: { da: 'Hvis modtagelse af ansøgningen der tæller', en: 'Whose receipt of the application counts' },
  defaults: RECEIVED_BY,
  read: wordOf(['municipalityReceivedAt', 'councilReceivedAt']),
};

/** What the council may settle about work-sharing. */
export const SETTINGS: readonly Setting[] = [DAYS_WITHOUT_APPROVAL, MONTHS_COUNTED, RECEIPT_THAT_COUNTS];
