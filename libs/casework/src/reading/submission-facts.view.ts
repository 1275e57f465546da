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

/** What a submission states, in the order in which its fields are named; what is not stated is left out, what has no name comes last. */
export function factsStated(
  submission: JsonObject,
  names: Pick<CaseTypeWords, 'fields' | 'values'>,
  words: ValueWords,
): readonly FactStated[] {
  const order = Object.keys(names.fields);
  return inside('', submission);

  function inside(before: string, object: JsonObject): readonly FactStated[] {
    const members = Object.entries(object).map(([name, value]) => ({ path: `${before}${name}`, value }));
    return members.sort((a, b) => placeOf(a.path) - placeOf(b.path)).flatMap(({ path, value }) => stated(path, value));
  }

  function placeOf(path: string): number {
    const field = path.replaceAll(ITEM, '');
    const place = order.findIndex((named) => named === field || named.startsWith(`${field}.`));
    return place === -1 ? order.length : place;
  }

  function stated(path: string, value: Json | undefined): readonly FactStated[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return listed(path, value as readonly Json[]);
    if (typeof value === 'object') return inside(`${path}.`, value as JsonObject);
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
