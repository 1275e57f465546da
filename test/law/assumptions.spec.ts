import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LawEntry } from '#kernel';
import { KNOWN_SETTINGS } from '../../apps/api/src/settings/known-settings.js';

/** Assumptions that are on record as facts of their own, where a council can change them without a setting. */
const ON_RECORD: Readonly<Record<string, readonly string[]>> = {
  // The names of a body are events of that body.
  'bodies/src/councils.law.ts': ['NORTH_JUTLAND_COUNCIL_NAMES'],
};
const SETTLED = new Set<unknown>(KNOWN_SETTINGS.flatMap(({ defaults }) => defaults));
const FILES = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.law.ts'));

describe('an assumption of the law', () => {
  it.each(FILES)('in %s is a default that councils may settle otherwise', async (file) => {
    const law = (await import(join(process.cwd(), 'libs', file))) as Readonly<Record<string, unknown>>;
    const fixed = Object.entries(law).flatMap(([name, value]) =>
      assumedIn(value)
        .filter((entry) => !SETTLED.has(entry))
        .map(() => name),
    );
    expect(fixed).toEqual(ON_RECORD[file] ?? []);
  });

  it('is known where there are settings', () => {
    const assumed = KNOWN_SETTINGS.filter(({ defaults }) => defaults.some(({ assumption }) => assumption));
    expect(assumed.map(({ key }) => key)).toEqual(KNOWN_SETTINGS.map(({ key }) => key));
  });
});

/** All entries that are assumptions, however deep they lie. */
function assumedIn(value: unknown): readonly LawEntry<unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return isEntry(value) ? [value].filter(({ assumption }) => assumption) : Object.values(value).flatMap(assumedIn);
}

function isEntry(value: object): value is LawEntry<unknown> {
  return 'inForceFrom' in value && 'assumption' in value;
}
