/** An exact number: pay and hours are reckoned without rounding until they are shown. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL_FORM = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as its shortest decimal says it: 0.1 is one tenth. */
export function fractionOf(value: number): Fraction {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = DECIMAL_FORM.exec(String(value)) ?? [];
  const digits = BigInt(sign + whole + decimals);
  const shift = Number(exponent) - decimals.length;
  return shift < 0 ? { numerator: digits, denominator: power(-shift) } : { numerator: digits * power(shift), denominator: 1n };
}

/** The sum of any number of fractions, 0 for none. */
export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce(plus, fractionOf(0));
}

/** A product. */
export function times(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** A quotient; the divisor is above 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** Whether a is greater than b. */
export function exceeds(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator > b.numerator * a.denominator;
}

/** The nearest number with two decimals, halves upwards; for fractions of 0 or more. */
export function toHundredths({ numerator, denominator }: Fraction): number {
  return Number((numerator * 200n + denominator) / (denominator * 2n)) / 100;
}

/** Equal denominators are kept, so that a long sum stays short. */
function plus(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
