import fc from 'fast-check';
import { refuseUnwritable, writableJson } from './unwritable.js';

function isWritten(value: unknown): boolean {
  try {
    return writableJson(value) === JSON.stringify(value);
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

describe('a value for the log', () => {
  it('may hold any whole character', () => {
    expect(refuseUnwritable({ 'ærø/å': ['😀 \\u0000 \\ud800', 1e308, true, null, { b: -0.5 }] })).toEqual([]);
  });

  it.each([
    ['U+0000', { a: ['x\u0000'] }, '/a/0', 'nul-character'],
    ['a high half of a pair', { a: 'x\ud83d' }, '/a', 'lone-surrogate'],
    ['a low half of a pair', { a: '\ude00x' }, '/a', 'lone-surrogate'],
    ['a member named with U+0000', { 'a/b~\u0000': 1 }, '/a~1b~0\u0000', 'nul-character'],
    ['a number that is none', { a: { b: Number.NaN } }, '/a/b', 'not-a-finite-number'],
  ])('may not hold %s', (_, value, pointer, code) => {
    expect(refuseUnwritable(value)).toEqual([{ pointer, code }]);
  });

  it('is written when, and only when, nothing in it is refused', () => {
    const part = fc.constantFrom('\u0000', '\ud83d', '\ude00', '\\', 'u0000', 'ud800', 'æ', '"');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const value = { text: parts.join('') };
        expect(isWritten(value)).toBe(refuseUnwritable(value).length === 0);
      }),
    );
    expect(() => writableJson({ a: '\udc00' })).toThrow(RangeError);
    expect(writableJson({ a: '\\u0000' })).toBe('{"a":"\\\\u0000"}');
  });
});
