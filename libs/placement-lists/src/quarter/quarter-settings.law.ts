import { FIRST_DAY, type Json, type LegalSource, type Setting, source, wholeNumber } from '#kernel';

const FARTHEST_DAYS = 60;
const MOST_STEPS = 10;
const LAST_HOUR = 23;
const MOST_STALE_DAYS = 3650;

const PRACTICE: LegalSource = source('rådets praksis for KLV-lister', 'rykkere og udsendelse');

/** When a quarter's lists are sent out: so many working days after they are due, or when the secretariat says so. */
export type DistributionTime = number | 'by-hand';

/**
 * On which working days a municipality whose list has not come is reminded, told from the day it is due: 10 working days
 * before, on the day itself, 5 after. @source none found; settled by each council
 */
export const LIST_REMINDERS: Setting<readonly number[]> = {
  key: 'klv-list-reminders',
  titles: {
    da: 'Rykkere for KLV-lister: arbejdsdage fra fristen, minus er før den',
    en: 'Reminders of KLV lists: working days from the day they are due, minus is before it',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: [-10, 0, 5], unit: 'working days from the due day', source: PRACTICE, assumption: true }],
  read: stepsOf,
};

/** When the lists of a quarter are sent out by themselves; sooner once all are there. @source none found; settled by each council */
export const LIST_DISTRIBUTION: Setting<DistributionTime> = {
  key: 'klv-list-distribution',
  titles: {
    da: 'Udsendelse af KLV-lister: arbejdsdage efter fristen, eller by-hand, når kun sekretariatet sender dem ud',
    en: 'Distribution of KLV lists: working days after they are due, or by-hand when only the secretariat sends them out',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: 1, unit: 'working days after the due day', source: PRACTICE, assumption: true }],
  read: (value) => (value === 'by-hand' ? value : wholeNumber(0, FARTHEST_DAYS)(value)),
};

/** From which full hour in Copenhagen on anything is sent out on a working day. @source none found; settled by each council */
export const OFFICE_OPENS: Setting<number> = {
  key: 'klv-list-office-hour',
  titles: {
    da: 'KLV-lister: fra hvilket klokkeslæt på arbejdsdage der rykkes og sendes ud (hele timer)',
    en: 'KLV lists: from which hour of working days reminders and lists are sent out',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: 8, unit: 'o’clock in Copenhagen', source: PRACTICE, assumption: true }],
  read: wholeNumber(0, LAST_HOUR),
};

/** After so many days nobody is reminded any more of a step that was not taken in its time. @source none found; settled by each council */
export const REMINDER_STALE: Setting<number> = {
  key: 'klv-list-reminder-limit',
  titles: {
    da: 'KLV-lister: antal dage, hvorefter der ikke længere rykkes for et trin, der ikke blev taget i tide',
    en: 'KLV lists: days after which nobody is reminded of a step that was not taken in time',
  },
  defaults: [{ inForceFrom: FIRST_DAY, value: 365, unit: 'days after the step', source: PRACTICE, assumption: true }],
  read: wholeNumber(1, MOST_STALE_DAYS),
};

/** What a council may settle about the quarters of lists. */
export const QUARTER_SETTINGS: readonly Setting[] = [LIST_REMINDERS, LIST_DISTRIBUTION, OFFICE_OPENS, REMINDER_STALE];

function stepsOf(value: Json): readonly number[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_STEPS || new Set(value).size < value.length) return undefined;
  const steps = (value as readonly Json[]).flatMap((one) => wholeNumber(-FARTHEST_DAYS, FARTHEST_DAYS)(one) ?? []);
  return steps.length === value.length ? [...steps].sort((a, b) => a - b) : undefined;
}
