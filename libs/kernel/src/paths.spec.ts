import fc from 'fast-check';
import type { Json, JsonObject } from './json.js';
import { changedPaths, isStated, missingPaths, putBack, takeOut, valueAt } from './paths.js';

const EMPLOYER = { name: 'Træ ApS', address: { city: 'Hjørring' } };
const SUBMISSION: JsonObject = { title: 'Togbane', amount: 0, employer: EMPLOYER, rows: [{ n: 1 }], note: '  ', none: null };

const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer(), { maxLength: 3 }));
const inner = fc.dictionary(fc.constantFrom('name', 'mail', 'phone'), leaf);
const submissions: fc.Arbitrary<JsonObject> = fc.record({
  title: leaf,
  contact: fc.option(inner, { nil: null }),
  employer: fc.option(inner, { nil: null }),
});
const PERSONAL = ['contact', 'employer.name', 'employer.mail'];

describe('the value at a path', () => {
  it.each([
    ['title', 'Togbane'],
    ['amount', 0],
    ['employer', EMPLOYER],
    ['employer.address.city', 'Hjørring'],
    ['rows', [{ n: 1 }]],
    ['employer.missing', null],
    ['none.within', null],
    ['title.length', null],
    ['rows.0', null],
  ])('%s is %j', (path, value) => {
    expect(valueAt(SUBMISSION, path)).toEqual(value);
  });
});

describe('a field', () => {
  it.each([0, false, 'x', {}, [null]])('is stated by %j', (value) => {
    expect(isStated(value)).toBe(true);
  });

  it.each([null, undefined, '', ' \t\n', []])('is not stated by %j', (value) => {
    expect(isStated(value)).toBe(false);
  });
});

describe('what is missing', () => {
  it('is named in the order of what is required', () => {
    expect(missingPaths(SUBMISSION, ['note', 'amount', 'none', 'title', 'employer.phone'])).toEqual(['note', 'none', 'employer.phone']);
  });

  it('is not named again within a missing field that is required itself', () => {
    expect(missingPaths({ employer: null }, ['employer.name', 'employer', 'employerName'])).toEqual(['employer', 'employerName']);
  });

  it('is named alone where only the inner field is required', () => {
    expect(missingPaths({ employer: null }, ['employer.name', 'employer.cvr'])).toEqual(['employer.name', 'employer.cvr']);
  });
});

describe('taking fields out', () => {
  it('leaves null behind and keeps the values by path', () => {
    expect(takeOut(SUBMISSION, ['employer.address.city', 'rows'])).toEqual({
      rest: { ...SUBMISSION, employer: { name: 'Træ ApS', address: { city: null } }, rows: null },
      taken: { 'employer.address.city': 'Hjørring', rows: [{ n: 1 }] },
    });
  });

  it('touches nothing that is null or absent', () => {
    const bare: JsonObject = { employer: null, title: 'x' };
    expect(takeOut(bare, ['employer.name', 'contact', 'employer'])).toEqual({ rest: bare, taken: {} });
  });

  it('is undone by putting them back', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const { rest, taken } = takeOut(submission, PERSONAL);
        expect(putBack(rest, taken)).toEqual(submission);
      }),
    );
  });

  it('leaves nothing of them in the rest, so that the rest does not change with them', () => {
    fc.assert(
      fc.property(submissions, leaf, (submission, other) => {
        const { rest } = takeOut(submission, PERSONAL);
        expect(PERSONAL.map((path) => valueAt(rest, path))).toEqual([null, null, null]);
        const changed = takeOut({ ...submission, contact: other }, PERSONAL).rest;
        expect(changedPaths(rest, changed)).toEqual([]);
      }),
    );
  });

  it('changes neither what it was given nor what it gave', () => {
    const before = JSON.stringify(SUBMISSION);
    const { rest, taken } = takeOut(SUBMISSION, ['employer.name']);
    putBack(rest, taken);
    expect(JSON.stringify(SUBMISSION)).toBe(before);
    expect(valueAt(rest, 'employer.name')).toBeNull();
  });
});

describe('changed paths', () => {
  it.each<readonly [string, unknown, unknown, readonly string[]]>([
    ['nothing', { a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1 }, []],
    ['a field', { a: 1, b: 2 }, { a: 1, b: 3 }, ['b']],
    ['an inner field', { a: { b: 1, c: 1 } }, { a: { b: 1, c: 2 } }, ['a.c']],
    ['a list, as a whole', { rows: [1, 2] }, { rows: [2, 1] }, ['rows']],
    ['a field that goes', { a: 1 }, { a: null }, ['a']],
    ['an object that comes', { a: null }, { a: { b: 1 } }, ['a']],
    ['null for not being there', { a: null }, {}, []],
    ['several, in order', { b: 1, a: 1 }, { a: 2, b: 2 }, ['a', 'b']],
    ['a list in which members stand otherwise', { rows: [{ a: 1, b: 2 }] }, { rows: [{ b: 2, a: 1 }] }, []],
    ['a whole list given alone', [1], [2], ['']],
  ])('name %s', (_what, before, after, paths) => {
    expect(changedPaths(before, after)).toEqual(paths);
  });

  it('are none for the same submission in another order', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const other = Object.fromEntries(Object.entries(submission).reverse());
        expect(changedPaths(submission, JSON.parse(JSON.stringify(other)))).toEqual([]);
      }),
    );
  });

  it('name exactly the fields that were replaced', () => {
    fc.assert(
      fc.property(submissions, fc.constantFrom('title', 'kind'), fc.string(), (submission, name, value) => {
        const after: Record<string, Json | undefined> = { ...submission, [name]: `${value}!` };
        expect(changedPaths(submission, after)).toEqual(submission[name] === after[name] ? [] : [name]);
      }),
    );
  });
});
