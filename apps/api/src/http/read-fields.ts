import { isAccepted } from '#case-types';
import { refuseUnwritable } from '#platform';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync, type ValidatorOptions } from 'class-validator';
import { convertsFields } from './fields.dto.js';
import { type FieldCode, type FieldFault, pointerTo } from './malformed.js';

/** Fields read into their class, or what is malformed in them. */
export type Reading<T> =
  { readonly kind: 'read'; readonly fields: T } | { readonly kind: 'malformed'; readonly faults: readonly FieldFault[] };

const MOST_FAULTS = 100;
/** A member of this name makes class-transformer take an object for what it is not. No field bears it. */
const MISLEADING = 'constructor';
const OPTIONS: ValidatorOptions = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true };

/** Reads a value as the fields of a class, whose decorators say what each may hold. */
export function readFields<T extends object>(shape: new () => T, given: unknown): Reading<T> {
  if (given === undefined || given === null) return { kind: 'malformed', faults: [{ pointer: '', code: 'required' }] };
  if (typeof given !== 'object' || Array.isArray(given)) return { kind: 'malformed', faults: [{ pointer: '', code: 'unknown-value' }] };
  const unwritable = refuseUnwritable(given);
  if (unwritable.length > 0) return refused(unwritable.map(({ pointer }) => ({ pointer, code: 'unknown-value' })));
  const misnamed = pointersTo(MISLEADING, given, '');
  if (misnamed.length > 0) return refused(misnamed.map((pointer) => ({ pointer, code: 'unknown-field' })));
  if (isTakenAsGiven(shape, given) && isAccepted(shape, given)) return { kind: 'read', fields: Object.assign(new shape(), given) };
  const fields = plainToInstance(shape, given);
  const faults = validateSync(fields, OPTIONS).flatMap((error) => faultsOf(error, ''));
  return faults.length > 0 ? refused(faults) : { kind: 'read', fields };
}

/** Whether reading makes nothing else of the fields than what was given: plain values, of which none is converted. */
function isTakenAsGiven(shape: new () => object, given: object): boolean {
  const values: readonly unknown[] = Object.values(given);
  return values.length === 0 || (!convertsFields(shape) && values.every((value) => typeof value !== 'object' || value === null));
}

function refused(faults: readonly FieldFault[]): Reading<never> {
  return { kind: 'malformed', faults: faults.slice(0, MOST_FAULTS) };
}

function pointersTo(name: string, value: unknown, pointer: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, held]) => {
    const at = pointer + pointerTo(member);
    return member === name ? [at] : pointersTo(name, held, at);
  });
}

function faultsOf(error: ValidationError, parent: string): readonly FieldFault[] {
  const pointer = parent + pointerTo(error.property);
  const own = Object.keys(error.constraints ?? {}).map((name) => ({ pointer, code: codeOf(error, name) }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}

function codeOf({ contexts }: ValidationError, constraint: string): FieldCode {
  if (constraint === 'whitelistValidation') return 'unknown-field';
  const said = contexts as Readonly<Record<string, { readonly code: FieldCode }>> | undefined;
  return said?.[constraint]?.code ?? 'unknown-value';
}
