import { holdsCprNumber, isCvrNumber, isIndustryCode } from './identifiers.law.js';

describe('a CVR number in a list', () => {
  it.each(['99008024', '99001003', '10150817'])('can be %s', (text) => {
    expect(isCvrNumber(text)).toBe(true);
  });

  it.each(['99008023', '99008025', '89008024', '9900802', '990080240', '9900802٤', ''])('is not %j', (text) => {
    expect(isCvrNumber(text)).toBe(false);
  });
});

describe('an industry code', () => {
  it.each([
    ['5', false],
    ['56', true],
    ['561010', true],
    ['5610101', false],
    ['56.1', true],
    ['5.6.1.0.1.0', true],
    ['56..1', false],
    ['56.', false],
    ['56a', false],
  ])('%s: %s', (text, is) => {
    expect(isIndustryCode(text)).toBe(is);
  });
});

describe('a cell like a CPR number', () => {
  it.each(['010190-1234', 'x010190-1234x', '999999-9999', '010190\u20131234', '010190\u22121234'])('is %j in every column', (cell) => {
    expect([holdsCprNumber(cell, false), holdsCprNumber(cell, true)]).toEqual([true, true]);
  });

  it.each(['0101901234', '9999999999', 'P 1001234574.'])('is %j in every column but that of the P-numbers', (cell) => {
    expect([holdsCprNumber(cell, false), holdsCprNumber(cell, true)]).toEqual([true, false]);
  });

  it.each(['010190-123', '10190-1234', '1010190-1234', '010190-12345', '01019012345', '010190123', '010190 1234', '31-12-2025', ''])(
    'is not %j',
    (cell) => {
      expect([holdsCprNumber(cell, false), holdsCprNumber(cell, true)]).toEqual([false, false]);
    },
  );
});
