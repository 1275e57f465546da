/** Figures as people write them. What is no number is shown as a dash. */

const DANISH = formatsOf('da-DK');
const ENGLISH = formatsOf('en-GB');

/** Formats are dear to make and cheap to use. */
interface Formats {
  readonly number: Intl.NumberFormat;
  readonly wholeAmount: Intl.NumberFormat;
  readonly amount: Intl.NumberFormat;
}

/** `37,5`: at most two decimals. */
export function danishNumber(value: unknown): string {
  return typeof value === 'number' ? DANISH.number.format(value) : '–';
}

/** `168,40 kr.`; whole amounts without decimals: `3.000 kr.` */
export function danishKroner(value: unknown): string {
  return typeof value === 'number' ? `${amount(DANISH, value)} kr.` : '–';
}

/** `37.5`: at most two decimals. */
export function englishNumber(value: unknown): string {
  return typeof value === 'number' ? ENGLISH.number.format(value) : '–';
}

/** `DKK 168.40`; whole amounts without decimals: `DKK 3,000`. */
export function englishKroner(value: unknown): string {
  return typeof value === 'number' ? `DKK ${amount(ENGLISH, value)}` : '–';
}

function amount({ wholeAmount, amount: broken }: Formats, value: number): string {
  return (Number.isInteger(value) ? wholeAmount : broken).format(value);
}

function formatsOf(locale: string): Formats {
  const decimals = (least: number, most: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  return { number: decimals(0, 2), wholeAmount: decimals(0, 0), amount: decimals(2, 2) };
}
