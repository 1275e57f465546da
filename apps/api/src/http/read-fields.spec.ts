import { Code, MunicipalityCode, Moment, Nested, OneOf, SomeOf, Text, Texts, WholeNumber, YesNo } from './fields.dto.js';
import { PageQuery } from './page.dto.js';
import { readFields } from './read-fields.js';

class Inner {
  @WholeNumber('required', 0, 9) readonly da: number;
}

class Outer {
  @Text('required', 20) readonly text: string;
  @Text('optional', 20) readonly remark: string | null | undefined;
  @Moment('optional') readonly at: string | null | undefined;
  @OneOf('optional', ['a', 'b']) readonly word: string | null | undefined;
  @Texts('optional', { maxItems: 2, maxLength: 5 }) readonly texts: readonly string[] | null | undefined;
  @Code('optional', 64) readonly code: string | null | undefined;
  @MunicipalityCode('optional') readonly municipality: string | null | undefined;
  @Nested('optional', () => Inner) readonly sides: Inner | null | undefined;
}

class Parameters extends PageQuery {
  @SomeOf(['ready', 'heard']) readonly state: readonly string[] | undefined;
  @YesNo('optional') readonly open: boolean | undefined;
}

function faultsIn(shape: new () => object, given: unknown): unknown {
  const reading = readFields(shape, given);
  return reading.kind === 'read' ? [] : reading.faults.map(({ pointer, code }) => [pointer, code]);
}

describe('the fields of a body', () => {
  it('are read where each holds what it may', () => {
    const given = { text: 'Er lønnen sædvanlig?', at: '2026-03-10T12:00:00+01:00', word: 'b', texts: ['a'], sides: { da: 1 } };
    expect(readFields(Outer, given)).toEqual({ kind: 'read', fields: given });
  });

  it('may be null or left out where they need not be given', () => {
    expect(faultsIn(Outer, { text: 'x', remark: null, at: null, sides: null })).toEqual([]);
  });

  it.each([
    [undefined, [['', 'required']]],
    [null, [['', 'required']]],
    ['text', [['', 'unknown-value']]],
    [[{ text: 'x' }], [['', 'unknown-value']]],
    [{}, [['/text', 'required']]],
    [{ text: null }, [['/text', 'required']]],
    [{ text: ' \n' }, [['/text', 'required']]],
    [{ text: 7 }, [['/text', 'unknown-value']]],
    [{ text: 'x'.repeat(21) }, [['/text', 'too-long']]],
    [{ text: 'cpr 010203-1234' }, [['/text', 'cpr-like-content']]],
    [{ text: 'a\u0000b' }, [['/text', 'unknown-value']]],
    [{ text: 'a\ud800b' }, [['/text', 'unknown-value']]],
    [{ text: 'x', other: 1 }, [['/other', 'unknown-field']]],
    [{ text: 'x', 'a/b~c': 1 }, [['/a~1b~0c', 'unknown-field']]],
    [{ text: { constructor: 1 } }, [['/text/constructor', 'unknown-field']]],
    [{ text: 'x', texts: [{ constructor: 1 }] }, [['/texts/0/constructor', 'unknown-field']]],
    [{ text: 'x', at: '2026-03-10' }, [['/at', 'not-an-instant']]],
    [{ text: 'x', at: '2200-01-01T00:00:00Z' }, [['/at', 'out-of-range']]],
    [{ text: 'x', word: 'c' }, [['/word', 'unknown-value']]],
    [{ text: 'x', texts: [] }, [['/texts', 'required']]],
    [{ text: 'x', texts: ['a', ' '] }, [['/texts', 'required']]],
    [{ text: 'x', texts: ['a', 'b', 'c'] }, [['/texts', 'out-of-range']]],
    [{ text: 'x', texts: ['abcdef'] }, [['/texts', 'too-long']]],
    [{ text: 'x', texts: 'a' }, [['/texts', 'unknown-value']]],
    [{ text: 'x', code: '' }, [['/code', 'required']]],
    [{ text: 'x', municipality: '85' }, [['/municipality', 'unknown-municipality']]],
    [{ text: 'x', sides: { da: 1.5 } }, [['/sides/da', 'not-an-integer']]],
    [{ text: 'x', sides: { da: 10 } }, [['/sides/da', 'out-of-range']]],
    [{ text: 'x', sides: { da: 1, fh: 1 } }, [['/sides/fh', 'unknown-field']]],
    [{ text: 'x', sides: [] }, [['/sides', 'unknown-value']]],
  ])('of %j are refused', (given, faults) => {
    expect(faultsIn(Outer, given)).toEqual(faults);
  });
});

describe('the parameters of a query', () => {
  it('are read from text', () => {
    const reading = readFields(Parameters, { limit: '200', open: 'false', state: 'heard' });
    expect(reading).toMatchObject({ kind: 'read', fields: { limit: 200, open: false, state: ['heard'] } });
  });

  it.each([
    [{ limit: '0' }, [['/limit', 'out-of-range']]],
    [{ limit: '201' }, [['/limit', 'out-of-range']]],
    [{ limit: '1.5' }, [['/limit', 'not-an-integer']]],
    [{ limit: '' }, [['/limit', 'not-an-integer']]],
    [{ limit: ['1', '2'] }, [['/limit', 'not-an-integer']]],
    [{ open: 'yes' }, [['/open', 'unknown-value']]],
    [{ state: ['heard', 'lost'] }, [['/state', 'unknown-value']]],
    [{ page: '2' }, [['/page', 'unknown-field']]],
  ])('%j are refused', (given, faults) => {
    expect(faultsIn(Parameters, given)).toEqual(faults);
  });
});
