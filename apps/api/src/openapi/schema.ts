import type { Json, JsonObject } from '#kernel';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = JsonObject;

export type Properties = Readonly<Record<string, Schema>>;

export const text: Schema = { type: 'string' };
export const integer: Schema = { type: 'integer' };
export const flag: Schema = { type: 'boolean' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const instant: Schema = { type: 'string', format: 'date-time', description: 'A moment in UTC: YYYY-MM-DDTHH:mm:ss.sssZ.' };
export const day: Schema = { type: 'string', format: 'date', description: 'A legal day: YYYY-MM-DD.' };
export const sha256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const anyObject: Schema = { type: 'object' };

export function described(schema: Schema, description: string): Schema {
  return { ...schema, description };
}

export function oneOf(words: readonly string[]): Schema {
  return { type: 'string', enum: words };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** An object: members that are always there, and members that may be left out. */
export function object(always: Properties, sometimes: Properties = {}): Schema {
  const required = Object.keys(always);
  return { type: 'object', properties: { ...always, ...sometimes }, ...(required.length === 0 ? {} : { required }) };
}

/** What a caller may send: an object that takes no other member. What need not be sent may be left out or null. */
export function given(always: Properties, sometimes: Properties = {}): Schema {
  const nullable = Object.entries(sometimes).map(([name, schema]) => [name, orNull(schema)] as const);
  return { ...object(always, Object.fromEntries(nullable)), additionalProperties: false };
}

/** The same or null. */
export function orNull(schema: Schema): Schema {
  const { type } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [type, 'null'], ...(isList(schema['enum']) ? { enum: [...schema['enum'], null] } : {}) };
}

/** A page of a list; `next` is where the following one begins, null after the last. */
export function pageOf(items: Schema): Schema {
  return object({ items: listOf(items), next: orNull(text) });
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
