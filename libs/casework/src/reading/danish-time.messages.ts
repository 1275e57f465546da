import { copenhagenTimeOf, type Day, type Instant } from '#kernel';

/** `10.03.2026 kl. 23:59`, by the clock in Copenhagen. */
export function danishMoment(at: Instant): string {
  const { day, time } = copenhagenTimeOf(at);
  return `${danishDay(day)} kl. ${time}`;
}

/** `10.03.2026` */
export function danishDay(on: Day): string {
  return on.split('-').reverse().join('.');
}
