/** Figures and days as people write them. What is not there is shown as a dash. */

const DASH = '–';
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
  return typeof value === 'number' ? DANISH.number.format(value) : DASH;
}

/** `168,40 kr.`; whole amounts without decimals: `3.000 kr.` */
export function danishKroner(value: unknown): string {
  return typeof value === 'number' ? `${amount(DANISH, value)} kr.` : DASH;
}

/** `37.5`: at most two decimals. */
export function englishNumber(value: unknown): string {
  return typeof value === 'number' ? ENGLISH.number.format(value) : DASH;
}

/** `DKK 168.40`; whole amounts without decimals: `DKK 3,000`. */
export function englishKroner(value: unknown): string {
  return typeof value === 'number' ? `DKK ${amount(ENGLISH, value)}` : DASH;
}

/** `3 dage`. */
export function danishDays(days: unknown): string {
  return `${danishNumber(days)} ${days === 1 ? 'dag' : 'dage'}`;
}

/** `3 days`. */
export function englishDays(days: unknown): string {
  return `${englishNumber(days)} ${days === 1 ? 'day' : 'days'}`;
}

/** `24-10-2022`. */
export function danishDay(day: unknown): string {
  return text(day).split('-').reverse().join('-');
}

/** A text as it is, as a day in English. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : DASH;
}

function amount({ wholeAmount, amount: broken }: Formats, value: number): string {
  return (Number.isInteger(value) ? wholeAmount : broken).format(value);
}

function formatsOf(locale: string): Formats {
  const decimals = (least: number, most: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
  return { number: decimals(0, 2), wholeAmount: decimals(0, 0), amount: decimals(2, 2) };
}
