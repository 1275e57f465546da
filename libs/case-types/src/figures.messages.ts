/** Figures and days as people write them. What is not there is shown as a dash. */

type Format = (value: number) => string;

interface Formats {
  readonly number: Format;
  readonly wholeAmount: Format;
  readonly amount: Format;
}

const DASH = '–';
const MOST_KEPT = 2_000;
const DANISH = formatsOf('da-DK');
const ENGLISH = formatsOf('en-GB');

/** `37,5`: at most two decimals. */
export function danishNumber(value: unknown): string {
  return typeof value === 'number' ? DANISH.number(value) : DASH;
}

/** `168,40 kr.`; whole amounts without decimals: `3.000 kr.` */
export function danishKroner(value: unknown): string {
  return typeof value === 'number' ? `${amount(DANISH, value)} kr.` : DASH;
}

/** `37.5`: at most two decimals. */
export function englishNumber(value: unknown): string {
  return typeof value === 'number' ? ENGLISH.number(value) : DASH;
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
  return Number.isInteger(value) ? wholeAmount(value) : broken(value);
}

function formatsOf(locale: string): Formats {
  const decimals = (least: number, most: number): Format =>
    kept(new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }));
  return { number: decimals(0, 2), wholeAmount: decimals(0, 0), amount: decimals(2, 2) };
}

/** The same few figures of law and pay are written over and over, and writing one is dear. */
function kept(format: Intl.NumberFormat): Format {
  const written = new Map<number, string>();
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    const wording = format.format(value);
    if (written.size >= MOST_KEPT) written.clear();
    written.set(value, wording);
    return wording;
  };
}
