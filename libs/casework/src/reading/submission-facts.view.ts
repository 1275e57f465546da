import { type CaseTypeWords, type Day, isDay, type Json, type JsonObject } from '#kernel';
import { fieldName } from './field-name.messages.js';

/** One thing stated in a submission, as people read it. */
export interface FactStated {
  readonly path: string;
  readonly label: string;
  readonly value: string;
}

/** The words that values are written with: days, numbers, municipalities by their code, and yes and no. */
export interface ValueWords {
  readonly day: (on: Day) => string;
  readonly number: (value: number) => string;
  readonly municipality: (code: string) => string;
  readonly yes: string;
  readonly no: string;
}

const ITEM = /\.\d+(?=\.|$)/g;
const MUNICIPALITY = /(^|\.)municipality$/;

/** What a submission states, field by field in its own order; what is not stated is left out. */
export function factsStated(
  submission: JsonObject,
  names: Pick<CaseTypeWords, 'fields' | 'values'>,
  words: ValueWords,
): readonly FactStated[] {
  return Object.entries(submission).flatMap(([name, value]) => stated(name, value));

  function stated(path: string, value: Json | undefined): readonly FactStated[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return listed(path, value as readonly Json[]);
    if (typeof value === 'object') return Object.entries(value).flatMap(([name, inner]) => stated(`${path}.${name}`, inner as Json));
    return [{ path, label: fieldName(path, names.fields), value: written(path, value) }];
  }

  function listed(path: string, items: readonly Json[]): readonly FactStated[] {
    if (items.some((item) => typeof item === 'object')) return items.flatMap((item, place) => stated(`${path}.${String(place)}`, item));
    const value = items.map((item) => written(path, item)).join(', ');
    return value === '' ? [] : [{ path, label: fieldName(path, names.fields), value }];
  }

  function written(path: string, value: Json): string {
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value === 'number') return words.number(value);
    if (typeof value !== 'string') return '';
    if (MUNICIPALITY.test(path)) return words.municipality(value);
    return names.values[path.replaceAll(ITEM, '')]?.[value] ?? (isDay(value) ? words.day(value) : value);
  }
}
