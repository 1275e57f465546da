import { choice, optional, required } from './action-fields.js';
import { givenAction, linesOf } from './given-action.js';

const WORDS = { label: 'Tekst' };
const OPTIONS = [{ value: 'a', label: 'A' }];
const faultIn = (field: ReturnType<typeof required>, value: string | undefined) => givenAction([field], { felt: value }).faults[0]?.why;

describe('a form as it was sent', () => {
  it('is read by its fields, with line breaks as everywhere else, and nothing besides', () => {
    const { values, faults } = givenAction([required('felt', 'text', WORDS)], { felt: 'a\r\nb', andet: 'x' });
    expect({ values, faults }).toEqual({ values: { felt: 'a\nb' }, faults: [] });
  });

  it.each([
    ['missing', required('felt', 'text', WORDS), ''],
    ['missing', required('felt', 'line', WORDS), undefined],
    [undefined, optional('felt', 'text', WORDS), ''],
    [undefined, required('felt', 'line', WORDS), 'x'.repeat(500)],
    ['long', required('felt', 'line', WORDS), 'x'.repeat(501)],
    [undefined, required('felt', 'text', WORDS), 'x'.repeat(10_000)],
    ['long', required('felt', 'text', WORDS), 'x'.repeat(10_001)],
    [undefined, required('felt', 'lines', WORDS), 'x\n'.repeat(100)],
    ['many', required('felt', 'lines', WORDS), 'x\n'.repeat(101)],
    ['cpr', optional('felt', 'text', WORDS), 'Se 010190-1234'],
    [undefined, required('felt', 'day', WORDS), '2026-02-28'],
    ['day', required('felt', 'day', WORDS), '2026-02-29'],
    ['day', optional('felt', 'day', WORDS), '1949-12-31'],
    [undefined, optional('felt', 'day', WORDS), '1950-01-01'],
    [undefined, optional('felt', 'day', WORDS), '2199-12-31'],
    ['day', optional('felt', 'day', WORDS), '2200-01-01'],
    [undefined, choice('felt', WORDS, OPTIONS), 'a'],
    ['unchosen', choice('felt', WORDS, OPTIONS), 'b'],
    ['unchosen', choice('felt', WORDS, OPTIONS), undefined],
    [undefined, choice('felt', WORDS, [...OPTIONS, { value: '', label: 'Ingen' }]), undefined],
  ])('has the fault %s', (why, field, value) => {
    expect(faultIn(field, value)).toBe(why);
  });
});

describe('a text of one item a line', () => {
  it('is the lines that hold something', () => {
    expect(linesOf(' Hvorfor?\n\n  Hvornår? \n')).toEqual(['Hvorfor?', 'Hvornår?']);
  });
});
