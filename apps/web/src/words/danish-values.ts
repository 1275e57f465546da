import { municipalitiesOn } from '#bodies';
import type { ValueWords } from '#casework';
import { copenhagenDayOf, copenhagenTimeOf, type Day, epochOf, type Instant } from '#kernel';

const DAY = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' });
const NUMBER = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 });
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** `10. marts 2026` */
export function danishDay(on: Day): string {
  return DAY.format(midnight(on));
}

/** `tirsdag den 10. marts 2026 kl. 23.59` */
export function danishMoment(at: Instant): string {
  const { day, time } = copenhagenTimeOf(at);
  return `${WEEKDAY.format(midnight(day))} den ${danishDay(day)} kl. ${time.replace(':', '.')}`;
}

/** How long there is until a moment, in words: `3 dage`, `5 timer`, `under en time`. */
export function timeLeft(now: Instant, until: Instant): string {
  const minutes = Math.floor((epochOf(until) - epochOf(now)) / MS_PER_MINUTE);
  if (minutes < 0) return 'fristen er udløbet';
  if (minutes < MINUTES_PER_HOUR) return 'under en time tilbage';
  if (minutes < MINUTES_PER_DAY) return `${counted(Math.floor(minutes / MINUTES_PER_HOUR), 'time', 'timer')} tilbage`;
  return `${counted(Math.floor(minutes / MINUTES_PER_DAY), 'dag', 'dage')} tilbage`;
}

/** The values of submissions in Danish; municipalities by the names they have in a council now. */
export function danishValues(council: string, now: Instant): ValueWords {
  const names = new Map(municipalitiesOn(council, copenhagenDayOf(now)).map(({ code, name }) => [code, name]));
  return {
    day: danishDay,
    number: (value) => NUMBER.format(value),
    municipality: (code) => names.get(code) ?? code,
    ...{ yes: 'Ja', no: 'Nej' },
  };
}

function counted(count: number, one: string, several: string): string {
  return `${String(count)} ${count === 1 ? one : several}`;
}

function midnight(on: Day): Date {
  return new Date(`${on}T00:00:00Z`);
}
