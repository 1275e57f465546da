import { readdirSync } from 'node:fs';
import { BOUNDARIES } from './boundaries/all.js';
import type { BoundaryTable, LawRead } from './boundary-table.js';
import { changedText, constantsOf, type LawConstant } from './law-constants.js';
import { LawFromSource } from './law-from-source.js';

const SHARED = 'libs/case-types/src/';
const FILES = [...new Set([...BOUNDARIES.map(({ folder }) => folder), SHARED].flatMap(lawFilesOf))];
/** Constants that nothing can tell, by file. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  // The first entry of a table holds for earlier days too, so the day it begins changes nothing.
  'regimes.law.ts': ['2022-06-01'],
  // A submission may name a municipality of any time.
  'municipalities.law.ts': ['2022-06-01'],
  // Stands for digits and months that are never missing.
  'identifiers.law.ts': ['0'],
};
/** Files that say who and where, and leave the figures to others. */
const WITHOUT = ['libs/case-types/src/quota-dispensation/quota-dispensation.law.ts'];
const CONSTANTS = FILES.flatMap((file) => constantsOf(file)).filter(
  ({ file, literal }) => UNTOLD[inSources(file)]?.includes(literal) !== true,
);

const fromSource = new LawFromSource();

describe('the law compiled from its sources', () => {
  it('is the law of the boundary table', () => {
    expect(firstFailing(BOUNDARIES, fromSource.asItIs())).toBeUndefined();
  });

  it('holds constants in every file but those without figures', () => {
    expect(FILES.filter((file) => !CONSTANTS.some((constant) => constant.file === file))).toEqual(WITHOUT);
  });
});

describe('a constant of the law', () => {
  it.each(CONSTANTS.map((constant) => [nameOf(constant), constant] as const))(
    '%s is told by a row of the boundary table',
    (_name, constant) => {
      expect(rowThatTells(constant)).toBeDefined();
    },
  );
});

/** The first row that fails under the changed law, or that law's own refusal of a day that does not exist. */
function rowThatTells(constant: LawConstant): string | undefined {
  const isAbout = ({ folder }: BoundaryTable): boolean => constant.file.startsWith(folder);
  try {
    const law = fromSource.with({ file: constant.file, text: changedText(constant) });
    return firstFailing([...BOUNDARIES.filter(isAbout), ...BOUNDARIES.filter((table) => !isAbout(table))], law);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
}

/** Rules of form stand last and are asked first: they fail soonest under the laws that all types share. */
function firstFailing(tables: readonly BoundaryTable[], law: LawRead): string | undefined {
  for (const { rules } of tables) {
    for (const { rule, rows } of rules.toReversed()) {
      const row = rows.find(({ seenUnder, expected }) => seenUnder(law) !== expected);
      if (row !== undefined) return `${rule}: ${row.what}`;
    }
  }
  return undefined;
}

function nameOf({ file, line, literal, changed }: LawConstant): string {
  return `${literal} → ${changed} (${inSources(file)}:${line})`;
}

function inSources(file: string): string {
  return file.replace(/^libs\/[a-z-]+\/src\//, '');
}

/** Those of the folder itself, or, where it is a whole lib, of all its folders. */
function lawFilesOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: folder !== SHARED, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.law.ts')).map((name) => folder + name);
}
