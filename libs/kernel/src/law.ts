import type { Day } from './day.js';
import type { LegalSource } from './legal-source.js';

/**
 * One dated figure of law. `unit` says what `value` counts; `assumption` marks a default for which no source was found
 * and which a council may set otherwise.
 */
export interface LawEntry<T> {
  readonly inForceFrom: Day;
  readonly value: T;
  readonly unit: string;
  readonly source: LegalSource;
  readonly assumption: boolean;
}

/** A figure with its changes; the first holds for earlier days too. */
export type Figure<T> = readonly [LawEntry<T>, ...(readonly LawEntry<T>[])];

/** The entry in force on a day: the last one that has begun. Undefined before the first. */
export function inForce<T extends { readonly inForceFrom: Day }>(entries: readonly T[], on: Day): T | undefined {
  return entries.filter((entry) => entry.inForceFrom <= on).reduce<T | undefined>(later, undefined);
}

/** The figure on a day. */
export function figureOn<T>(figure: Figure<T>, on: Day): LawEntry<T> {
  const [first] = figure;
  return inForce(figure, on) ?? first;
}

function later<T extends { readonly inForceFrom: Day }>(found: T | undefined, entry: T): T {
  return found !== undefined && found.inForceFrom > entry.inForceFrom ? found : entry;
}
