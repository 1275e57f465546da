import { type Day, FIRST_DAY, listOfDays, type Setting, source } from '#kernel';

const MOST_DAYS = 1000;

/**
 * Days on which the council is closed besides public holidays, and which are therefore no working days.
 * @source no provision found: whether 24 and 31 December, 5 June and 1 May are working days is for each council
 */
export const EXTRA_CLOSED_DAYS: Setting<readonly Day[]> = {
  key: 'extraClosedDays',
  titles: { da: 'Lukkedage ud over helligdage', en: 'Closed days besides public holidays' },
  defaults: [{ inForceFrom: FIRST_DAY, value: [], unit: 'days', source: source('rådets praksis', 'lukkedage'), assumption: true }],
  read: listOfDays(MOST_DAYS),
};
