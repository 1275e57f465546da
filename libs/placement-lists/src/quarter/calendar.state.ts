import { addDays, type Day, daysOfQuarter, type Instant, type Quarter, quartersBefore, startOfCopenhagenDay, yearOf } from '#kernel';
import type { QuarterEnded } from './calendar.messages.js';

/** The last quarter that was seen to be over. */
export type CalendarState = { readonly last: QuarterEnded['data'] | undefined };

/** The one stream that counts a council's quarters; it bears the same id in every council. */
export const CALENDAR_STREAM = '00000000-0000-7000-8000-000000000002';
export const CALENDAR_STREAM_TYPE = 'klv-calendar';
export const NO_QUARTER: CalendarState = { last: undefined };

const QUARTERS = 4;
const MONTHS = 3;

export function evolveCalendar(_: CalendarState, { data }: QuarterEnded): CalendarState {
  return { last: data };
}

/** When the next quarter will be over. */
export function calendarTimersOf({ last }: CalendarState): readonly { readonly kind: string; readonly dueAt: Instant }[] {
  if (last === undefined) return [];
  return [{ kind: CALENDAR_STREAM_TYPE, dueAt: startOfCopenhagenDay(addDays(daysOfQuarter(quarterAfter(last)).last, 1)) }];
}

/** The quarter after one. */
export function quarterAfter({ year, quarter }: Quarter): Quarter {
  return quarter === QUARTERS ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** The last quarter that is over on a day. */
export function lastEndedOn(today: Day): Quarter {
  const month = Number(today.slice(5, 7));
  const [ended] = quartersBefore({ year: yearOf(today), quarter: Math.ceil(month / MONTHS) }, 1);
  if (ended === undefined) throw new RangeError(`no quarter has ended before ${today}`);
  return ended;
}
