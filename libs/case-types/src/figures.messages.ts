/** Figures as people write them. What is no number is shown as a dash. */

const DANISH = 'da-DK';
const ENGLISH = 'en-GB';

/** `37,5`: at most two decimals. */
export function danishNumber(value: unknown): string {
  return typeof value === 'number' ? new Intl.NumberFormat(DANISH, { maximumFractionDigits: 2 }).format(value) : '–';
}

/** `168,40 kr.`; whole amounts without decimals: `3.000 kr.` */
export function danishKroner(value: unknown): string {
  return typeof value === 'number' ? `${amount(DANISH, value)} kr.` : '–';
}

/** `37.5`: at most two decimals. */
export function englishNumber(value: unknown): string {
  return typeof value === 'number' ? new Intl.NumberFormat(ENGLISH, { maximumFractionDigits: 2 }).format(value) : '–';
}

/** `DKK 168.40`; whole amounts without decimals: `DKK 3,000`. */
export function englishKroner(value: unknown): string {
  return typeof value === 'number' ? `DKK ${amount(ENGLISH, value)}` : '–';
}

function amount(locale: string, value: number): string {
  const decimals = Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}
