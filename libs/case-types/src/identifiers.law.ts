const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];
const CVR_MODULUS = 11;
const HYPHENATED_CPR = /(?<!\d)\d{6}-\d{4}(?!\d)/;
const TEN_DIGITS = /(?<!\d)(\d{2})(\d{2})(\d{2})\d{4}(?!\d)/g;
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Says whether a text is a CVR number: eight digits whose sum, weighted 2 7 6 5 4 3 2 1, is a multiple of 11. */
export function isCvr(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  return CVR_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % CVR_MODULUS === 0;
}

/**
 * Says whether a text seems to hold a CPR number: `dddddd-dddd`, or ten digits that begin with a date as `ddmmyy`;
 * neither as part of a longer row of digits.
 */
export function holdsCprLike(text: string): boolean {
  if (HYPHENATED_CPR.test(text)) return true;
  return [...text.matchAll(TEN_DIGITS)].some(([, ...parts]) => isShortDate(parts.map(Number)));
}

/** The century is not told, so 29 February is a date in the years that may be leap years: every fourth, 00 included. */
function isShortDate([dayOfMonth = 0, month = 0, year = 0]: readonly number[]): boolean {
  const longest = month === 2 && year % 4 !== 0 ? 28 : (MONTH_LENGTHS[month - 1] ?? 0);
  return dayOfMonth >= 1 && dayOfMonth <= longest;
}
