import { Validator } from '@seriousme/openapi-schema-validator';
import { caseTypes } from '#case-types';
import type { Json, JsonObject } from '#kernel';
import { apiDocument } from './document.js';

const document = apiDocument({ auth: 'demo', clock: 'demo', production: false, metricsPort: undefined });
const operations: readonly JsonObject[] = Object.values(document.paths).flatMap((path) => Object.values(path) as readonly JsonObject[]);

function refsIn(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values<Json | undefined>(value).flatMap((part) => refsIn(part))];
}

function found(pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined), document);
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const checked = await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
    expect(checked.errors).toBeUndefined();
    expect(checked.valid).toBe(true);
  });

  it('refers to nothing that is not there', () => {
    expect(refsIn(document).filter((pointer) => found(pointer) === undefined)).toEqual([]);
  });

  it('describes no schema that nothing refers to', () => {
    const named = new Set(refsIn(document));
    expect(Object.keys(document.components.schemas).filter((name) => !named.has(`#/components/schemas/${name}`))).toEqual([]);
  });

  it('names every operation once', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives every path parameter of its path', () => {
    const missing = Object.entries(document.paths).flatMap(([path, methods]) => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      return named.filter((name) => !JSON.stringify(methods).includes(`"name":"${String(name)}","in":"path"`)).map((name) => [path, name]);
    });
    expect(missing).toEqual([]);
  });

  it('tells a good answer of every operation, but for the one that is always refused', () => {
    const poor = operations.filter(({ responses }) => !Object.keys(responses as JsonObject).some((status) => status.startsWith('2')));
    expect(poor.map(({ operationId }) => operationId)).toEqual(['refuseList']);
  });

  it('needs a token for all but signing in and what is there for machines', () => {
    const open = operations.filter(({ security }) => security !== undefined).map(({ operationId }) => operationId);
    expect(open).toEqual(['listPersonas', 'issueToken', 'readOpenApi', 'readLiveness', 'readReadiness', 'readMetrics']);
  });
});

describe('the schema of a submission', () => {
  it.each(caseTypes.map((type) => [type.name, type] as const))('of %s takes null in every field and no other field', (name, type) => {
    const schema = found(`#/components/schemas/${name}`) as JsonObject;
    const properties = schema['properties'] as Readonly<Record<string, JsonObject>>;
    expect(schema['additionalProperties']).toBe(false);
    expect(Object.keys(properties)).toEqual(Object.keys(new type.submission()));
    expect(Object.values(properties).every(({ type: types }) => Array.isArray(types) && types.includes('null'))).toBe(true);
  });

  it('says what a field may hold, at every depth', () => {
    const { employer, scheme, hoursByWeek, payInKind } = document.components.schemas['work-permit-opinion']?.['properties'] as Record<
      string,
      JsonObject
    >;
    expect(employer).toMatchObject({
      type: ['object', 'null'],
      additionalProperties: false,
      properties: { cvr: { type: ['string', 'null'], pattern: String.raw`^\d{8}$` }, name: { maxLength: 200 } },
    });
    expect(scheme?.['enum']).toContain('pay-limit');
    expect(hoursByWeek).toMatchObject({ type: ['array', 'null'], items: { type: 'number', minimum: 0, maximum: 168 } });
    expect(payInKind).toMatchObject({ items: { type: 'object', properties: { amount: { type: ['integer', 'null'] } } } });
  });
});
