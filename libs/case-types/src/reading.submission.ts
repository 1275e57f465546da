import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync, type ValidatorOptions } from 'class-validator';
import type { CaseType, JsonObject } from '#kernel';
import { isAccepted } from './accepting.submission.js';
import type { CheckContext } from './fields.submission.js';
import { type FieldError, pointerTo, shapedAs } from './structure.submission.js';

/** A body read as a submission, with every field of its type there, or what is malformed in it field by field. */
export type SubmissionReading =
  { readonly kind: 'read'; readonly submission: JsonObject } | { readonly kind: 'malformed'; readonly errors: readonly FieldError[] };

const MOST_ERRORS = 100;
const OPTIONS: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};
const UNSAID: CheckContext = { code: 'unknown-value' };

/** Reads any JSON as a submission of a case type. A field left out counts as null; at most 100 errors are named. */
export function readSubmission(type: CaseType, body: unknown): SubmissionReading {
  const { value, errors } = shapedAs(type.submission, body);
  const misshapen = new Set(errors.map(({ pointer }) => pointer));
  const found = value === null ? errors : [...errors, ...valueErrors(type, value).filter(({ pointer }) => !misshapen.has(pointer))];
  if (value === null || found.length > 0) return { kind: 'malformed', errors: found.slice(0, MOST_ERRORS) };
  return { kind: 'read', submission: value };
}

function valueErrors(type: CaseType, value: JsonObject): readonly FieldError[] {
  if (isAccepted(type.submission, value)) return [];
  return validateSync(plainToInstance(type.submission, value), OPTIONS).flatMap((error) => fieldErrors(error, ''));
}

function fieldErrors(error: ValidationError, parent: string): readonly FieldError[] {
  const pointer = parent + pointerTo(error.property);
  const own = Object.keys(error.constraints ?? {}).flatMap((name) => checkErrors(error, contextOf(error, name), pointer));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

function checkErrors({ value }: ValidationError, { code, passes }: CheckContext, pointer: string): readonly FieldError[] {
  if (passes === undefined || !Array.isArray(value)) return [{ pointer, code }];
  return value.flatMap((item: unknown, place) => (passes(item) ? [] : [{ pointer: pointer + pointerTo(place), code }]));
}

function contextOf({ contexts }: ValidationError, name: string): CheckContext {
  const said = contexts as Readonly<Record<string, CheckContext>> | undefined;
  return said?.[name] ?? UNSAID;
}
