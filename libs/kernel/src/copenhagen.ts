import { civilDayOf, type CivilDay, epochDayOf } from './civil-days.js';
import { type Day, day, dayFromCivil, daysBetween } from './day.js';
import { digits } from './digits.js';
import { type Instant, epochOf, instantFromEpoch } from './instant.js';

/** What calendar and clock show in Copenhagen: `time` is `HH:mm`; `zone` tells apart the two hours that bear the same time in October. */
export interface CopenhagenTime {
  readonly day: Day;
  readonly time: string;
  readonly zone: 'CET' | 'CEST';
}

interface LocalMinute extends CivilDay {
  readonly hour: number;
  readonly minute: number;
}

const EPOCH = day('1970-01-01');
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 60 * MS_PER_MINUTE;
const MINUTES_PER_DAY = 1440;
const MOST_OFFSETS_KEPT = 10_000;
const WINTER_OFFSET_MINUTES = 60;
const FORMATTER = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'iso8601',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
});

const offsets = new Map<number, number>();

/** The calendar day in Copenhagen at a moment. @throws RangeError in the last hour of the year 9999 in UTC, when it is year 10000 there */
export function copenhagenDayOf(at: Instant): Day {
  const epoch = epochOf(at);
  return dayFromCivil(civilDayOf(Math.floor((epoch / MS_PER_MINUTE + offsetMinutesAt(epoch)) / MINUTES_PER_DAY)));
}

/** The first moment of a day in Copenhagen, 00:00 there. @throws RangeError for the first day of 1900, which begins in 1899 in UTC */
export function startOfCopenhagenDay(on: Day): Instant {
  return instantFromEpoch(epochOfMidnight(daysBetween(EPOCH, on)));
}

/** The last moment of a day in Copenhagen, 23:59:59.999 there. */
export function endOfCopenhagenDay(on: Day): Instant {
  return instantFromEpoch(epochOfMidnight(daysBetween(EPOCH, on) + 1) - 1);
}

/** Calendar and clock in Copenhagen at a moment, for text that people read. */
export function copenhagenTimeOf(at: Instant): CopenhagenTime {
  const local = localMinuteOf(epochOf(at));
  const time = `${digits(local.hour, 2)}:${digits(local.minute, 2)}`;
  return { day: dayFromCivil(local), time, zone: offsetMinutesAt(epochOf(at)) === WINTER_OFFSET_MINUTES ? 'CET' : 'CEST' };
}

function epochOfMidnight(epochDay: number): number {
  const midnightIfUtc = epochDay * MINUTES_PER_DAY * MS_PER_MINUTE;
  const nearby = midnightIfUtc - offsetMinutesAt(midnightIfUtc) * MS_PER_MINUTE;
  return midnightIfUtc - offsetMinutesAt(nearby) * MS_PER_MINUTE;
}

/** Asked of the calendar once for each hour: since 1894 the offset has only ever changed on the hour. */
function offsetMinutesAt(epoch: number): number {
  const hour = Math.floor(epoch / MS_PER_HOUR);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const offset = offsetMinutesIn(hour);
  if (offsets.size >= MOST_OFFSETS_KEPT) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

function offsetMinutesIn(hour: number): number {
  const local = localMinuteOf(hour * MS_PER_HOUR);
  return epochDayOf(local) * MINUTES_PER_DAY + local.hour * 60 + local.minute - hour * 60;
}

function localMinuteOf(epoch: number): LocalMinute {
  const parts = new Map(FORMATTER.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return { year: part('year'), month: part('month'), dayOfMonth: part('day'), hour: part('hour'), minute: part('minute') };
}
