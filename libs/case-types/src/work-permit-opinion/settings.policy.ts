import { membersOf, numberWithin, type Setting, wholeNumber } from '#kernel';
import { PAY_PERIODS, type PayPeriods, REPLY_TIME } from './work-permit-opinion.law.js';

/** How pay is carried from one period to another. */
export const PERIODS_OF_PAY: Setting<PayPeriods> = {
  key: 'pay-periods.work-permit-opinion',
  titles: { da: 'Uger og måneder på et år, når løn regnes om', en: 'Weeks and months of a year when pay is converted' },
  defaults: PAY_PERIODS,
  read: membersOf<PayPeriods>({ weeksPerYear: numberWithin(52, 53), monthsPerYear: wholeNumber(12, 13) }),
};

/** Working days to reply when SIRI sets no deadline. */
export const REPLY_DAYS: Setting<number> = {
  key: 'reply-days.work-permit-opinion',
  titles: { da: 'Svarfrist til SIRI, når SIRI ikke har sat en frist', en: 'Time to reply when SIRI sets no deadline' },
  defaults: REPLY_TIME,
  read: wholeNumber(1, 60),
};

/** What the council may settle about its opinions. */
export const SETTINGS: readonly Setting[] = [PERIODS_OF_PAY, REPLY_DAYS];
