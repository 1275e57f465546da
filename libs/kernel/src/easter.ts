import { type Day, addDays, dayFromCivil, weekdayOf } from './day.js';

/**
 * Easter Sunday of a year: the first Sunday after the ecclesiastical full moon that falls on 21 March or later.
 * @throws RangeError when the year is not a whole number from 1900 to 9999
 */
export function easterSunday(year: number): Day {
  const fullMoon = addDays(dayFromCivil({ year, month: 3, dayOfMonth: 21 }), daysFromEquinoxToFullMoon(year));
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}

function daysFromEquinoxToFullMoon(year: number): number {
  const yearOfMoonCycle = year % 19;
  const century = Math.floor(year / 100);
  const sunCorrection = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const days = (19 * yearOfMoonCycle + 15 + sunCorrection - moonCorrection) % 30;
  return days === 29 || (days === 28 && yearOfMoonCycle > 10) ? days - 1 : days;
}
