import 'reflect-metadata';
import { transformSync } from '@swc/core';
import * as transformer from 'class-transformer';
import * as validator from 'class-validator';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as kernel from '#kernel';
import type { CaseTypesRead } from './boundary.js';

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

const INDEX = 'libs/case-types/src/index.ts';
const PACKAGES: Readonly<Record<string, unknown>> = {
  '#kernel': kernel,
  'class-transformer': transformer,
  'class-validator': validator,
  'reflect-metadata': {},
};

type ModuleBody = (module: { exports: Exports }, exports: Exports, require: (name: string) => unknown) => void;

/** Runs code among the globals of the test, so that what it makes are objects to the packages as well. */
const evaluate = globalThis.eval as (code: string) => ModuleBody;

/** The case types compiled from their sources, so that they can be had once more with one law file changed. */
export class CaseTypesFromSource {
  readonly #loaded = new Map<string, Loaded>();

  /** The case types as they are. */
  asTheyAre(): CaseTypesRead {
    return this.#load(INDEX, this.#loaded, undefined).exports as CaseTypesRead;
  }

  /** The case types under another law; files that do not stand on the changed one are shared with {@link asTheyAre}. */
  with(changed: Changed): CaseTypesRead {
    const kept = [...this.#loaded].filter(([, { standsOn }]) => !standsOn.has(changed.file));
    return this.#load(INDEX, new Map(kept), changed).exports as CaseTypesRead;
  }

  #load(file: string, loaded: Map<string, Loaded>, changed: Changed | undefined): Loaded {
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const module = { exports: {} as Exports };
    const standsOn = new Set([file]);
    const requireFrom = (name: string): unknown => {
      if (!name.startsWith('.')) return packageNamed(name);
      const other = this.#load(join(dirname(file), name.replace(/\.js$/, '.ts')), loaded, changed);
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

function packageNamed(name: string): unknown {
  if (!(name in PACKAGES)) throw new Error(`The case types stand on ${name}, which is not given here`);
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
