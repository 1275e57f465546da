import fc from 'fast-check';
import { danishNumberOf } from './number-cell.state.js';

describe('a number as Danes write it', () => {
  it.each([
    ['0', 0],
    ['37', 37],
    ['007', 7],
    ['62,5', 62.5],
    ['62.5', 62.5],
    ['62.50', 62.5],
    ['62.5000', 62.5],
    ['1.250', 1250],
    ['1,250', 1.25],
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1.234.567,89', 1_234_567.89],
    ['12.34', 12.34],
    ['1234.567', 1_234_567],
    ['-5', -5],
    ['\u22125,5', -5.5],
    ['+5', 5],
    ['-0', 0],
  ])('%s is %d', (text, value) => {
    expect(danishNumberOf(text)).toBe(value);
  });

  it.each([
    '',
    '-',
    ',5',
    '5,',
    '.5',
    '5.',
    '1,2,3',
    '1.23,4',
    '12.34.567',
    '1,234.5',
    '1 250',
    '37 t',
    '1e3',
    'ti',
    '0x1',
    '٣',
    '--5',
    'NaN',
  ])('is not %j', (text) => {
    expect(danishNumberOf(text)).toBeUndefined();
  });

  it('is read back however it is written', () => {
    const hundredths = fc.integer({ min: -99_999_999, max: 99_999_999 });
    fc.assert(
      fc.property(hundredths, (n) => {
        const [value, danish] = [n / 100, new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 })];
        const plain = String(value).replace('.', ',');
        return danishNumberOf(danish.format(value)) === value && danishNumberOf(plain) === value && danishNumberOf(String(value)) === value;
      }),
    );
  });
});
