import fc from 'fast-check';
import { feedPosition, isFeedPosition, parseFeedPosition } from './feed-position.js';

const xid = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const position = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

describe('a feed position', () => {
  it('is written with 16 hexadecimal digits for the transaction and 16 for the place', () => {
    expect(feedPosition({ xid: '742', position: '31' })).toBe('00000000000002e6000000000000001f');
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(xid, position, (x, p) => {
        const at = { xid: x.toString(), position: p.toString() };
        expect(parseFeedPosition(feedPosition(at))).toEqual(at);
      }),
    );
  });

  it('sorts as text in the order of the feed, after the start', () => {
    fc.assert(
      fc.property(xid, position, xid, position, (x1, p1, x2, p2) => {
        const [a, b] = [feedPosition({ xid: String(x1), position: String(p1) }), feedPosition({ xid: String(x2), position: String(p2) })];
        const isBefore = x1 < x2 || (x1 === x2 && p1 < p2);
        return a < b === isBefore && '0' < a;
      }),
    );
  });

  it('at the start is 0', () => {
    expect(parseFeedPosition('0')).toEqual({ xid: '0', position: '0' });
  });

  it.each([
    '',
    '1',
    '00',
    ' 0',
    '0'.repeat(31),
    '0'.repeat(33),
    'F'.repeat(32),
    `${'0'.repeat(31)}g`,
    `${'0'.repeat(16)}8${'0'.repeat(15)}`,
    `${'0'.repeat(32)}\n`,
  ])('is not “%s”', (text) => {
    expect(isFeedPosition(text)).toBe(false);
    expect(() => parseFeedPosition(text)).toThrow(RangeError);
  });
});
