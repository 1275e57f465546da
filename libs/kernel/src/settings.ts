import type { Day } from './day.js';
import { isDay } from './day.js';
import type { Json, JsonObject } from './json.js';
import { inForce, type LawEntry } from './law.js';

const DECIMALS = 2;

/** A value that a council has set, in force from a day until one with a later beginning takes its place. */
export interface SettingValue {
  readonly key: string;
  readonly value: Json;
  readonly from: Day;
}

/** All that a council has set, in the order in which it was recorded. */
export type CouncilSettings = readonly SettingValue[];

/** What a council may settle for itself: under a permanent key, what holds until it does, and the values it can take. */
export interface Setting<T = unknown> {
  readonly key: string;
  readonly titles: { readonly da: string; readonly en: string };
  /** What holds where the council has set nothing; the first entry holds for earlier days too. */
  readonly defaults: readonly [LawEntry<T>, ...(readonly LawEntry<T>[])];
  /** What a JSON value says; undefined when it says nothing that could hold. */
  readonly read: (value: Json) => T | undefined;
}

/** What a council has set that is in force on a day: what began last, and of equal beginnings what was recorded last. */
export function setOn(settings: CouncilSettings, key: string, on: Day): SettingValue | undefined {
  return settings
    .filter((one) => one.key === key && one.from <= on)
    .reduce<SettingValue | undefined>((found, one) => (found !== undefined && found.from > one.from ? found : one), undefined);
}

/** A setting on a day: the default in force, with the council's own value where it has set one. */
export function settledOn<T>({ key, defaults, read }: Setting<T>, on: Day, settings: CouncilSettings): LawEntry<T> {
  const entry = inForce(defaults, on) ?? defaults[0];
  const set = setOn(settings, key, on);
  const value = set === undefined ? undefined : read(set.value);
  return value === undefined ? entry : { ...entry, value };
}

/** Reads a whole number, both ends included. */
export function wholeNumber(least: number, most: number): (value: Json) => number | undefined {
  return (value) => (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined);
}

/** Reads a number with at most two decimals, both ends included. */
export function numberWithin(least: number, most: number): (value: Json) => number | undefined {
  return (value) => {
    if (typeof value !== 'number' || value < least || value > most) return undefined;
    return Number(value.toFixed(DECIMALS)) === value ? value : undefined;
  };
}

/** Reads one of some words. */
export function wordOf<W extends string>(words: readonly W[]): (value: Json) => W | undefined {
  return (value) => words.find((word) => word === value);
}

/** Reads a day, both ends included. */
export function dayWithin(first: Day, last: Day): (value: Json) => Day | undefined {
  return (value) => (typeof value === 'string' && isDay(value) && value >= first && value <= last ? value : undefined);
}

/** Reads a text that is not blank, at most so many characters long. */
export function textUpTo(longest: number): (value: Json) => string | undefined {
  return (value) => (typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value : undefined);
}

/** Reads an object that has these members and no others. */
export function membersOf<T extends object>(members: { readonly [M in keyof T]: (value: Json) => T[M] | undefined }): (
  value: Json,
) => T | undefined {
  const readers = Object.entries<(value: Json) => unknown>(members);
  return (value) => {
    if (!isJsonObject(value) || Object.keys(value).length !== readers.length) return undefined;
    const read = readers.map(([name, reader]) => [name, reader(value[name] ?? null)] as const);
    return read.some(([, one]) => one === undefined) ? undefined : (Object.fromEntries(read) as T);
  };
}

/** Reads yes or no. */
export function yesOrNo(value: Json): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Reads a list of days, at most so many, none twice. */
export function listOfDays(most: number): (value: Json) => readonly Day[] | undefined {
  return (value) => {
    if (!Array.isArray(value) || value.length > most || new Set(value).size < value.length) return undefined;
    const days = value.filter((one): one is Day => typeof one === 'string' && isDay(one));
    return days.length === value.length ? days : undefined;
  };
}

function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
