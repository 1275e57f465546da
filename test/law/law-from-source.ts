import 'reflect-metadata';
import { transformSync } from '@swc/core';
import * as transformer from 'class-transformer';
import * as validator from 'class-validator';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as kernel from '#kernel';
import type { LawRead } from './boundary-table.js';

type Exports = Record<string, unknown>;

interface Loaded {
  readonly exports: Exports;
  /** The files it stands on, its own included. */
  readonly standsOn: ReadonlySet<string>;
}

/** A changed text of one file. */
interface Changed {
  readonly file: string;
  readonly text: string;
}

const CASE_TYPES = 'libs/case-types/src/index.ts';
/** The files that say what the law makes of submissions, of files and of quarters. */
const ROOTS = [
  CASE_TYPES,
  'libs/placement-lists/src/list/list.assessment.ts',
  'libs/placement-lists/src/rules/content.assessment.ts',
  'libs/placement-lists/src/quarter/quarter-settings.law.ts',
];
const PACKAGES: Readonly<Record<string, unknown>> = {
  '#kernel': kernel,
  'class-transformer': transformer,
  'class-validator': validator,
  'reflect-metadata': {},
};

type ModuleBody = (module: { exports: Exports }, exports: Exports, require: (name: string) => unknown) => void;

/** Runs code among the globals of the test, so that what it makes are objects to the packages as well. */
const evaluate = globalThis.eval as (code: string) => ModuleBody;

/** The law compiled from its sources, so that it can be had once more with one law file changed. */
export class LawFromSource {
  readonly #loaded = new Map<string, Loaded>();

  /** The law as it is. */
  asItIs(): LawRead {
    return this.#loadAll(this.#loaded, undefined);
  }

  /** The law with a file changed; files that do not stand on it are shared with {@link asItIs}. */
  with(changed: Changed): LawRead {
    const kept = [...this.#loaded].filter(([, { standsOn }]) => !standsOn.has(changed.file));
    return this.#loadAll(new Map(kept), changed);
  }

  #loadAll(loaded: Map<string, Loaded>, changed: Changed | undefined): LawRead {
    return Object.assign({}, ...ROOTS.map((file) => this.#load(file, loaded, changed).exports)) as LawRead;
  }

  #load(file: string, loaded: Map<string, Loaded>, changed: Changed | undefined): Loaded {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const module = { exports: {} as Exports };
    const standsOn = new Set([file]);
    const requireFrom = (name: string): unknown => {
      const path = pathOf(name, file);
      if (path === undefined) return packageNamed(name);
      const other = this.#load(path, loaded, changed);
      for (const one of other.standsOn) standsOn.add(one);
      return other.exports;
    };
    const code = compiled(file, changed?.file === file ? changed.text : readFileSync(file, 'utf8'));
    evaluate(`(function (module, exports, require) {${code}\n})`)(module, module.exports, requireFrom);
    const result = { exports: module.exports, standsOn };
    loaded.set(file, result);
    return result;
  }
}

/** The file of ours that another imports by this name; undefined for a package. */
function pathOf(name: string, from: string): string | undefined {
  if (name === '#case-types') return CASE_TYPES;
  return name.startsWith('.') ? join(dirname(from), name.replace(/\.js$/, '.ts')) : undefined;
}

function packageNamed(name: string): unknown {
  if (!(name in PACKAGES)) throw new Error(`The law stands on ${name}, which is not given here`);
  return PACKAGES[name];
}

function compiled(filename: string, text: string): string {
  return transformSync(text, {
    filename,
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
  }).code;
}
