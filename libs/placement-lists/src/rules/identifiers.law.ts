const CVR_FORM = /^\d{8}$/;
const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];
const CVR_MODULUS = 11;
const P_NUMBER_FORM = /^\d{10}$/;
const INDUSTRY_CODE_FORM = /^\d+(?:\.\d+)*$/;
const INDUSTRY_DIGITS = { fewest: 2, most: 6 };
const HYPHENATED_CPR = /(?<!\d)\d{6}[-\u2010-\u2015\u2212]\d{4}(?!\d)/u;
const ANY_CPR = /(?<!\d)\d{6}[-\u2010-\u2015\u2212]?\d{4}(?!\d)/u;

/** Says whether a text is a CVR number: eight digits whose sum, weighted 2 7 6 5 4 3 2 1, is a multiple of 11. */
export function isCvrNumber(text: string): boolean {
  if (!CVR_FORM.test(text)) return false;
  return CVR_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(text[place]), 0) % CVR_MODULUS === 0;
}

/** Says whether a text is the number of a production unit: ten digits, none of which is a check digit. */
export function isPNumber(text: string): boolean {
  return P_NUMBER_FORM.test(text);
}

/** Says whether a text is an industry code (branchekode) or the beginning of one: two to six digits, dots allowed between them. */
export function isIndustryCode(text: string): boolean {
  const digits = text.replaceAll('.', '').length;
  return INDUSTRY_CODE_FORM.test(text) && digits >= INDUSTRY_DIGITS.fewest && digits <= INDUSTRY_DIGITS.most;
}

/**
 * Says whether a cell seems to hold a CPR number: six digits, a hyphen (or a dash, as word processors make of it) and four
 * digits; or ten digits in a row, which a column of P-numbers may hold. Neither as part of a longer row of digits. Stricter
 * than for cases: whether the digits begin with a date is not asked, since lists have no place for such numbers.
 * @source databeskyttelsesloven § 11
 */
export function holdsCprNumber(cell: string, isPNumberColumn: boolean): boolean {
  return (isPNumberColumn ? HYPHENATED_CPR : ANY_CPR).test(cell);
}
