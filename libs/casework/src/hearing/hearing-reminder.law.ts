import { FIRST_DAY, type LegalSource, type ReminderDays, type Setting, source, wholeNumber } from '#kernel';

const MOST_DAYS = 30;
const LAST_HOUR = 23;

const PRACTICE: LegalSource = source('sagsudvalgets praksis for elektronisk høring', 'påmindelser');

/**
 * How many working days before the day on which a hearing closes those are reminded who have not answered; 0 is that day itself.
 * @source none found; settled by each council
 */
export const HEARING_REMINDER: Setting<ReminderDays> = {
  key: 'hearing-reminder-days',
  titles: {
    da: 'Påmindelse om høringer: arbejdsdage før fristen, eller off, når der ikke sendes nogen',
    en: 'Reminder of hearings: working days before the deadline, or off when none is sent',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: 1, unit: 'working days before the deadline', source: PRACTICE, assumption: true }],
  read: (value) => (value === 'off' ? value : wholeNumber(0, MOST_DAYS)(value)),
};

/** From which full hour in Copenhagen on members are reminded on a working day. @source none found; settled by each council */
export const REMINDER_HOUR: Setting<number> = {
  key: 'hearing-reminder-hour',
  titles: {
    da: 'Påmindelse om høringer: fra hvilket klokkeslæt på arbejdsdage (hele timer)',
    en: 'Reminder of hearings: from which hour of working days',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: 8, unit: 'o’clock in Copenhagen', source: PRACTICE, assumption: true }],
  read: wholeNumber(0, LAST_HOUR),
};

/** What a council may settle about reminding members. */
export const REMINDER_SETTINGS: readonly Setting[] = [HEARING_REMINDER, REMINDER_HOUR];
