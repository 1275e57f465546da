import { BOUNDARIES } from './boundaries/all.js';
import { LAW } from './boundary-table.js';

const LEAST_ROWS = 10;
const TYPES = [...new Set(BOUNDARIES.map(({ type }) => type))];
const RULES = BOUNDARIES.flatMap(({ type, rules }) => rules.map((rule) => ({ type, ...rule })));
const ROWS = RULES.flatMap(({ type, rule, rows }) => rows.map((row) => ({ type, rule, ...row })));

describe('a boundary', () => {
  it.each(ROWS.map(({ type, rule, what, expected, seenUnder }) => [type, rule, what, expected, seenUnder] as const))(
    'of %s, %s: %s',
    (_type, _rule, _what, expected, seenUnder) => {
      expect(seenUnder(LAW)).toBe(expected);
    },
  );
});

describe('the boundary table', () => {
  it('is printed', () => {
    const lines = ROWS.map(({ type, rule, what, expected, seenUnder }) => [`${type}: ${rule}`, what, expected, seenUnder(LAW)].join(' | '));
    expect(process.stdout.write(`rule | case | expected | got\n${lines.join('\n')}\n`)).toBeDefined();
  });

  it('names each rule once in a type, and its source', () => {
    expect(new Set(RULES.map(({ type, rule }) => `${type}: ${rule}`)).size).toBe(RULES.length);
    expect(RULES.filter(({ source }) => source === '')).toEqual([]);
  });

  it.each(RULES.map(({ type, rule, rows }) => [type, rule, rows] as const))(
    'of %s has ten cases or more, on both sides, of: %s',
    (_type, _rule, rows) => {
      expect(rows.length).toBeGreaterThanOrEqual(LEAST_ROWS);
      expect(new Set(rows.map(({ what }) => what)).size).toBe(rows.length);
      expect(new Set(rows.map(({ expected }) => expected)).size).toBeGreaterThan(1);
    },
  );

  it.each(TYPES)('looks at every finding and deadline of %s', (type) => {
    const looked = new Set(RULES.filter((rule) => rule.type === type).flatMap(({ codes }) => codes));
    const all = BOUNDARIES.filter((table) => table.type === type).flatMap(({ everyCode }) => everyCode);
    expect(all.filter((code) => !looked.has(code))).toEqual([]);
  });
});
