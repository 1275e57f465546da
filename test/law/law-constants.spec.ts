import { readdirSync } from 'node:fs';
import { BOUNDARIES } from './boundaries/all.js';
import { type Boundaries, type CaseTypesRead, judged } from './boundary.js';
import { CaseTypesFromSource } from './case-types-from-source.js';
import { changedText, constantsOf, type LawConstant } from './law-constants.js';

const SOURCES = 'libs/case-types/src';
const FOLDERS = [...BOUNDARIES.map(({ type }) => `${SOURCES}/${type}`), SOURCES];
const FILES = FOLDERS.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`)).filter((file) =>
  file.endsWith('.law.ts'),
);
/** Constants that nothing can tell, by file. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  // The first entry of a table holds for earlier days too, so the day it begins changes nothing.
  'regimes.law.ts': ['2022-06-01'],
  'mass-layoff-notice/mass-layoff-notice.law.ts': ['1900-01-01'],
  // A submission may name a municipality of any time.
  'municipalities.law.ts': ['2022-06-01'],
  // Stands for digits and months that are never missing.
  'identifiers.law.ts': ['0'],
};
const CONSTANTS = FILES.flatMap((file) => constantsOf(file)).filter(
  ({ file, literal }) => UNTOLD[inSources(file)]?.includes(literal) !== true,
);

const fromSource = new CaseTypesFromSource();

describe('the law compiled from its sources', () => {
  it('is the law of the boundary table', () => {
    expect(firstFailing(fromSource.asTheyAre())).toBeUndefined();
  });

  it('holds constants in every file', () => {
    expect(FILES.filter((file) => !CONSTANTS.some((constant) => constant.file === file))).toEqual([]);
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
  try {
    return firstFailing(fromSource.with({ file: constant.file, text: changedText(constant) }), constant.file);
  } catch (fault) {
    if (fault instanceof RangeError) return fault.message;
    throw fault;
  }
}

/** The type a changed file belongs to is asked first. Rules of form stand last and are asked first: they fail soonest under the laws that all types share. */
function firstFailing(caseTypes: CaseTypesRead, changed = ''): string | undefined {
  const isOf = ({ type }: Boundaries): boolean => inSources(changed).startsWith(`${type}/`);
  for (const boundaries of [...BOUNDARIES.filter(isOf), ...BOUNDARIES.filter((other) => !isOf(other))]) {
    for (const rule of boundaries.rules.toReversed()) {
      const row = rule.rows.find((one) => judged(caseTypes, boundaries, rule, one) !== one[2]);
      if (row !== undefined) return `${rule.rule}: ${row[0]}`;
    }
  }
  return undefined;
}

function nameOf({ file, line, literal, changed }: LawConstant): string {
  return `${literal} → ${changed} (${inSources(file)}:${line})`;
}

function inSources(file: string): string {
  return file.slice(SOURCES.length + 1);
}
