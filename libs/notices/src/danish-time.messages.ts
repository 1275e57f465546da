import type { Day, Instant } from '#kernel';
import { copenhagenTimeOf, weekdayOf } from '#kernel';

const WEEKDAYS = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
const MONTHS = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];

/** `tirsdag den 10. marts 2026` */
export function danishDay(on: Day): string {
  const [year = '', month = '', date = ''] = on.split('-');
  return `${WEEKDAYS[weekdayOf(on) - 1] ?? ''} den ${Number(date)}. ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** `tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)` */
export function danishMoment(at: Instant): string {
  const { day, time, zone } = copenhagenTimeOf(at);
  return `${danishDay(day)} kl. ${time.replace(':', '.')} (dansk tid, ${zone})`;
}
