import 'reflect-metadata';
import { caseTypes, isAccepted, readSubmission } from '#case-types';
import { plainToInstance } from 'class-transformer';
import { Allow, IsDefined, IsInt, IsString, Matches, ValidateIf, validateSync } from 'class-validator';
import fc from 'fast-check';
import { exampleOf } from '../../../../test/support/examples.js';
import { NoteDto } from '../cases/command.dto.js';

type Shape = new () => object;

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;
const TELLING = [
  '2024-02-29',
  '2023-02-29',
  '99008024',
  '99008023',
  '0101901234',
  '773',
  '101',
  'pay-limit',
  'DKK',
  'month',
  'a\0b',
  '\ud800',
];

const texts = fc.oneof(fc.constantFrom(...TELLING), fc.string({ maxLength: 250 }));
const plain = fc.oneof({ weight: 6, arbitrary: texts }, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const parts = fc.record({ amount: plain, per: plain, count: plain, name: plain, cvr: plain }, { requiredKeys: [] });
const anything = fc.oneof(plain, fc.array(plain, { maxLength: 3 }), parts, fc.array(parts, { maxLength: 2 }));

/** A body with some fields of a class, each held by chance. */
const bodiesOf = (shape: Shape): fc.Arbitrary<object> => {
  const fields = Object.fromEntries(Object.keys(new shape()).map((name) => [name, anything]));
  return fc
    .tuple(fc.record(fields, { requiredKeys: [] }), fc.integer({ min: 1, max: 3 }))
    .map(([body, left]) => Object.fromEntries(Object.entries(body).slice(0, left)));
};

/** Whether the library finds nothing wrong. */
const passes = (shape: Shape, value: object): boolean => validateSync(plainToInstance(shape, value), OPTIONS).length === 0;

class Sample {
  @IsString() readonly text: string;
  @IsDefined() @Matches(/^\d$/, { each: true }) readonly marks: unknown;
}

class Conditional {
  @ValidateIf((owner: { wanted?: unknown }) => owner.wanted === true)
  @IsInt()
  readonly count: unknown;
  @Allow() readonly wanted: unknown;
}

const named = caseTypes.map((type) => [type.name, type] as const);

describe('a quick look at what was sent', () => {
  it.each(named)('never takes for a submission what the library refuses: %s', (_, type) => {
    fc.assert(
      fc.property(bodiesOf(type.submission), (body) => {
        const reading = readSubmission(type, body);
        return reading.kind === 'malformed' || passes(type.submission, reading.submission);
      }),
      { numRuns: 400 },
    );
  });

  it.each(named)('is enough for a submission that states nothing: %s', (_, type) => {
    const reading = readSubmission(type, {});
    expect(reading.kind === 'read' && isAccepted(type.submission, reading.submission)).toBe(true);
  });

  it.each(named.filter(([, { sentAsFile }]) => sentAsFile !== true))('is enough for the example of a submission: %s', (name, type) => {
    const reading = readSubmission(type, exampleOf(name));
    expect(reading.kind === 'read' && isAccepted(type.submission, reading.submission)).toBe(true);
  });

  it('is enough for a note', () => {
    expect(isAccepted(NoteDto, { text: 'Ringet til virksomheden.' })).toBe(true);
  });

  it.each([
    [{ text: 'x', marks: '1' }, true],
    [{ text: 'x', marks: ['1', '2'] }, true],
    [{ text: 'x', marks: [] }, true],
    [{ text: 'x', marks: ['1', 'b'] }, false],
    [{ text: 'x', marks: null }, false],
    [{ text: 7, marks: '1' }, false],
    [{ marks: '1' }, false],
    [{ text: 'x', marks: '1', other: 1 }, false],
  ])('says of %j what the library says: %s', (value, accepted) => {
    expect(isAccepted(Sample, value)).toBe(accepted);
    expect(passes(Sample, value)).toBe(accepted);
  });

  it('is never enough where checks are of a kind it does not read', () => {
    expect(passes(Conditional, { count: 1, wanted: true })).toBe(true);
    expect(isAccepted(Conditional, { count: 1, wanted: true })).toBe(false);
  });
});
