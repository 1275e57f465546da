import * as caseTypes from '#case-types';
import { BOUNDARIES } from './boundaries/all.js';
import { judged } from './boundary.js';

const LEAST_ROWS = 10;
const RULES = BOUNDARIES.flatMap((boundaries) => boundaries.rules.map((rule) => ({ boundaries, rule })));
const ROWS = RULES.flatMap(({ boundaries, rule }) => rule.rows.map((row) => ({ boundaries, rule, row })));

describe('the boundary table', () => {
  it('is printed', () => {
    const lines = ROWS.map(({ boundaries, rule, row }) => {
      const [what, , expected] = row;
      return [`${boundaries.type}: ${rule.rule}`, what, expected, judged(caseTypes, boundaries, rule, row)].join(' | ');
    });
    expect(process.stdout.write(`rule | case | expected | got\n${lines.join('\n')}\n`)).toBeDefined();
  });

  it('names each rule once in a type, and its source', () => {
    for (const { rules } of BOUNDARIES) {
      expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
      expect(rules.filter(({ source }) => source === '')).toEqual([]);
    }
  });

  it.each(RULES.map(({ boundaries, rule }) => [boundaries.type, rule.rule, rule] as const))(
    'of %s has ten cases or more, on both sides, of: %s',
    (_type, _name, { rows }) => {
      expect(rows.length).toBeGreaterThanOrEqual(LEAST_ROWS);
      expect(new Set(rows.map(([what]) => what)).size).toBe(rows.length);
      expect(new Set(rows.map(([, , expected]) => expected)).size).toBeGreaterThan(1);
    },
  );

  it.each(BOUNDARIES)('looks at every finding and deadline of $type', ({ type, rules }) => {
    const words = caseTypes.caseTypeNamed(type)?.words.da;
    const looked = new Set(rules.flatMap(({ codes }) => codes));
    const all = [...Object.keys(words?.findings ?? {}), ...Object.keys(words?.deadlines ?? {})];
    expect(all.filter((code) => !looked.has(code))).toEqual([]);
  });
});

describe('a boundary', () => {
  it.each(ROWS.map((one) => [one.boundaries.type, one.rule.rule, one.row[0], one] as const))(
    'of %s, %s: %s',
    (_type, _rule, _what, { boundaries, rule, row }) => {
      expect(judged(caseTypes, boundaries, rule, row)).toBe(row[2]);
    },
  );
});
