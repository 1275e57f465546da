import fc from 'fast-check';
import { addMilliseconds, epochOf, instant, instantFromEpoch, isInstant, laterOf, parseInstant } from './instant.js';

const FIRST_EPOCH = -2_208_988_800_000;
const LAST_EPOCH = 253_402_300_799_999;
const anyEpoch = fc.integer({ min: FIRST_EPOCH, max: LAST_EPOCH });
const anyInstant = anyEpoch.map(instantFromEpoch);

describe('an instant', () => {
  it.each(['1900-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '2026-03-10T22:59:59.999Z', '2024-02-29T12:00:00.000Z'])(
    'can be %s',
    (text) => {
      expect(isInstant(text)).toBe(true);
      expect(instant(text)).toBe(text);
      expect(parseInstant(text)).toBe(text);
    },
  );

  it.each([
    ['2026-03-10T22:59:59Z', 'no milliseconds'],
    ['2026-03-10T22:59:59.99Z', 'two decimals'],
    ['2026-03-10T22:59:59.9999Z', 'four decimals'],
    ['2026-03-10T22:59:59.999+00:00', 'an offset'],
    ['2026-03-10t22:59:59.999z', 'small letters'],
    ['2026-03-10 22:59:59.999Z', 'a blank'],
    ['2026-03-10T22:59:59.999Z\n', 'a line break behind'],
    ['2026-02-29T00:00:00.000Z', 'no such day'],
    ['2026-03-10T24:00:00.000Z', 'hour 24'],
    ['2026-03-10T23:60:00.000Z', 'minute 60'],
    ['2026-03-10T23:59:60.000Z', 'second 60'],
    ['1899-12-31T23:59:59.999Z', 'before the first year'],
    ['2026-03-10', 'a day'],
    ['', 'nothing'],
  ])('is not %j (%s)', (text) => {
    expect(isInstant(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });

  it('sorts as text the way it passes', () => {
    fc.assert(fc.property(anyInstant, anyInstant, (a, b) => Math.sign(epochOf(a) - epochOf(b)) === (a < b ? -1 : a > b ? 1 : 0)));
  });
});

describe('reading an RFC 3339 date-time', () => {
  it.each([
    ['2026-03-10T22:59:59Z', '2026-03-10T22:59:59.000Z'],
    ['2026-03-10T22:59:59.9Z', '2026-03-10T22:59:59.900Z'],
    ['2026-03-10T22:59:59.98Z', '2026-03-10T22:59:59.980Z'],
    ['2026-03-10T22:59:59.9999Z', '2026-03-10T22:59:59.999Z'],
    ['2026-03-10T22:59:59.999999999Z', '2026-03-10T22:59:59.999Z'],
    ['2026-03-10T22:59:59.0009Z', '2026-03-10T22:59:59.000Z'],
    ['2026-03-10t22:59:59z', '2026-03-10T22:59:59.000Z'],
    ['2026-03-10T23:59:59.999+01:00', '2026-03-10T22:59:59.999Z'],
    ['2026-03-10T00:30:00+01:00', '2026-03-09T23:30:00.000Z'],
    ['2026-12-31T23:30:00-01:30', '2027-01-01T01:00:00.000Z'],
    ['2024-03-01T01:00:00+02:00', '2024-02-29T23:00:00.000Z'],
    ['2026-03-10T22:59:59-00:00', '2026-03-10T22:59:59.000Z'],
    ['2026-03-10T22:59:59+00:00', '2026-03-10T22:59:59.000Z'],
    ['2026-03-10T22:59:59+23:59', '2026-03-09T23:00:59.000Z'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31T23:59:59.999Z'],
    ['1900-01-01T00:59:59.999+00:59', '1900-01-01T00:00:59.999Z'],
    ['9999-12-31T22:59:59.999-01:00', '9999-12-31T23:59:59.999Z'],
  ])('takes %s as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    ['2026-03-10T22:59:59', 'no offset'],
    ['2026-03-10T22:59Z', 'no seconds'],
    ['2026-03-10', 'a day'],
    ['2026-03-10 22:59:59Z', 'a blank for the T'],
    ['2026-03-10T22:59:59.Z', 'a point without decimals'],
    ['2026-03-10T22:59:59,5Z', 'a comma'],
    ['2026-03-10T22:59:59.0123456789Z', 'ten decimals'],
    ['2026-03-10T22:59:59+0100', 'an offset without a colon'],
    ['2026-03-10T22:59:59+01', 'an offset without minutes'],
    ['2026-03-10T22:59:59+24:00', 'an offset of 24 hours'],
    ['2026-03-10T22:59:59+01:60', 'an offset of 60 minutes'],
    ['2026-02-29T12:00:00Z', 'no such day'],
    ['2026-03-10T24:00:00Z', 'hour 24'],
    ['2026-03-10T23:60:00Z', 'minute 60'],
    ['2016-12-31T23:59:60Z', 'a leap second'],
    ['1899-12-31T23:59:59.999Z', 'before the first year'],
    ['1900-01-01T00:59:59.999+01:00', 'before the first year in UTC'],
    ['9999-12-31T23:00:00-01:00', 'after the last year in UTC'],
    ['2026-03-10T22:59:59Z ', 'a blank behind'],
    ['2026-03-10T22:59:59Z\n', 'a line break behind'],
    ['', 'nothing'],
    ['now', 'a word'],
  ])('refuses %j (%s)', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('finds the same moment behind any offset', () => {
    const innerEpoch = fc.integer({ min: FIRST_EPOCH + 86_400_000, max: LAST_EPOCH - 86_400_000 });
    fc.assert(
      fc.property(innerEpoch, fc.integer({ min: -1439, max: 1439 }), (epoch, offset) => {
        const clock = (minutes: number): string =>
          [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
        const local = instantFromEpoch(epoch + offset * 60_000).slice(0, -1);
        return parseInstant(`${local}${offset < 0 ? '-' : '+'}${clock(Math.abs(offset))}`) === instantFromEpoch(epoch);
      }),
    );
  });
});

describe('an epoch in milliseconds', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [86_399_999, '1970-01-01T23:59:59.999Z'],
    [86_400_000, '1970-01-02T00:00:00.000Z'],
    [1_000_000_000_000, '2001-09-09T01:46:40.000Z'],
    [1_773_183_599_999, '2026-03-10T22:59:59.999Z'],
    [FIRST_EPOCH, '1900-01-01T00:00:00.000Z'],
    [LAST_EPOCH, '9999-12-31T23:59:59.999Z'],
  ])('of %i is %s, and back', (epoch, text) => {
    expect(instantFromEpoch(epoch)).toBe(text);
    expect(epochOf(instant(text))).toBe(epoch);
  });

  it.each([FIRST_EPOCH - 1, LAST_EPOCH + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('of %d is no instant', (epoch) => {
    expect(() => instantFromEpoch(epoch)).toThrow(RangeError);
  });

  it('comes back from the instant made of it', () => {
    fc.assert(fc.property(anyEpoch, (epoch) => epochOf(instantFromEpoch(epoch)) === epoch));
  });

  it('writes the moment as the runtime does', () => {
    fc.assert(
      fc.property(anyEpoch, (epoch) => instantFromEpoch(epoch) === new Date(epoch).toISOString()),
      { numRuns: 1000 },
    );
  });
});

describe('adding milliseconds', () => {
  it('crosses the turn of a year both ways', () => {
    expect(addMilliseconds(instant('2026-12-31T23:59:59.999Z'), 1)).toBe('2027-01-01T00:00:00.000Z');
    expect(addMilliseconds(instant('2027-01-01T00:00:00.000Z'), -1)).toBe('2026-12-31T23:59:59.999Z');
  });

  it('throws outside the years 1900–9999 and for parts of a millisecond', () => {
    expect(() => addMilliseconds(instant('9999-12-31T23:59:59.999Z'), 1)).toThrow(RangeError);
    expect(() => addMilliseconds(instant('1900-01-01T00:00:00.000Z'), -1)).toThrow(RangeError);
    expect(() => addMilliseconds(instant('2026-01-01T00:00:00.000Z'), 0.5)).toThrow(RangeError);
  });
});

describe('the later of two instants', () => {
  const earlier = instant('2026-03-10T22:59:59.999Z');
  const later = instant('2026-03-10T23:00:00.000Z');

  it('is found in either order, and is either of two equal ones', () => {
    expect(laterOf(earlier, later)).toBe(later);
    expect(laterOf(later, earlier)).toBe(later);
    expect(laterOf(later, later)).toBe(later);
  });
});
