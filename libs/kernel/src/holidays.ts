import { type Day, addDays, dayFromCivil, yearOf } from './day.js';
import { easterSunday } from './easter.js';

/** A Danish public holiday on its day, with its Danish name. */
export interface Holiday {
  readonly on: Day;
  readonly name: string;
}

interface FixedDate {
  readonly month: number;
  readonly dayOfMonth: number;
}

interface DaysAfterEaster {
  readonly daysAfterEaster: number;
}

interface HolidayRule {
  readonly name: string;
  readonly falls: FixedDate | DaysAfterEaster;
  readonly lastYear?: number;
}

const HOLIDAY_RULES: readonly HolidayRule[] = [
  { name: 'Nytårsdag', falls: { month: 1, dayOfMonth: 1 } },
  { name: 'Skærtorsdag', falls: { daysAfterEaster: -3 } },
  { name: 'Langfredag', falls: { daysAfterEaster: -2 } },
  { name: 'Påskedag', falls: { daysAfterEaster: 0 } },
  { name: '2. påskedag', falls: { daysAfterEaster: 1 } },
  { name: 'Store bededag', falls: { daysAfterEaster: 26 }, lastYear: 2023 },
  { name: 'Kristi himmelfartsdag', falls: { daysAfterEaster: 39 } },
  { name: 'Pinsedag', falls: { daysAfterEaster: 49 } },
  { name: '2. pinsedag', falls: { daysAfterEaster: 50 } },
  { name: 'Juledag', falls: { month: 12, dayOfMonth: 25 } },
  { name: '2. juledag', falls: { month: 12, dayOfMonth: 26 } },
];

/** Every day that is counted asks for its year, and there are at most some thousand years. */
const years = new Map<string, readonly Holiday[]>();

/**
 * The public holidays of a year in the order of the calendar, by the law of that year or of another. Store bededag is one to and
 * including 2023. 1 May, 5 June, 24 and 31 December are none.
 * @throws RangeError when the year is not a whole number from 1900 to 9999
 * @source lov om detailsalg fra butikker m.v. § 2, stk. 1 (names the days);
 *   lov nr. 214 af 6. marts 2023 (store bededag abolished, in force since 2024-01-01)
 */
export function holidaysOf(year: number, lawOfYear: number = year): readonly Holiday[] {
  const key = `${String(year)}/${String(lawOfYear)}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const holidays = reckoned(year, lawOfYear);
  years.set(key, holidays);
  return holidays;
}

function reckoned(year: number, lawOfYear: number): readonly Holiday[] {
  const easter = easterSunday(year);
  return HOLIDAY_RULES.filter(({ lastYear }) => lastYear === undefined || lawOfYear <= lastYear).map(({ name, falls }) => ({
    on: 'month' in falls ? dayFromCivil({ year, ...falls }) : addDays(easter, falls.daysAfterEaster),
    name,
  }));
}

/** The public holiday on a day, by the law of that day or of another; `undefined` when it is none. */
export function holidayOn(on: Day, lawOn: Day = on): Holiday | undefined {
  return holidaysOf(yearOf(on), yearOf(lawOn)).find((holiday) => holiday.on === on);
}
