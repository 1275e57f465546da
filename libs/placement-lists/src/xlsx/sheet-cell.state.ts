import { addDays, day, type Day } from '#kernel';
import type { CellKind } from '../list/columns.state.js';

/** A cell as a workbook holds it; a formula is its cached value. */
export type SheetCell = string | number | boolean | { readonly day: string } | null;

/** The day of serial 0 of a workbook: most count from 1900, some old ones from 1904. */
export type DateSystem = '1900' | '1904';

const NUMBERS: readonly CellKind[] = ['whole-number', 'number'];
const MOST_DECIMALS = 20;
const EXPONENT = /e/i;
/** Where serials begin to count. In the more common system serial 60 is 29 February 1900, a day that never was. */
const BEGINNINGS: Readonly<Record<DateSystem, { readonly serial: number; readonly on: Day }>> = {
  '1900': { serial: 61, on: day('1900-03-01') },
  '1904': { serial: 0, on: day('1904-01-01') },
};
const LAST_SERIAL = 2_900_000;

/** A cell written as a municipality would write it in a CSV file, by what its column holds; undefined for a column nobody knows. */
export function cellText(cell: SheetCell, kind: CellKind | undefined, dates: DateSystem): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'SAND' : 'FALSK';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'string') return cell;
  if (kind === 'day') return dayOfSerial(cell, dates) ?? shortestDecimal(cell);
  const decimal = shortestDecimal(cell);
  return kind !== undefined && NUMBERS.includes(kind) ? decimal.replace('.', ',') : decimal;
}

/** A number in as few digits as tell it from all others, without an exponent. */
export function shortestDecimal(value: number): string {
  const text = String(value);
  if (!EXPONENT.test(text)) return text;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(MOST_DECIMALS).replace(/0+$/, '');
}

/** The day of a serial, whatever the time on it. */
function dayOfSerial(serial: number, dates: DateSystem): Day | undefined {
  const { serial: first, on } = BEGINNINGS[dates];
  const whole = Math.floor(serial);
  return whole >= first && whole <= LAST_SERIAL ? addDays(on, whole - first) : undefined;
}
