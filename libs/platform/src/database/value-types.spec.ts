import { types } from 'pg';
import { valueTypes } from './value-types.js';

const moment = (text: string): unknown => valueTypes.getTypeParser(types.builtins.TIMESTAMPTZ)(text);

describe('a moment from the database', () => {
  it.each([
    ['2026-03-10 12:00:00+00', '2026-03-10T12:00:00.000Z'],
    ['2026-03-10 12:00:00.5+00', '2026-03-10T12:00:00.500Z'],
    ['2026-03-10 12:00:00.123+00', '2026-03-10T12:00:00.123Z'],
    ['2026-03-10 12:00:00.123999+00', '2026-03-10T12:00:00.123Z'],
    ['1900-01-01 00:00:00+00', '1900-01-01T00:00:00.000Z'],
    ['9999-12-31 23:59:59.999+00', '9999-12-31T23:59:59.999Z'],
    ['2026-03-10 13:00:00+01', '2026-03-10T12:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(moment(text)).toBe(instant);
  });

  it.each(['1899-12-31 23:59:59+00', 'infinity', '-infinity', '2026-03-10 12:00:00+00 BC'])('%s is none', (text) => {
    expect(() => moment(text)).toThrow(RangeError);
  });
});
