import fc from 'fast-check';
import { hundredthsOf, shareInHundredths } from './hundredths.state.js';

describe('a number in hundredths', () => {
  it.each([
    [0, 0],
    [9.4, 940],
    [0.005, 1],
    [0.0049, 0],
    [1.005, 101],
    [1.0049999, 100],
    [1e-7, 0],
    [999_999.995, 100_000_000],
  ])('%d is %d', (value, hundredths) => {
    expect(hundredthsOf(value)).toBe(hundredths);
  });

  it('is that of its two decimals, however large', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (n) => hundredthsOf(n / 100) === n));
  });
});

describe('a share in hundredths', () => {
  it.each([
    [37, 100],
    [18.5, 50],
    [22.2, 60],
    [25.9, 70],
    [20, 54],
    [0.185, 1],
    [0.184, 0],
    [0.555, 2],
    [0.5549, 1],
    [0, 0],
    [74, 200],
  ])('of 37: %d is %d', (hours, hundredths) => {
    expect(shareInHundredths(hours, 37)).toBe(hundredths);
  });
});
