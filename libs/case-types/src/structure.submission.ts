import type { Json, JsonObject } from '#kernel';

/** What is wrong with one field, in the words of the contract for malformed requests. */
export type FieldCode =
  | 'unknown-field'
  | 'not-a-date'
  | 'not-an-integer'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-long'
  | 'unknown-value'
  | 'invalid-cvr'
  | 'invalid-p-number'
  | 'unknown-municipality'
  | 'cpr-like-content';

/** A malformed field by its JSON pointer (`/payInKind/0/amount`). */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode;
}

/** A class whose fields all begin as null. */
export type Shape = new () => object;

/**
 * How a field that holds more than one value is built: an object, a list of objects, or a list of plain values. A text given
 * for an object stands for its field `text`, where there is one.
 */
export type Structure =
  | { readonly kind: 'object'; readonly of: () => Shape; readonly text?: string }
  | { readonly kind: 'list'; readonly of: () => Shape }
  | { readonly kind: 'values' };

/** A value brought into shape: every field there, nothing else, no deeper than the shape, and what had to be left out. */
export interface Shaped<T extends Json> {
  readonly value: T;
  readonly errors: readonly FieldError[];
}

/** The longest list a submission may hold. */
export const LONGEST_LIST = 1000;

const structures = new WeakMap<object, Map<string, Structure>>();

/** Notes how a field of a class is built. */
export function noteStructure(prototype: object, field: string, structure: Structure): void {
  const fields = structures.get(prototype) ?? new Map<string, Structure>();
  structures.set(prototype, fields.set(field, structure));
}

/** A member of a JSON pointer, escaped. */
export function pointerTo(member: string | number): string {
  return `/${String(member).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Brings any value into the shape of a class; fields left out become null. What is no object at all counts as null. */
export function shapedAs(shape: Shape, given: unknown, pointer = ''): Shaped<JsonObject | null> {
  if (!isObject(given)) return { value: null, errors: [{ pointer, code: 'unknown-value' }] };
  const fields = Object.keys(new shape());
  const unknown = Object.keys(given).filter((name) => !fields.includes(name));
  const known = fields.map((name) => {
    const value = Object.hasOwn(given, name) ? given[name] : null;
    return [name, shapedField(structureOf(shape, name), value, pointer + pointerTo(name))] as const;
  });
  return {
    value: Object.fromEntries(known.map(([name, { value }]) => [name, value])),
    errors: [...unknown.map((name) => unknownField(pointer + pointerTo(name))), ...known.flatMap(([, { errors }]) => errors)],
  };
}

function shapedField(structure: Structure | undefined, given: unknown, pointer: string): Shaped<Json> {
  if (given === null || given === undefined) return { value: null, errors: [] };
  if (structure === undefined) return { value: plain(given), errors: [] };
  if (structure.kind !== 'object') return shapedList(structure, given, pointer);
  const { of, text } = structure;
  return shapedAs(of(), typeof given === 'string' && text !== undefined ? { [text]: given } : given, pointer);
}

function shapedList(structure: Exclude<Structure, { kind: 'object' }>, given: unknown, pointer: string): Shaped<Json> {
  if (!Array.isArray(given)) return { value: null, errors: [{ pointer, code: 'unknown-value' }] };
  if (given.length > LONGEST_LIST) return { value: null, errors: [{ pointer, code: 'out-of-range' }] };
  const items = given.map((item: unknown, place) =>
    structure.kind === 'list' ? shapedAs(structure.of(), item, pointer + pointerTo(place)) : { value: plain(item), errors: [] },
  );
  return { value: items.map(({ value }) => value), errors: items.flatMap(({ errors }) => errors) };
}

/** How a field of a class was noted to be built. */
export function structureOf(shape: Shape, field: string): Structure | undefined {
  const prototype: unknown = shape.prototype;
  return isObject(prototype) ? structures.get(prototype)?.get(field) : undefined;
}

/** A plain value as it is; an empty object for anything else, which every check of a plain value refuses. */
function plain(given: unknown): Json {
  if (given === null || typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  return {};
}

function unknownField(pointer: string): FieldError {
  return { pointer, code: 'unknown-field' };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
