import { CheckedTokens } from './checked-tokens.handler.js';

const NOW = Date.parse('2026-03-02T09:00:00.000Z');
const HEADER = 'Bearer one.two.three';
const MINUTE = 60_000;

describe('the tokens found good lately', () => {
  const kept = (expiresAt: number): CheckedTokens<string> => {
    const tokens = new CheckedTokens<string>();
    tokens.keep(HEADER, 'siri', expiresAt, NOW);
    return tokens;
  };

  it('say again what a token said', () => expect(kept(NOW + MINUTE).find(HEADER, NOW + MINUTE - 1)).toBe('siri'));

  it('forget a token at the moment it expires', () => expect(kept(NOW + MINUTE).find(HEADER, NOW + MINUTE)).toBeUndefined());

  it('forget a token after five minutes, however long it runs', () => {
    expect(kept(NOW + 60 * MINUTE).find(HEADER, NOW + 5 * MINUTE - 1)).toBe('siri');
    expect(kept(NOW + 60 * MINUTE).find(HEADER, NOW + 5 * MINUTE)).toBeUndefined();
  });

  it('know nothing of a token that differs in one character', () =>
    expect(kept(NOW + MINUTE).find('Bearer one.two.threE', NOW)).toBeUndefined());

  it('never grow beyond ten thousand', () => {
    const tokens = kept(NOW + MINUTE);
    for (let other = 0; other < 10_000; other += 1) tokens.keep(`Bearer ${other}`, 'other', NOW + MINUTE, NOW);
    expect(tokens.find(HEADER, NOW)).toBeUndefined();
    expect(tokens.find('Bearer 9999', NOW)).toBe('other');
  });
});
