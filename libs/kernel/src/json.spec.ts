import fc from 'fast-check';
import type { Json, JsonObject } from './json.js';
import { canonicalJson } from './json.js';

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json);

/** The same value with the members of every object in the opposite order. */
function turned(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject)
      .reverse()
      .map(([name, inner]) => [name, turned(inner ?? null)]),
  );
}

describe('canonical JSON', () => {
  it.each<readonly [Json, string]>([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ a: undefined, b: { d: 1, c: 2 } }, '{"b":{"c":2,"d":1}}'],
    [{ å: 1, z: 2, Z: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"Z":3,"z":2,"å":1}'],
    [{}, '{}'],
    [[], '[]'],
    ['a"b\n', '"a\\"b\\n"'],
    [1.5e21, '1.5e+21'],
    [-0, '0'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not care in which order members stand', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('tells values apart', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const equal =
          JSON.stringify(turned(JSON.parse(canonicalJson(a)) as Json)) === JSON.stringify(turned(JSON.parse(canonicalJson(b)) as Json));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(equal);
      }),
    );
  });
});
