import { type Day, isDay } from '#kernel';

const DANISH_DAY = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/;

/** A day as `31-12-2025`, `31.12.2025`, `31/12/2025` or `2025-12-31`; undefined when it is none, or does not exist. */
export function dayWritten(text: string): Day | undefined {
  if (isDay(text)) return text;
  const [, dayOfMonth = '', , month = '', year = ''] = DANISH_DAY.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
