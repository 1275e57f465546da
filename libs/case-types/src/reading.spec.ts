import fc from 'fast-check';
import { canonicalJson } from '#kernel';
import { caseTypeNamed, caseTypes } from './case-types.js';
import { readSubmission } from './reading.submission.js';
import { workPermitOpinion } from './work-permit-opinion/case-type.js';

const read = (body: unknown) => readSubmission(workPermitOpinion, body);
const errorsOf = (body: unknown) => {
  const reading = read(body);
  return reading.kind === 'read' ? [] : reading.errors;
};
/** The body with one value at a JSON pointer. */
const bodyWith = (pointer: string, value: unknown): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduceRight<unknown>((inner, name) => (name === '0' ? [inner] : { [name]: inner }), value);
const nestedDeep = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

describe('the list of case types', () => {
  it('finds a type by its name', () => {
    expect(caseTypeNamed('work-permit-opinion')).toBe(workPermitOpinion);
    expect(caseTypeNamed('constructor')).toBeUndefined();
  });

  it('has one type of each name', () => {
    expect(new Set(caseTypes.map(({ name }) => name)).size).toBe(caseTypes.length);
  });
});

describe('a submission', () => {
  it('has null for every field left out, on every level', () => {
    const empty = read({});
    expect(empty).toMatchObject({ kind: 'read', submission: { siriRef: null, employer: null, supplements: null } });
    expect(read({ employer: { name: 'A' }, payInKind: [{}] })).toMatchObject({
      kind: 'read',
      submission: {
        employer: { name: 'A', cvr: null, pNumber: null, municipality: null },
        payInKind: [{ kind: null, amount: null, per: null }],
      },
    });
  });

  it('has its fields in one order, however they are sent', () => {
    const sent = { jobTitle: 'Klejnsmed', siriRef: 'SIRI-1', employer: { cvr: '99008024', name: 'A' } };
    const turned = { employer: { name: 'A', cvr: '99008024' }, siriRef: 'SIRI-1', jobTitle: 'Klejnsmed' };
    expect(JSON.stringify(read(sent))).toBe(JSON.stringify(read(turned)));
  });

  it.each([null, undefined, 1, 'text', true, [], [{}]])('is not %j', (body) => {
    expect(errorsOf(body)).toEqual([{ pointer: '', code: 'unknown-value' }]);
  });
});

describe('an unknown field of a submission', () => {
  it.each(['wage', 'constructor', 'hasOwnProperty', 'toString', '__defineGetter__', 'isPrototypeOf', 'then', ''])('is %j', (name) => {
    expect(errorsOf({ [name]: null })).toEqual([{ pointer: `/${name}`, code: 'unknown-field' }]);
  });

  it('is __proto__, which changes nothing', () => {
    expect(errorsOf(JSON.parse('{"__proto__": {"siriRef": "x"}}'))).toEqual([{ pointer: '/__proto__', code: 'unknown-field' }]);
    expect(errorsOf(JSON.parse('{"employer": {"__proto__": {}}}'))).toEqual([{ pointer: '/employer/__proto__', code: 'unknown-field' }]);
    expect(Object.hasOwn(Object.prototype, 'siriRef')).toBe(false);
  });

  it('is told by its escaped pointer, on every level', () => {
    expect(errorsOf({ 'a/b~c': 1, employer: { wage: 1 }, payInKind: [{}, { currency: 'DKK' }] })).toEqual([
      { pointer: '/a~1b~0c', code: 'unknown-field' },
      { pointer: '/employer/wage', code: 'unknown-field' },
      { pointer: '/payInKind/1/currency', code: 'unknown-field' },
    ]);
  });

  it('is named a hundred times at most', () => {
    expect(errorsOf(Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`f${n}`, 1])))).toHaveLength(100);
  });
});

describe('a field of a submission', () => {
  it.each([
    ['/siriRef', 4711, 'unknown-value'],
    ['/siriRef', true, 'unknown-value'],
    ['/siriRef', {}, 'unknown-value'],
    ['/siriRef', ['SIRI'], 'unknown-value'],
    ['/siriRef', 'x'.repeat(201), 'too-long'],
    ['/siriRef', 'a\0b', 'unknown-value'],
    ['/siriRef', 'a\uD800b', 'unknown-value'],
    ['/siriRef', 'a\uDC00', 'unknown-value'],
    ['/jobTitle', 'Klejnsmed 010190-1234', 'cpr-like-content'],
    ['/employer/name', '0101901234', 'cpr-like-content'],
    ['/payInKind/0/kind', 'bil til 010190-1234', 'cpr-like-content'],
    ['/scheme', 'green-card', 'unknown-value'],
    ['/scheme', 1, 'unknown-value'],
    ['/scheme', ['pay-limit'], 'unknown-value'],
    ['/questionType', '', 'unknown-value'],
    ['/isExtension', 'false', 'unknown-value'],
    ['/isExtension', 0, 'unknown-value'],
    ['/applicationDate', '2022-02-29', 'not-a-date'],
    ['/applicationDate', '15-09-2022', 'not-a-date'],
    ['/applicationDate', '2022-09-15T00:00:00.000Z', 'not-a-date'],
    ['/applicationDate', 20_220_915, 'not-a-date'],
    ['/deadline', '', 'not-a-date'],
    ['/employer', 'Vendsyssel Smede ApS', 'unknown-value'],
    ['/employer', [], 'unknown-value'],
    ['/employer/cvr', '99008023', 'invalid-cvr'],
    ['/employer/cvr', '9900802', 'invalid-cvr'],
    ['/employer/cvr', 99_008_024, 'invalid-cvr'],
    ['/employer/pNumber', '100123456', 'invalid-p-number'],
    ['/employer/pNumber', '10012345680', 'invalid-p-number'],
    ['/employer/pNumber', '100123456x', 'invalid-p-number'],
    ['/employer/municipality', '101', 'unknown-municipality'],
    ['/employer/municipality', 860, 'unknown-municipality'],
    ['/basePay', 27_000, 'unknown-value'],
    ['/basePay/amount', 27_000.5, 'not-an-integer'],
    ['/basePay/amount', '27000', 'not-an-integer'],
    ['/basePay/amount', Number.POSITIVE_INFINITY, 'not-an-integer'],
    ['/basePay/amount', -1, 'out-of-range'],
    ['/basePay/amount', 100_000_001, 'out-of-range'],
    ['/basePay/amount', 1e300, 'out-of-range'],
    ['/basePay/currency', 'EUR', 'unknown-value'],
    ['/basePay/per', 'week', 'unknown-value'],
    ['/weeklyHours', '37', 'not-a-number'],
    ['/weeklyHours', true, 'not-a-number'],
    ['/weeklyHours', {}, 'not-a-number'],
    ['/weeklyHours', Number.POSITIVE_INFINITY, 'not-a-number'],
    ['/weeklyHours', -0.5, 'out-of-range'],
    ['/weeklyHours', 168.5, 'out-of-range'],
    ['/pensionEmployerPct', 101, 'out-of-range'],
    ['/holidayWeeks', 54, 'out-of-range'],
    ['/supplements', {}, 'unknown-value'],
    ['/supplements', 'none', 'unknown-value'],
    ['/supplements/0', null, 'unknown-value'],
    ['/supplements/0', 500, 'unknown-value'],
    ['/payInKind/0/amount', 1.5, 'not-an-integer'],
    ['/hoursByWeek', 37, 'unknown-value'],
    ['/hoursByWeek/0', '37', 'not-a-number'],
    ['/hoursByWeek/0', null, 'not-a-number'],
    ['/hoursByWeek/0', [37], 'not-a-number'],
    ['/hoursByWeek/0', 169, 'out-of-range'],
    ['/hoursByWeek/0', -1, 'out-of-range'],
  ])('at %s may not be %j: %s', (pointer, value, code) => {
    expect(errorsOf(bodyWith(pointer, value))).toEqual([{ pointer, code }]);
  });

  it.each([
    ['/siriRef', 'x'.repeat(200)],
    ['/siriRef', 'Æbleskive 🧇'],
    ['/notice', 'x'.repeat(10_000)],
    ['/applicationDate', '2024-02-29'],
    ['/employer/cvr', '99008024'],
    ['/employer/pNumber', '0101901234'],
    ['/employer/municipality', '773'],
    ['/isExtension', false],
    ['/basePay/amount', 0],
    ['/basePay/amount', 100_000_000],
    ['/weeklyHours', 0],
    ['/weeklyHours', 37.5],
    ['/weeklyHours', 168],
    ['/supplements', []],
    ['/hoursByWeek', []],
    ['/hoursByWeek/0', 37.25],
  ])('at %s may be %j', (pointer, value) => {
    expect(errorsOf(bodyWith(pointer, value))).toEqual([]);
  });

  it('is told by its place in a list, each of them', () => {
    expect(errorsOf({ hoursByWeek: [37, 'x', 40, 'y'] })).toEqual([
      { pointer: '/hoursByWeek/1', code: 'not-a-number' },
      { pointer: '/hoursByWeek/3', code: 'not-a-number' },
    ]);
    expect(errorsOf({ payInKind: [{ amount: 1 }, { amount: 'x', per: 'x' }] })).toEqual([
      { pointer: '/payInKind/1/amount', code: 'not-an-integer' },
      { pointer: '/payInKind/1/per', code: 'unknown-value' },
    ]);
  });

  it.each(['hoursByWeek', 'payInKind'])('holds at most a thousand entries in %s', (field) => {
    const entry = field === 'hoursByWeek' ? 37 : {};
    expect(errorsOf({ [field]: Array<unknown>(1000).fill(entry) })).toEqual([]);
    expect(errorsOf({ [field]: Array<unknown>(1001).fill(entry) })).toEqual([{ pointer: `/${field}`, code: 'out-of-range' }]);
  });

  it.each(['jobTitle', 'weeklyHours', 'employer', 'basePay', 'isExtension'])(
    'is refused without descending when %s is very deep',
    (field) => {
      expect(errorsOf({ [field]: nestedDeep(4000) })).toHaveLength(1);
    },
  );
});

describe('reading any JSON', () => {
  const fields = Object.keys(new workPermitOpinion.submission());
  const loose = fc.dictionary(fc.constantFrom(...fields, '__proto__', 'valueOf'), fc.jsonValue());

  it('never throws, and says the same of the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), loose), (body) => {
        expect(read(body)).toEqual(read(body));
      }),
    );
  });

  it('keeps what it has read when it is read again', () => {
    const sent = fc.record(
      { jobTitle: fc.constantFrom('A', 'B'), weeklyHours: fc.integer({ min: 0, max: 168 }), hoursByWeek: fc.array(fc.constant(37)) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sent, (body) => {
        const first = read(body);
        const submission = first.kind === 'read' ? first.submission : {};
        expect(first.kind).toBe('read');
        expect(read(submission)).toEqual(first);
        expect(canonicalJson(submission)).toContain('"siriRef":null');
      }),
    );
  });
});
