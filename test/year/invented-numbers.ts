/** The municipalities of the council, the largest first, with about how many of a hundred rows of the lists are theirs. */
export const MUNICIPALITIES: readonly { readonly code: string; readonly share: number }[] = [
  { code: '851', share: 32 },
  { code: '813', share: 11 },
  { code: '860', share: 11 },
  { code: '787', share: 9 },
  { code: '846', share: 8 },
  { code: '820', share: 8 },
  { code: '849', share: 7 },
  { code: '810', share: 6 },
  { code: '840', share: 4 },
  { code: '773', share: 3 },
  { code: '825', share: 1 },
];

const FIRST_CVR = 9_900_200;
const FIRST_P_NUMBER = 1_002_000_000;
const WEIGHTS = [2, 7, 6, 5, 4, 3, 2];
const MODULUS = 11;

/** The n-th of many CVR numbers that pass the check and belong to nobody. */
export function cvrOf(n: number): string {
  const digits = Array.from(String(FIRST_CVR + n), Number);
  const rest = digits.reduce((sum, digit, place) => sum + digit * (WEIGHTS[place] ?? 0), 0) % MODULUS;
  const check = (MODULUS - rest) % MODULUS;
  return check > 9 ? cvrOf(n + 50_000) : `${digits.join('')}${String(check)}`;
}

/** The n-th of many P-numbers. */
export function pNumberOf(n: number): string {
  return String(FIRST_P_NUMBER + n);
}
