import fc from 'fast-check';
import { holdsCprLike, isCvr } from './identifiers.law.js';

describe('a CVR number', () => {
  it.each(['99008024', '99001003', '10150817'])('can be %s', (text) => {
    expect(isCvr(text)).toBe(true);
  });

  it.each(['99008023', '99008025', '89008024', '9900802', '990080240', ' 99008024', '9900802४', ''])('is not %j', (text) => {
    expect(isCvr(text)).toBe(false);
  });
});

describe('text like a CPR number', () => {
  it.each([
    '010190-1234',
    'Ansøger 010190-1234.',
    '999999-9999',
    '0101901234',
    '2902001234',
    '2902041234',
    '3112991234',
    'x0101901234x',
    'tlf. 12345678, cpr 0101901234',
    '1001234568 og 0101901234',
  ])('is %j', (text) => {
    expect(holdsCprLike(text)).toBe(true);
  });

  it.each([
    '',
    'SIRI-2022-004711',
    '1010190-1234',
    '010190-12345',
    '01019012345',
    '10101901234',
    '010190 1234',
    '010190-123',
    '3201901234',
    '0001901234',
    '0113901234',
    '0100901234',
    '3104901234',
    '2902011234',
    '3002041234',
    '010190123',
  ])('is not %j', (text) => {
    expect(holdsCprLike(text)).toBe(false);
  });

  it('is found wherever it stands among letters', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'æ', ' ', '.', '-', '\n') });
    fc.assert(fc.property(letters, letters, (before, after) => holdsCprLike(`${before}0101901234${after}`)));
    fc.assert(fc.property(letters, letters, (before, after) => holdsCprLike(`${before}010190-1234${after}`)));
  });

  it('is never found in text without ten digits', () => {
    fc.assert(fc.property(fc.string(), (text) => text.replaceAll(/\D/g, '').length >= 10 || !holdsCprLike(text)));
  });
});
