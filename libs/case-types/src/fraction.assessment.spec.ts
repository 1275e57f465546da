import fc from 'fast-check';
import { exceeds, fractionOf, over, sum, times, toHundredths } from './fraction.assessment.js';

describe('a fraction', () => {
  it.each([
    [0, 0n, 1n],
    [37, 37n, 1n],
    [37.5, 375n, 10n],
    [0.1, 1n, 10n],
    [-2.25, -225n, 100n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
  ])('of %d is exact', (value, numerator, denominator) => {
    expect(fractionOf(value)).toEqual({ numerator, denominator });
  });

  it('adds, multiplies and divides without loss', () => {
    const tenth = fractionOf(0.1);
    expect(exceeds(sum([tenth, tenth, tenth]), fractionOf(0.3))).toBe(false);
    expect(exceeds(fractionOf(0.3), sum([tenth, tenth, tenth]))).toBe(false);
    expect(toHundredths(over(fractionOf(1), fractionOf(3)))).toBe(0.33);
    expect(toHundredths(over(fractionOf(2), fractionOf(3)))).toBe(0.67);
    expect(toHundredths(times(fractionOf(1.005), fractionOf(1)))).toBe(1.01);
    expect(toHundredths(fractionOf(1.0049))).toBe(1);
    expect(sum([])).toEqual(fractionOf(0));
  });

  it('shows a number of two decimals as it was', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => toHundredths(fractionOf(cents / 100)) === cents / 100));
  });

  it('is ordered as numbers are', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(fc.property(number, number, (a, b) => exceeds(fractionOf(a), fractionOf(b)) === a > b));
  });
});
