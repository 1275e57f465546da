import { plainToInstance } from 'class-transformer';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { caseTypes } from '#case-types';
import type { CaseType, JsonObject } from '#kernel';
import { orNull, type Properties, type Schema } from './schema.js';

type Shape = new () => object;
type FieldNames = Readonly<Record<string, string>>;

/** Checks of our own that a schema can tell; those it cannot tell say nothing. */
const CONVERTERS = {
  customValidation: {},
  nestedValidation: {},
  isCvr: { pattern: String.raw`^\d{8}$` },
  isLegalDay: { type: 'string', format: 'date' },
} as const;

/** The submission of every case type, by its name, from the very checks that read it. */
export const submissionSchemas: Properties = Object.fromEntries(caseTypes.map((type) => [type.name, submissionSchema(type)]));

/** What a case of a type is sent with: every field may be null or left out, no other may be there. */
function submissionSchema(type: CaseType): Schema {
  const { title, fields } = type.words.en;
  return { title, ...shapeSchema(type.submission, '', fields) };
}

function shapeSchema(shape: Shape, path: string, names: FieldNames): Schema {
  const checked = checkedFields(shape);
  const fields = Object.keys(new shape()).map((field) => {
    const own: Schema = checked[field] ?? {};
    const nested = shapeOf(shape, field);
    const whole = nested === undefined ? own : withNested(own, shapeSchema(nested, `${path}${field}.`, names));
    const name = names[path + field];
    return [field, { ...orNull(whole), ...(name === undefined ? {} : { description: name }) }] as const;
  });
  return { type: 'object', properties: Object.fromEntries(fields), additionalProperties: false };
}

function withNested(own: Schema, nested: Schema): Schema {
  return own['type'] === 'array' ? { ...own, items: nested } : { ...own, ...nested };
}

function checkedFields(shape: Shape): Readonly<Record<string, Schema>> {
  const { properties = {} } = targetConstructorToSchema(shape, { additionalConverters: CONVERTERS });
  return JSON.parse(JSON.stringify(properties)) as Record<string, JsonObject>;
}

/** The class a field is read into, if it has one. */
function shapeOf(shape: Shape, field: string): Shape | undefined {
  const read: unknown = Reflect.get(plainToInstance(shape, { [field]: {} }), field);
  if (typeof read !== 'object' || read === null || read.constructor === Object) return undefined;
  return read.constructor as Shape;
}
