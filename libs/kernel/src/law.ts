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

/** The entry in force on a day: the last one that has begun. Undefined before the first. */
export function inForce<T extends { readonly inForceFrom: Day }>(entries: readonly T[], on: Day): T | undefined {
  return entries.filter((entry) => entry.inForceFrom <= on).reduce<T | undefined>(later, undefined);
}

function later<T extends { readonly inForceFrom: Day }>(found: T | undefined, entry: T): T {
  return found !== undefined && found.inForceFrom > entry.inForceFrom ? found : entry;
}
