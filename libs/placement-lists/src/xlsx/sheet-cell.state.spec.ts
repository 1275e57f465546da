import { cellText, shortestDecimal, type SheetCell } from './sheet-cell.state.js';

describe('a cell of a workbook', () => {
  it.each<[SheetCell, string]>([
    [null, ''],
    ['Tjener', 'Tjener'],
    ['1.250', '1.250'],
    [true, 'SAND'],
    [false, 'FALSK'],
    [{ day: '2022-08-01' }, '2022-08-01'],
    [851, '851'],
    [1001234574, '1001234574'],
    [56.1, '56.1'],
    [37.125, '37.125'],
  ])('%j is %j in a column of text', (cell, text) => {
    expect(cellText(cell, 'text', '1900')).toBe(text);
    expect(cellText(cell, undefined, '1900')).toBe(text);
  });

  it.each<[SheetCell, string]>([
    [37, '37'],
    [37.5, '37,5'],
    [1.25, '1,25'],
    [1.125, '1,125'],
    [-2.5, '-2,5'],
    ['1.125', '1.125'],
  ])('%j is %j in a column of numbers, so that no decimal is taken for thousands', (cell, text) => {
    expect(cellText(cell, 'number', '1900')).toBe(text);
  });

  it.each<[number, '1900' | '1904', string]>([
    [44774, '1900', '2022-08-01'],
    [44774.75, '1900', '2022-08-01'],
    [61, '1900', '1900-03-01'],
    [60, '1900', '60'],
    [43312, '1904', '2022-08-01'],
    [0, '1904', '1904-01-01'],
    [-1, '1904', '-1'],
    [2_900_000, '1900', '9839-12-05'],
    [2_900_001, '1900', '2900001'],
  ])('the number %d, counted from %s, is %j in a column of days', (serial, dates, text) => {
    expect(cellText(serial, 'day', dates)).toBe(text);
  });
});

describe('the shortest decimal', () => {
  it.each([
    [0.1, '0.1'],
    [37.4, '37.4'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [-1.5e-7, '-0.00000015'],
  ])('of %d is %j', (value, text) => {
    expect(shortestDecimal(value)).toBe(text);
  });
});
