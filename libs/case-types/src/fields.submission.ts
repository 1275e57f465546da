import 'reflect-metadata';
import { Type } from 'class-transformer';
import * as check from 'class-validator';
import { isDay } from '#kernel';
import { holdsCprLike, isCvr } from './identifiers.law.js';
import { knownMunicipalityCodes } from './municipalities.law.js';
import { type FieldCode, LONGEST_LIST, noteStructure, type Shape, type Structure } from './structure.submission.js';

/** What a failed check says: its code, and for a check of each item of a list which items pass. */
export interface CheckContext {
  readonly code: FieldCode;
  readonly passes?: (item: unknown) => boolean;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const P_NUMBER = /^\d{10}$/;

/** Text for people, well-formed Unicode without NUL, that holds nothing like a CPR number. */
export function Text(maxLength: number): PropertyDecorator {
  return nullOr(
    check.IsString(says('unknown-value')),
    check.MaxLength(maxLength, says('too-long')),
    textCheck('isWellFormed', 'unknown-value', isWellFormed),
    textCheck('isFreeOfCpr', 'cpr-like-content', (text) => !holdsCprLike(text)),
  );
}

/** A telephone number as people write it; its digits are no CPR number. */
export function Phone(maxLength: number): PropertyDecorator {
  return nullOr(
    check.IsString(says('unknown-value')),
    check.MaxLength(maxLength, says('too-long')),
    textCheck('isWellFormed', 'unknown-value', isWellFormed),
  );
}

/** One of a list of words. */
export function OneOf(words: readonly string[]): PropertyDecorator {
  return nullOr(check.IsIn(words, says('unknown-value')));
}

/** A whole number within a range, both ends included; checked once more at the end, since the last check names the type in a schema. */
export function WholeNumber({ min, max }: Range): PropertyDecorator {
  const isWhole = check.IsInt(says('not-an-integer'));
  return nullOr(isWhole, check.Min(min, says('out-of-range')), check.Max(max, says('out-of-range')), isWhole);
}

/** A whole number, however small or large. */
export function AnyWholeNumber(): PropertyDecorator {
  return nullOr(check.IsInt(says('not-an-integer')));
}

/** A number within a range, both ends included. */
export function Numeric({ min, max }: Range): PropertyDecorator {
  return nullOr(check.IsNumber({}, says('not-a-number')), check.Min(min, says('out-of-range')), check.Max(max, says('out-of-range')));
}

/** A list of numbers within a range, both ends included. */
export function NumericList({ min, max }: Range): PropertyDecorator {
  const isNumber = (item: unknown): boolean => check.isNumber(item);
  const isInRange = (item: unknown): boolean => check.min(item, min) && check.max(item, max);
  return valuesOf(
    check.IsNumber({}, eachSays('not-a-number', isNumber)),
    check.Min(min, eachSays('out-of-range', isInRange)),
    check.Max(max, eachSays('out-of-range', isInRange)),
  );
}

/** A list of texts for people, each as {@link Text}. */
export function TextList(maxLength: number): PropertyDecorator {
  return valuesOf(
    check.IsString(eachSays('unknown-value', check.isString)),
    check.MaxLength(
      maxLength,
      eachSays('too-long', (item) => check.maxLength(item, maxLength)),
    ),
    eachTextCheck('isWellFormed', 'unknown-value', isWellFormed),
    eachTextCheck('isFreeOfCpr', 'cpr-like-content', (text) => !holdsCprLike(text)),
  );
}

/** A legal day, `YYYY-MM-DD`. */
export function LegalDay(): PropertyDecorator {
  return nullOr(check.Matches(/^\d{4}-\d{2}-\d{2}$/, says('not-a-date')), textCheck('isLegalDay', 'not-a-date', isDay));
}

/** True or false. */
export function YesNo(): PropertyDecorator {
  return nullOr(check.IsBoolean(says('unknown-value')));
}

/** A company's CVR number. */
export function Cvr(): PropertyDecorator {
  return nullOr(check.Matches(/^\d{8}$/, says('invalid-cvr')), textCheck('isCvr', 'invalid-cvr', isCvr));
}

/** The number of a production unit: ten digits. */
export function PNumber(): PropertyDecorator {
  return nullOr(check.Matches(P_NUMBER, says('invalid-p-number')));
}

/** A list of the numbers of production units. */
export function PNumberList(): PropertyDecorator {
  return valuesOf(
    check.Matches(
      P_NUMBER,
      eachSays('invalid-p-number', (item) => typeof item === 'string' && P_NUMBER.test(item)),
    ),
  );
}

/** The three-digit code of a municipality of the area. */
export function Municipality(): PropertyDecorator {
  return nullOr(check.IsIn(knownMunicipalityCodes(), says('unknown-municipality')));
}

/** An object with fields of its own; where `text` names one of them, a text alone is read as an object with that field. */
export function Nested(of: () => Shape, text?: string): PropertyDecorator {
  const structure: Structure = text === undefined ? { kind: 'object', of } : { kind: 'object', of, text };
  return nullOr(structured(structure), check.IsObject(says('unknown-value')), check.ValidateNested(), Type(of));
}

/** A list of objects with fields of their own. */
export function ListOf(of: () => Shape): PropertyDecorator {
  return nullOr(
    structured({ kind: 'list', of }),
    check.IsArray(says('unknown-value')),
    check.ArrayMaxSize(LONGEST_LIST, says('out-of-range')),
    check.ValidateNested({ each: true }),
    Type(of),
  );
}

/** Applies the checks in their order: the first that fails is the one reported. */
function nullOr(...checks: readonly PropertyDecorator[]): PropertyDecorator {
  return (prototype, field) => {
    for (const apply of [check.IsOptional(), ...checks]) apply(prototype, field);
  };
}

/** Checks each item of a list of plain values. */
function valuesOf(...checks: readonly PropertyDecorator[]): PropertyDecorator {
  return nullOr(
    structured({ kind: 'values' }),
    check.IsArray(says('unknown-value')),
    check.ArrayMaxSize(LONGEST_LIST, says('out-of-range')),
    ...checks,
  );
}

function structured(structure: Structure): PropertyDecorator {
  return (prototype, field) => noteStructure(prototype, String(field), structure);
}

/** A check without a message would not be known to have failed. */
function says(code: FieldCode): { message: string; context: CheckContext } {
  return { message: code, context: { code } };
}

function eachSays(code: FieldCode, passes: (item: unknown) => boolean): { each: true; message: string; context: CheckContext } {
  return { each: true, message: code, context: { code, passes } };
}

function textCheck(name: string, code: FieldCode, holds: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return check.ValidateBy({ name, validator: { validate } }, says(code));
}

function eachTextCheck(name: string, code: FieldCode, holds: (text: string) => boolean): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && holds(value);
  return check.ValidateBy({ name, validator: { validate } }, eachSays(code, validate));
}

function isWellFormed(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
