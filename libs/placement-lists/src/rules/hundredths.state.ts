/** Work-years are compared in hundredths: whole numbers, so that 9.4 and 0.6 are 10 exactly. */

/** A number of 0 or more in hundredths of its shortest decimal, halves upwards; below 10^15. */
export function hundredthsOf(value: number): number {
  const { digits, decimals } = shortestDecimal(value);
  return Number(roundedHalfUp(digits * 100n, 10n ** BigInt(decimals)));
}

/** A part of a whole in hundredths, halves upwards: 18.5 of 37 is 50. `whole` is a whole number above 0. */
export function shareInHundredths(part: number, whole: number): number {
  const { digits, decimals } = shortestDecimal(part);
  return Number(roundedHalfUp(digits * 100n, BigInt(whole) * 10n ** BigInt(decimals)));
}

function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function shortestDecimal(value: number): { readonly digits: bigint; readonly decimals: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length - Number(exponent) };
}
