import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { Allow, IsDefined, IsString, IsInt, Matches, ValidateIf, validateSync } from 'class-validator';
import fc from 'fast-check';
import { isAccepted } from './accepting.submission.js';
import { caseTypes } from './case-types.js';
import { shapedAs, type Shape } from './structure.submission.js';

const OPTIONS = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;

const texts = fc.oneof(
  fc.constantFrom(
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
  ),
  fc.string({ maxLength: 250 }),
);
const plain = fc.oneof({ weight: 6, arbitrary: texts }, fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
const anything = fc.oneof(
  { weight: 6, arbitrary: plain },
  fc.array(plain, { maxLength: 3 }),
  fc.dictionary(fc.string(), plain, { maxKeys: 2 }),
);

/** Whether the library finds nothing wrong. */
const passes = (shape: Shape, value: object): boolean => validateSync(plainToInstance(shape, value), OPTIONS).length === 0;

/** A value in the shape of a class, each field held by chance. */
const shaped = (shape: Shape): fc.Arbitrary<object> => {
  const record = fc.record(
    Object.fromEntries(
      Object.keys(new shape()).map((name) => [
        name,
        fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, anything, fc.array(fc.record({ amount: plain, per: plain, count: plain }))),
      ]),
    ),
  );
  return record.map((given) => shapedAs(shape, given).value ?? {});
};

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

describe('a quick look at a submission', () => {
  it.each(caseTypes.map(({ name, submission }) => [name, submission] as const))(
    'never accepts what the library refuses: %s',
    (_, shape) => {
      fc.assert(
        fc.property(shaped(shape), (value) => !isAccepted(shape, value) || passes(shape, value)),
        { numRuns: 300 },
      );
    },
  );

  it.each(caseTypes.map(({ name, submission }) => [name, submission] as const))('accepts one that states nothing: %s', (_, shape) => {
    expect(isAccepted(shape, shapedAs(shape, {}).value ?? [])).toBe(true);
  });

  it.each([
    [{ text: 'x', marks: '1' }, true],
    [{ text: 'x', marks: ['1', '2'] }, true],
    [{ text: 'x', marks: [] }, true],
    [{ text: 'x', marks: ['1', 'b'] }, false],
    [{ text: 'x', marks: undefined }, false],
    [{ text: 7, marks: '1' }, false],
    [{ marks: '1' }, false],
    [{ text: 'x', marks: '1', other: 1 }, false],
  ])('at %j says what the library says: %s', (value, accepted) => {
    expect(isAccepted(Sample, value)).toBe(accepted);
    expect(passes(Sample, value)).toBe(accepted);
  });

  it('accepts nothing of a class whose checks are of a kind it does not read', () => {
    expect(passes(Conditional, { count: 1, wanted: true })).toBe(true);
    expect(isAccepted(Conditional, { count: 1, wanted: true })).toBe(false);
  });
});
