import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import * as check from 'class-validator';
import { holdsCprLike } from '#case-types';
import { isDay, parseInstant } from '#kernel';
import type { FieldCode } from './malformed.js';

/** Whether a field must be there; a field that need not may be left out or null. */
export type Presence = 'required' | 'optional';

type Shape = new () => object;

const converting = new WeakSet();

const FIRST_MOMENT = '1950-01-01T00:00:00.000Z';
const LAST_MOMENT = '2199-12-31T23:59:59.999Z';
const WHOLE = /^-?\d{1,9}$/;
const TRUTHS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Text for people, not blank, that holds nothing like a CPR number. */
export function Text(presence: Presence, maxLength: number): PropertyDecorator {
  return field(presence, [...textOf(maxLength), textCheck('isFreeOfCpr', 'cpr-like-content', (text) => !holdsCprLike(text))]);
}

/** A list of texts for people. */
export function Texts(presence: Presence, { maxItems, maxLength }: { readonly maxItems: number; readonly maxLength: number }) {
  const each = (name: string, code: FieldCode, holds: (text: string) => boolean): PropertyDecorator =>
    check.ValidateBy(
      { name, validator: { validate: (value: unknown) => typeof value !== 'string' || holds(value) } },
      { ...says(code), each: true },
    );
  return field(presence, [
    check.IsArray(says('unknown-value')),
    check.ArrayNotEmpty(says('required')),
    check.ArrayMaxSize(maxItems, says('out-of-range')),
    check.IsString({ ...says('unknown-value'), each: true }),
    each('isNotBlank', 'required', isNotBlank),
    check.MaxLength(maxLength, { ...says('too-long'), each: true }),
    each('isFreeOfCpr', 'cpr-like-content', (text) => !holdsCprLike(text)),
  ]);
}

/** An identifier or code, which nobody reads as text. */
export function Code(presence: Presence, maxLength = 200): PropertyDecorator {
  return field(presence, textOf(maxLength));
}

/** A list of identifiers or codes, none twice. */
export function Codes(presence: Presence, { maxItems, maxLength }: { readonly maxItems: number; readonly maxLength: number }) {
  return field(presence, [
    check.IsArray(says('unknown-value')),
    check.ArrayNotEmpty(says('required')),
    check.ArrayMaxSize(maxItems, says('out-of-range')),
    check.ArrayUnique(says('unknown-value')),
    check.IsString({ ...says('unknown-value'), each: true }),
    check.MaxLength(maxLength, { ...says('too-long'), each: true }),
  ]);
}

/** One of a list of words. */
export function OneOf(presence: Presence, words: readonly string[]): PropertyDecorator {
  return field(presence, [check.IsIn(words, says('unknown-value'))]);
}

/** Some of a list of words, as a query says them: once or repeated. */
export function SomeOf(words: readonly string[]): PropertyDecorator {
  const asList = converted((value) => (value === undefined || Array.isArray(value) ? value : [value]));
  return field('optional', [
    asList,
    check.ArrayMaxSize(50, says('out-of-range')),
    check.IsIn(words, { ...says('unknown-value'), each: true }),
  ]);
}

/** A moment with its zone, in the years this system can reckon with. */
export function Moment(presence: Presence): PropertyDecorator {
  return field(presence, [
    textCheck('isMoment', 'not-an-instant', (text) => parseInstant(text) !== undefined),
    textCheck('isReckonable', 'out-of-range', isReckonable),
  ]);
}

/** A legal day. */
export function LegalDay(presence: Presence): PropertyDecorator {
  return field(presence, [textCheck('isLegalDay', 'not-a-date', isDay)]);
}

/** The three digits of a municipality's code. */
export function MunicipalityCode(presence: Presence): PropertyDecorator {
  return field(presence, [textCheck('isMunicipalityCode', 'unknown-municipality', (text) => /^\d{3}$/.test(text))]);
}

/** A whole number, both ends included; in a query written in digits. */
export function WholeNumber(presence: Presence, min: number, max: number): PropertyDecorator {
  return field(presence, [
    converted((value) => (typeof value === 'string' && WHOLE.test(value) ? Number(value) : value)),
    check.IsInt(says('not-an-integer')),
    check.Min(min, says('out-of-range')),
    check.Max(max, says('out-of-range')),
  ]);
}

/** True or false; in a query written as a word. */
export function YesNo(presence: Presence): PropertyDecorator {
  return field(presence, [converted((value) => TRUTHS.get(value) ?? value), check.IsBoolean(says('unknown-value'))]);
}

/** What no other kind of field says: a check of its own. */
export function Checked(presence: Presence, holds: (value: unknown) => boolean): PropertyDecorator {
  return field(presence, [check.ValidateBy({ name: 'isChecked', validator: { validate: holds } }, says('unknown-value'))]);
}

/** An object with fields of its own. */
export function Nested(presence: Presence, of: () => Shape): PropertyDecorator {
  return field(presence, [check.IsObject(says('unknown-value')), check.ValidateNested(), Type(of)]);
}

/** An object that is read further by somebody who knows its shape. */
export function AnyObject(presence: Presence): PropertyDecorator {
  return field(presence, [check.IsObject(says('unknown-value'))]);
}

/** Whether a class has fields that become another value when they are read. */
export function convertsFields(shape: Shape): boolean {
  for (let part: object | null = shape.prototype as object; part !== null; part = Object.getPrototypeOf(part) as object | null)
    if (converting.has(part)) return true;
  return false;
}

function converted(change: (value: unknown) => unknown): PropertyDecorator {
  const transform = Transform(({ value }: { value: unknown }) => change(value));
  return (prototype, name) => {
    converting.add(prototype);
    transform(prototype, name);
  };
}

function textOf(maxLength: number): readonly PropertyDecorator[] {
  return [
    check.IsString(says('unknown-value')),
    textCheck('isNotBlank', 'required', isNotBlank),
    check.MaxLength(maxLength, says('too-long')),
  ];
}

/** Applies the checks in their order: the first that fails is the one reported. */
function field(presence: Presence, checks: readonly PropertyDecorator[]): PropertyDecorator {
  const first = presence === 'required' ? check.IsDefined(says('required')) : check.IsOptional();
  return (prototype, name) => {
    for (const apply of [first, ...checks]) apply(prototype, name);
  };
}

function textCheck(name: string, code: FieldCode, holds: (text: string) => boolean): PropertyDecorator {
  return check.ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && holds(value) } }, says(code));
}

function isReckonable(text: string): boolean {
  const moment = parseInstant(text);
  return moment !== undefined && moment >= FIRST_MOMENT && moment <= LAST_MOMENT;
}

function isNotBlank(text: string): boolean {
  return text.trim() !== '';
}

/** Without a message the library forgets the context. */
function says(code: FieldCode): { message: string; context: { readonly code: FieldCode } } {
  return { message: code, context: { code } };
}
